import type { LinkableReason, LinkableStatement } from '../../../graph/change/linking.ts'
import type { RecId } from '../../../graph/model/header.ts'
import type { Tokenise } from '../../morphemes.ts'
import type { Concept } from '../concept.ts'
import { textOf } from '../corpus.ts'
import type { Read, Text } from '../corpus.ts'
import type { Frame } from '../frame.ts'
import { framesOf } from '../frames.ts'
import type { Canonical } from '../phrase.ts'
import type { Stance } from '../stance.ts'
import type { Layer } from './layers.ts'

/** What is remembered of a statement: as it was read, and what came of it. */
export interface Row {
  readonly statement: LinkableStatement
  readonly frames: readonly Frame[]
  readonly undecided: readonly Concept[]
  /** What it adds to the counts of the corpus. */
  readonly counted: readonly (readonly [layer: Layer, group: string, item: string])[]
  /** Reasons its essay gives for it. */
  readonly reasons: readonly LinkableReason[]
  /** Stances on propositions, by id. */
  readonly stances: readonly (readonly [proposition: RecId, stance: Stance])[]
  /** The statement that asks for something on account of this diagnosis. */
  readonly remedy?: RecId
}

/** Words of a statement, cut when they are first asked for. */
export const cutOnce = (statement: () => LinkableStatement, tokenise: Tokenise): (() => Text) => {
  let text: Text | undefined
  return () => (text ??= textOf(statement(), tokenise))
}

/** A statement as it was read, with the ways to the rest of it. */
interface Lazy extends Pick<Read, 'id' | 'essay'> {
  readonly row: () => Pick<Row, 'statement' | 'frames' | 'undecided'>
  readonly text: () => Text
  readonly canonical: Canonical
}

/** What is asked for by way of them: once for all, since accessors of its own make an object four times as large. */
const asked = {
  get statement() {
    return (this as unknown as Lazy).row().statement
  },
  get frames() {
    return (this as unknown as Lazy).row().frames
  },
  get undecided() {
    return (this as unknown as Lazy).row().undecided
  },
  get words() {
    return (this as unknown as Lazy).text().words
  },
  get compounds() {
    return (this as unknown as Lazy).text().compounds
  },
  get concepts() {
    const { row, text, canonical } = this as unknown as Lazy
    return framesOf(text().words, row().statement.statementKind === 'recommendation', canonical).concepts
  },
} satisfies Omit<Read, 'id' | 'essay'>

/**
 * The statement as it was read. Its row is read when something beside the ids is asked for, its words are had only where
 * somebody asks for them.
 */
export const readFrom = (
  { id, essay }: Pick<Read, 'id' | 'essay'>,
  row: Lazy['row'],
  text: Lazy['text'],
  canonical: Canonical,
): Read => Object.assign(Object.create(asked) as typeof asked, { id, essay, row, text, canonical })
