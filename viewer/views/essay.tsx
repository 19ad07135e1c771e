import type { Route } from '../url.ts'
/** Placeholder to be replaced within the hour. */
export const EssayView = (_: { route: Extract<Route, { view: 'essay' }> }) => null
