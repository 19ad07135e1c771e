import cytoscape from 'cytoscape'
import type { Core, ElementDefinition } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { GraphModel } from '../elements-graph.ts'
import { labelledIn } from '../elements-graph.ts'
import type { Say } from '../text/text.ts'
import { dimensionWord, nameOfAuthor } from '../words.ts'
import { columnPlaces } from './columns.ts'
import { wrapLabel } from './label.ts'
import type { Kept } from './keep.ts'
import { keptPlaces } from './keep.ts'
import type { Picture } from './picture.ts'
import { forestallStyleElement, steer } from './picture.ts'
import { separate } from './separate.ts'
import { graphStyle } from './style.ts'

cytoscape.use(fcose)

/** Characters in a line of a label, and lines. */
const labelWidth = 10.8
const labelLines = 2

/** What is drawn and how. */
export interface Drawing {
  readonly model: GraphModel
  readonly layout: 'columns' | 'force'
  readonly selected: string | undefined
  readonly say: Say
  readonly isStill: boolean
  /** What the picture before this one left: what stays in it must not move. */
  readonly kept?: Kept | undefined
}

const definitions = ({ model, selected, say }: Drawing): ElementDefinition[] => {
  const labelled = labelledIn(model, selected)
  const kinds = new Map(model.elements.map((element) => [element.id, element.kind]))
  return [
    ...model.elements.map((element): ElementDefinition => {
      const sign = say(`char.${element.kind}`)
      const isLabelled = labelled.has(element.id)
      const classes = [
        element.kind,
        isLabelled ? 'labelled' : 'bare',
        ...(element.isReported ? ['reported'] : []),
        ...(element.distance === 0 ? ['focus'] : []),
      ]
      return {
        group: 'nodes',
        classes: classes.join(' '),
        data: {
          id: element.id,
          text: isLabelled
            ? wrapLabel(`${sign} ${nameOfAuthor(element.label, element.isAnonymous, say)}`, labelWidth, labelLines)
            : sign,
        },
      }
    }),
    ...model.lines.map((line): ElementDefinition => {
      const words = [
        ...(line.isByAnalyst ? [say('char.analyst')] : []),
        ...(line.dimension ? [say(dimensionWord[line.dimension])] : []),
      ]
      const classes = [
        line.tone,
        ...(line.status === 'ACCEPTED' ? [] : ['unreviewed']),
        ...(kinds.get(line.from) === kinds.get(line.to) ? ['beside'] : []),
      ]
      return {
        group: 'edges',
        classes: classes.join(' '),
        data: { id: line.id, source: line.from, target: line.to, text: words.join(' ') },
      }
    }),
  ]
}

/** Least zoom at which labels (12 px) can be read, and the greatest that is taken unasked. */
const readable = 0.9
const natural = 1.15

/** Draws into an element of the page. Throws if the browser has no canvas. */
export const drawGraph = (
  container: HTMLElement,
  drawing: Drawing,
  onPick: (id: string) => void,
  onFocus: (id: string) => void,
): Picture => {
  forestallStyleElement()
  const cy: Core = cytoscape({
    container,
    elements: definitions(drawing),
    style: graphStyle,
    layout: { name: 'null' },
    minZoom: 0.2,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    userZoomingEnabled: false,
    pixelRatio: 'auto',
  })
  const places = columnPlaces(drawing.model, labelledIn(drawing.model, drawing.selected))
  const { kept } = drawing
  const sizeOf = (id: string) => {
    const node = cy.getElementById(id)
    return { width: node.outerWidth(), height: node.outerHeight() }
  }
  cy.nodes().positions((node) => ({ ...(places.get(node.id()) ?? { x: 0, y: 0 }) }))
  if (!kept && drawing.layout === 'force' && cy.nodes().length > 1) {
    const options = {
      name: 'fcose',
      quality: 'proof',
      randomize: false,
      animate: false,
      nodeDimensionsIncludeLabels: true,
      nodeSeparation: 90,
      idealEdgeLength: 160,
      nodeRepulsion: 30000,
    }
    cy.layout(options as unknown as cytoscape.LayoutOptions).run()
    const found = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }] as const))
    const apart = separate(found, sizeOf)
    cy.nodes().positions((node) => ({ ...apart.get(node.id())! }))
  }
  const frame = () => {
    cy.fit(undefined, 24)
    if (cy.zoom() > natural) cy.zoom(natural)
    if (cy.zoom() < readable) {
      const box = cy.elements().boundingBox()
      cy.zoom(Math.min(natural, Math.max(readable, (cy.width() - 32) / box.w)))
      const root = cy.nodes('.focus')
      cy.center(root.length > 0 ? root : cy.elements())
      cy.pan({ x: cy.width() / 2 - ((box.x1 + box.x2) / 2) * cy.zoom(), y: cy.pan().y })
      return
    }
    cy.center()
  }
  if (kept) {
    const now = keptPlaces(places, drawing.model.lines, kept, sizeOf, drawing.layout === 'columns')
    cy.nodes().positions((node) => ({ ...now.get(node.id())! }))
    cy.viewport({ zoom: kept.zoom, pan: { ...kept.pan } })
  } else frame()
  return steer(cy, { selected: drawing.selected, isStill: drawing.isStill, onPick, onFocus })
}
