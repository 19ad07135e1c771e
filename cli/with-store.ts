import { resolve } from 'node:path'
import { openStore } from '../graph/open-store.ts'
import type { Store } from '../graph/store.ts'
import type { Settings } from './edge.ts'

/** The store's address with a relative path made absolute: what `file:data/x.sqlite` means depends on the edge alone. */
export const absoluteAddress = (address: string, cwd: string): string =>
  address.startsWith('file:') ? `file:${resolve(cwd, address.slice('file:'.length))}` : address

/** Opens the store that the settings name (`asIs`: without putting it right), does the work, and closes it whatever happens. */
export const withStore = async <T>(
  { store: address, env }: Settings,
  work: (store: Store) => Promise<T>,
  options: { readonly asIs?: boolean } = {},
): Promise<T> => {
  const store = await openStore(address, env, options)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
