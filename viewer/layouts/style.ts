import type { StylesheetJson } from 'cytoscape'

const ink = '#1d2126'
const blue = '#0072b2'
const orange = '#d55e00'
const grey = '#8a929b'
const font = '"Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP", sans-serif'

/** How everything is drawn (screens, section 4): shape and a character say the kind, colour and stroke the side. */
export const graphStyle: StylesheetJson = [
  {
    selector: 'node',
    style: {
      label: 'data(text)',
      'font-family': font,
      'font-size': 12,
      color: ink,
      'text-wrap': 'wrap',
      'text-valign': 'center',
      'text-halign': 'center',
      'line-height': 1.25,
      'background-color': '#ffffff',
      'border-color': '#5b636d',
      'border-width': 1.2,
      width: 164,
      height: 42,
    },
  },
  { selector: 'node.bare', style: { width: 26, height: 26 } },
  { selector: 'node.author', style: { shape: 'round-rectangle', 'background-color': '#eef0f3', 'font-weight': 600 } },
  { selector: 'node.author.labelled', style: { width: 124, height: 36 } },
  { selector: 'node.claim', style: { shape: 'ellipse' } },
  { selector: 'node.claim.labelled', style: { width: 184, height: 48 } },
  { selector: 'node.recommendation', style: { shape: 'tag' } },
  { selector: 'node.recommendation.labelled', style: { width: 184, height: 44 } },
  { selector: 'node.proposition', style: { shape: 'hexagon', 'background-color': '#f6f7f9' } },
  { selector: 'node.proposition.labelled', style: { width: 184, height: 44 } },
  { selector: 'node.issue', style: { shape: 'barrel', 'background-color': '#f6f7f9' } },
  { selector: 'node.actor', style: { shape: 'rectangle' } },
  { selector: 'node.essay', style: { shape: 'cut-rectangle' } },
  { selector: 'node.reported', style: { 'border-style': 'double', 'border-width': 4 } },
  { selector: 'node.focus', style: { 'border-width': 3, 'border-color': '#174a70' } },
  {
    selector: 'edge',
    style: {
      width: 2.6,
      'curve-style': 'bezier',
      'arrow-scale': 1.1,
      'font-family': font,
      'font-size': 11,
      label: 'data(text)',
      color: ink,
      'text-background-color': '#ffffff',
      'text-background-opacity': 0.9,
      'text-background-padding': '2px',
    },
  },
  {
    selector: 'edge.for',
    style: { 'line-color': blue, 'target-arrow-color': blue, 'target-arrow-shape': 'triangle', 'line-style': 'solid' },
  },
  {
    selector: 'edge.against',
    style: {
      'line-color': orange,
      'target-arrow-color': orange,
      'target-arrow-shape': 'tee',
      'line-style': 'dashed',
      'line-dash-pattern': [7, 4],
    },
  },
  { selector: 'edge.neutral', style: { 'line-color': '#b4bac1', width: 1, 'target-arrow-shape': 'none' } },
  { selector: 'edge.unreviewed', style: { 'target-arrow-fill': 'hollow', width: 1.4 } },
  { selector: 'edge.neutral.unreviewed', style: { width: 1 } },
  {
    selector: 'edge.beside',
    style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': [70], 'control-point-weights': [0.5] },
  },
  { selector: '.faded', style: { opacity: 0.28 } },
  { selector: 'node.selected', style: { 'border-width': 4, 'border-color': '#174a70', 'background-color': '#fff1a8' } },
  { selector: 'edge.selected', style: { width: 4.5, 'z-index': 10 } },
  { selector: 'node.cursor', style: { 'outline-width': 3, 'outline-color': '#0b57d0', 'outline-offset': 3 } },
  { selector: 'edge.cursor', style: { 'underlay-color': '#0b57d0', 'underlay-opacity': 0.35, 'underlay-padding': 5 } },
  { selector: 'node:active, edge:active', style: { 'overlay-color': grey, 'overlay-opacity': 0.12 } },
]
