import type { Frame } from '../frame.ts'

/** What a side is taken on, as a position for it: turned about, it is one against it. */
export type Towards = Pick<Frame, 'concept' | 'axis' | 'predicate' | 'takes' | 'direction' | 'sign'>
