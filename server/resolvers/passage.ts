import { walkSpan } from '../../graph/identity/edition-map.ts'
import type { EditionHead } from '../../graph/model/edition.ts'
import type { Essay, Exclusion } from '../../graph/model/essay.ts'
import type { Context } from '../context.ts'
import { passageFromRange, textAfter, textBefore, type Passage } from '../passage.ts'
import type { Fields } from './fields.ts'

const currentPassage = async (passage: Passage, { loaders }: Context): Promise<Passage | null> => {
  const { essay } = await loaders.edition(passage)
  const now = walkSpan(passage, await loaders.editionsOf(essay))
  return now === undefined ? null : { ...now, essay }
}

/** Type Span. */
export const span: Fields<Passage> = {
  essay: (passage, _args, { loaders }) =>
    passage.essay === undefined
      ? loaders.edition(passage).then((edition) => loaders.record(edition.essay))
      : loaders.record(passage.essay),
  edition: (passage, _args, { loaders }) => loaders.edition({ edition: passage.edition, ...essayOf(passage) }),
  quote: ({ edition, start, end, quote }, _args, { loaders }) =>
    quote ?? loaders.text(edition).then((text) => text.slice(start, end)),
  before: async (passage, _args, { loaders }) => textBefore(await loaders.text(passage.edition), passage),
  after: async (passage, _args, { loaders }) => textAfter(await loaders.text(passage.edition), passage),
  current: (passage, _args, context) => currentPassage(passage, context),
}

const essayOf = ({ essay }: Passage) => (essay === undefined ? {} : { essay })

/** Type Edition. */
export const edition: Fields<EditionHead> = {
  text: ({ id }, _args, { loaders }) => loaders.text(id),
}

/** An exclusion with the essay it belongs to. */
export interface ExclusionSource extends Exclusion {
  readonly essay: Essay
}

/** Type Exclusion. */
export const exclusion: Fields<ExclusionSource> = {
  span: ({ essay, ...range }) => passageFromRange(essay.edition, essay.id, range),
  repeats: ({ essay, repeats }) => (repeats === undefined ? null : passageFromRange(essay.edition, essay.id, repeats)),
}
