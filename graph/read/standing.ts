import type { Standing } from '../agreement/standing.ts'
import type { Store } from '../store.ts'

/** The table of the store's present corpus version. */
export const readStanding = async (store: Store): Promise<Standing> => {
  throw new Error(`not yet: ${store.name}`)
}
