import type { Route } from '../url.ts'
/** Placeholder to be replaced within the hour. */
export const GraphView = (_: { route: Extract<Route, { view: 'graph' }> }) => null
