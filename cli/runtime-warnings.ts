/**
 * Whether a user can do something about a warning of the runtime. Node 22 calls its own SQLite experimental whenever it is
 * opened; which driver is used is our choice (graph/stores/sqlite/connection.ts), and the store's contract runs on it.
 */
export const isOfUse = ({ name, message }: Pick<Error, 'name' | 'message'>): boolean =>
  !(name === 'ExperimentalWarning' && message.startsWith('SQLite'))
