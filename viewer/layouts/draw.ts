import cytoscape from 'cytoscape'
import type { Core, ElementDefinition } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { GraphModel } from '../elements-graph.ts'
import { labelledIn } from '../elements-graph.ts'
import type { Say } from '../text/text.ts'
import { dimensionWord, nameOfAuthor } from '../words.ts'
import type { Point } from './columns.ts'
import { columnPlaces } from './columns.ts'
import { wrapLabel } from './label.ts'
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
}

/** A picture that can be steered. */
export interface Picture {
  /** Marks the selection and fades what isn't next to it. */
  readonly select: (id: string | undefined) => void
  /** Marks where the keyboard is, and brings it into view. */
  readonly point: (id: string | undefined) => void
  readonly places: () => ReadonlyMap<string, Point>
  readonly zoom: (factor: number) => void
  readonly fit: () => void
  readonly setWheel: (on: boolean) => void
  readonly destroy: () => void
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

/** Cytoscape writes a style element unless one with its id is there; the page's CSP forbids those, and graph.css says the same. */
const forestallStyleElement = () => {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id)) return
  const stand = document.createElement('template')
  stand.id = id
  document.head.append(stand)
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
  cy.nodes().positions((node) => ({ ...(places.get(node.id()) ?? { x: 0, y: 0 }) }))
  if (drawing.layout === 'force' && cy.nodes().length > 1) {
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
    const apart = separate(found, (id) => {
      const node = cy.getElementById(id)
      return { width: node.outerWidth(), height: node.outerHeight() }
    })
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
  frame()
  cy.on('tap', 'node, edge', (event) => onPick(String(event.target.id())))
  cy.on('dbltap', 'node', (event) => onFocus(String(event.target.id())))
  const select = (id: string | undefined) => {
    cy.elements().removeClass('selected faded')
    const one = id === undefined ? cy.collection() : cy.getElementById(id)
    if (one.length === 0) return
    one.addClass('selected')
    cy.elements().not(one.closedNeighborhood()).not(one.edges().connectedNodes()).addClass('faded')
  }
  select(drawing.selected)
  return {
    select,
    point: (id) => {
      cy.elements().removeClass('cursor')
      const one = id === undefined ? cy.collection() : cy.getElementById(id)
      if (one.length === 0) return
      one.addClass('cursor')
      const box = one.renderedBoundingBox()
      const isSeen = box.x1 >= 0 && box.y1 >= 0 && box.x2 <= cy.width() && box.y2 <= cy.height()
      if (isSeen) return
      if (drawing.isStill) cy.center(one)
      else cy.animate({ center: { eles: one }, duration: 120 })
    },
    places: () => new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }] as const)),
    zoom: (factor) => {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    fit: () => cy.fit(undefined, 16),
    setWheel: (on) => cy.userZoomingEnabled(on),
    destroy: () => cy.destroy(),
  }
}
