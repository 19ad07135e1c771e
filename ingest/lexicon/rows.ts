/** A row of a gazetteer: canonical name first, then the other names. */
export type Names = readonly string[]

/** Reads a table of names: one actor a line, names parted by white space; `_` stands for a space inside a name. */
export const rowsFrom = (table: string): readonly Names[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/u).map((name) => name.replaceAll('_', ' ')))

/** Mark before a name that is read but says who is meant only in its place (我が国, 官邸): it becomes no alias. */
export const deictic = '~'

/** A name without the mark of {@link deictic}. */
export const plainName = (name: string): string => (name.startsWith(deictic) ? name.slice(deictic.length) : name)
