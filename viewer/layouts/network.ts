import cytoscape from 'cytoscape'
import type { StylesheetJson } from 'cytoscape'
import type { NetworkModel } from '../elements-network.ts'
import { stepOf, stepWidths } from '../elements-network.ts'
import { wrapLabel } from './label.ts'
import type { Picture, Steering } from './picture.ts'
import { forestallStyleElement, steer } from './picture.ts'
import { graphStyle } from './style.ts'

/** Name of the line between two units. */
export const lineId = (a: string, b: string): string => `${a}~${b}`

const networkStyle: StylesheetJson = [
  ...graphStyle,
  { selector: 'node.author', style: { width: 120, height: 34 } },
  { selector: 'edge', style: { 'curve-style': 'straight', 'target-arrow-shape': 'none' } },
  { selector: 'edge.for', style: { 'target-arrow-shape': 'none' } },
  { selector: 'edge.against', style: { 'target-arrow-shape': 'none' } },
  ...stepWidths.map((width, n) => ({ selector: `edge.step-${n + 1}`, style: { width } })),
  { selector: 'edge.selected', style: { 'underlay-color': '#ffd54a', 'underlay-opacity': 0.8, 'underlay-padding': 5 } },
]

/** How much wider than high the circle is: labels are. */
const wide = 1.7
/** Least way from one point to the next along the circle, in pixels: a label is 120 wide. */
const apart = 85

/**
 * Draws a network: the units on a circle in the order of the matrix, so that the near stand beside each other and the
 * same network is always the same picture. Throws if the browser has no canvas.
 */
export const drawNetwork = (
  container: HTMLElement,
  model: NetworkModel,
  nameOf: (id: string) => string,
  steering: Steering,
): Picture => {
  forestallStyleElement()
  const count = model.members.length
  const radius = Math.max(150, (count * apart) / (2 * Math.PI))
  const cy = cytoscape({
    container,
    elements: [
      ...model.members.map(({ unit }, n) => {
        const angle = (2 * Math.PI * n) / count - Math.PI / 2
        return {
          group: 'nodes' as const,
          classes: 'author labelled',
          data: { id: unit.id, text: wrapLabel(nameOf(unit.id), 8.5, 2) },
          position: { x: wide * radius * Math.cos(angle), y: radius * Math.sin(angle) },
        }
      }),
      ...model.ties.map((tie) => ({
        group: 'edges' as const,
        classes: [
          tie.weight > 0 ? 'for' : tie.weight < 0 ? 'against' : 'neutral',
          `step-${stepOf(tie.weight, model.greatest)}`,
        ].join(' '),
        data: { id: lineId(tie.a.id, tie.b.id), source: tie.a.id, target: tie.b.id, text: '' },
      })),
    ],
    style: networkStyle,
    layout: { name: 'preset' },
    minZoom: 0.2,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    userZoomingEnabled: false,
    pixelRatio: 'auto',
  })
  cy.fit(undefined, 20)
  if (cy.zoom() > 1.15) {
    cy.zoom(1.15)
    cy.center()
  }
  return steer(cy, steering)
}
