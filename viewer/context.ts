import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Viewer } from './state.ts'

const context = createContext<Viewer | undefined>(undefined)

/** Hands the state to the views below. */
export const ViewerProvider = context.Provider

/** The state of the page. */
export const useViewer = (): Viewer => {
  const viewer = useContext(context)
  if (!viewer) throw new Error('A view stands outside the viewer.')
  return viewer
}
