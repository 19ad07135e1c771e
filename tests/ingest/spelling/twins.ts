/** Texts in old and in today's spelling at once: `{思ふ|思う}`, written by hand. */
export interface Twins {
  readonly old: string
  readonly now: string
  /** Places that correspond: offset in the old text → offset in the new one. */
  readonly places: ReadonlyMap<number, number>
}

/** Reads both texts of a file and which of their places correspond. */
export const twinsFrom = (written: string): Twins => {
  let [old, now] = ['', '']
  const places = new Map<number, number>()
  for (const [piece] of written.matchAll(/\{[^{}]*\}|[^{}]/gu)) {
    const [before, after] = piece.startsWith('{') ? piece.slice(1, -1).split('|') : [piece, piece]
    places.set(old.length, now.length)
    old += before!
    now += after!
  }
  places.set(old.length, now.length)
  return { old, now, places }
}
