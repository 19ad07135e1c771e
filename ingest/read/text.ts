import type { ReadText } from './mark.ts'

/** Plain text says nothing of itself but its words. */
export const readText = (source: string): ReadText => ({ text: source, marks: [], metadata: {} })
