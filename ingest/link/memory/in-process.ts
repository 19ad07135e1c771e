import type { LinkStorage } from './known.ts'

/** Keeps what the linker remembers in this process alone. */
export const createLinkStorage = (): LinkStorage => {
  const texts = new Map<string, string>()
  const bytes = new Map<string, Uint8Array>()
  const rows = new Map<number, string>()
  const groups = new Map<string, string>()
  return {
    text: (name) => texts.get(name),
    bytes: (name) => bytes.get(name),
    row: (n) => rows.get(n),
    group: (key) => groups.get(key),
    write: (kept) => {
      if (kept.whole) for (const map of [texts, bytes, rows, groups]) map.clear()
      for (const [name, text] of kept.texts) texts.set(name, text)
      for (const [name, some] of kept.bytes) bytes.set(name, some.slice())
      for (const [n, row] of kept.rows) rows.set(n, row)
      for (const [key, items] of kept.groups)
        if (items === undefined) groups.delete(key)
        else groups.set(key, items)
    },
    close: () => undefined,
  }
}
