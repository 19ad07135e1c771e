import type { Folded } from '../folding.ts'

/** What a side is taken on, as a position for it: turned about, it is one against it. */
export type Towards = Folded
