/** Style sheets are imported for their effect; vite writes them to files of their own. */
declare module '*.css'

/** The layout has no types of its own: it is handed to `cytoscape.use`. */
declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape'
  const fcose: Ext
  export default fcose
}
