/** Text and bytes by key, kept beside a store and no part of it: thrown away, they are made anew. */
export interface SideFile {
  readonly text: (key: string) => string | undefined
  readonly bytes: (key: string) => Uint8Array | undefined
  readonly numbered: (n: number) => string | undefined
  /** Whether it turned out to be damaged: then nothing more is found in it, and nothing is kept that is not the whole. */
  readonly isDamaged: () => boolean
  /**
   * Writes all of it, or nothing; undefined takes a text away. `whole`: instead of all that was there, but for what stands
   * {@link apart}.
   */
  readonly write: (change: SideChange) => void
  readonly close: () => void
}

/** How keys begin that what is written whole leaves alone. */
export const apart = 'apart '

/** What is to be written to a side file. */
export interface SideChange {
  readonly whole: boolean
  readonly texts: Iterable<readonly [string, string | undefined]>
  readonly bytes: Iterable<readonly [string, Uint8Array]>
  readonly numbered: Iterable<readonly [number, string]>
}
