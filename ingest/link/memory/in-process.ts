import { apart } from '../../../graph/stores/side-file.ts'
import type { SideFile } from '../../../graph/stores/side-file.ts'

/** Keeps what the linker remembers in this process alone. */
export const createLinkStorage = (): SideFile => {
  const texts = new Map<string, string>()
  const bytes = new Map<string, Uint8Array>()
  const numbered = new Map<number, string>()
  return {
    text: (key) => texts.get(key),
    bytes: (key) => bytes.get(key),
    numbered: (n) => numbered.get(n),
    isDamaged: () => false,
    write: (change) => {
      if (change.whole) {
        for (const map of [texts, bytes]) for (const key of map.keys()) if (!key.startsWith(apart)) map.delete(key)
        numbered.clear()
      }
      for (const [key, text] of change.texts)
        if (text === undefined) texts.delete(key)
        else texts.set(key, text)
      for (const [key, some] of change.bytes) bytes.set(key, some.slice())
      for (const [n, text] of change.numbered) numbered.set(n, text)
    },
    close: () => undefined,
  }
}
