/** Digits of a place key in ASCII order. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const digitAt = (key: string, n: number): number => {
  const digit = digits.indexOf(key.charAt(n) === '' ? '0' : key.charAt(n))
  if (digit === -1) throw new RangeError(`"${key}" is no place key`)
  return digit
}

/**
 * A key between two, read as fractions in base 62 behind an invisible point; without `below` 0, without `above` 1.
 * Keys never end in 0, so there is always room.
 */
const between = (below: string, above: string | undefined): string => {
  let key = ''
  let isOpen = above === undefined
  for (let n = 0; ; n++) {
    const low = digitAt(below, n)
    const high = isOpen ? digits.length : digitAt(above!, n)
    if (low + 1 < high) return key + digits.charAt((low + high) >> 1)
    key += digits.charAt(low)
    if (low < high) isOpen = true
  }
}

const keysBetween = (below: string, above: string | undefined, count: number): readonly string[] => {
  if (count === 0) return []
  const half = count >> 1
  const middle = between(below, above)
  return [...keysBetween(below, middle, half), middle, ...keysBetween(middle, above, count - half - 1)]
}

/** Something to be placed: its key so far, and whether that key may not be changed. */
export interface Placed {
  readonly key?: string
  /** An analyst's: keeps its key, and the others are placed around it as far as that goes. */
  readonly fixed?: boolean
}

/** Indices of the items that keep their keys: rising strictly, as many fixed ones and then as many as there can be. */
const kept = (items: readonly Placed[]): ReadonlySet<number> => {
  const keyed = items.flatMap((item, index) => (item.key === undefined ? [] : [{ ...item, key: item.key, index }]))
  const best: { readonly weight: number; readonly last: number }[] = []
  keyed.forEach((item, n) => {
    let weight = 0
    let last = -1
    for (let m = 0; m < n; m++) {
      if (keyed[m]!.key < item.key && best[m]!.weight > weight) [weight, last] = [best[m]!.weight, m]
    }
    best.push({ weight: weight + (item.fixed === true ? items.length + 1 : 1), last })
  })
  const found = new Set<number>()
  let n = best.reduce((top, { weight }, m) => (top === -1 || weight > best[top]!.weight ? m : top), -1)
  for (; n !== -1; n = best[n]!.last) found.add(keyed[n]!.index)
  return found
}

/**
 * Place keys for items given in text order (rule I9): as many as possible keep theirs, the others get keys between
 * their neighbours'. A fixed item that is out of order keeps its key none the less.
 */
export const placesFor = (items: readonly Placed[]): readonly string[] => {
  const keep = kept(items)
  const keys: string[] = []
  const open: number[] = []
  let below = ''
  const fill = (above: string | undefined) => {
    keysBetween(below, above, open.length).forEach((key, n) => (keys[open[n]!] = key))
    open.length = 0
  }
  items.forEach(({ key, fixed }, index) => {
    if (key !== undefined && keep.has(index)) {
      fill(key)
      keys[index] = below = key
    } else if (key !== undefined && fixed === true) keys[index] = key
    else open.push(index)
  })
  fill(undefined)
  return keys
}
