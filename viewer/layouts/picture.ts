import type { Core } from 'cytoscape'
import type { Point } from './columns.ts'
import type { Kept } from './keep.ts'

/** A picture that can be steered. */
export interface Picture {
  /** Marks the selection and fades what isn't next to it. */
  readonly select: (id: string | undefined) => void
  /** Marks where the keyboard is, and brings it into view. */
  readonly point: (id: string | undefined) => void
  readonly places: () => ReadonlyMap<string, Point>
  /** What the picture after this one needs to look the same. */
  readonly kept: () => Kept
  readonly zoom: (factor: number) => void
  readonly fit: () => void
  readonly setWheel: (on: boolean) => void
  readonly destroy: () => void
}

/** Cytoscape writes a style element unless one with its id is there; the page's CSP forbids those, and graph.css says the same. */
export const forestallStyleElement = () => {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id)) return
  const stand = document.createElement('template')
  stand.id = id
  document.head.append(stand)
}

/** How a picture is steered. */
export interface Steering {
  readonly selected: string | undefined
  readonly isStill: boolean
  readonly onPick: (id: string) => void
  readonly onFocus?: ((id: string) => void) | undefined
}

/** Lets clicks pick, and hands out the ways to steer what is drawn. */
export const steer = (cy: Core, { selected, isStill, onPick, onFocus }: Steering): Picture => {
  cy.on('tap', 'node, edge', (event) => onPick(String(event.target.id())))
  cy.on('dbltap', 'node', (event) => onFocus?.(String(event.target.id())))
  const select = (id: string | undefined) => {
    cy.elements().removeClass('selected faded')
    const one = id === undefined ? cy.collection() : cy.getElementById(id)
    if (one.length === 0) return
    one.addClass('selected')
    cy.elements().not(one.closedNeighborhood()).not(one.edges().connectedNodes()).addClass('faded')
  }
  select(selected)
  const places = () => new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }] as const))
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
      if (isStill) cy.center(one)
      else cy.animate({ center: { eles: one }, duration: 120 })
    },
    places,
    kept: () => ({ places: places(), zoom: cy.zoom(), pan: { ...cy.pan() } }),
    zoom: (factor) => {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    fit: () => cy.fit(undefined, 16),
    setWheel: (on) => cy.userZoomingEnabled(on),
    destroy: () => cy.destroy(),
  }
}
