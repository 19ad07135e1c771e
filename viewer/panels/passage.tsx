import { useViewer } from '../context.ts'
import type { Brief } from '../queries/compare.ts'
import { authorsInWords } from '../quotation.ts'
import { hedgeWord, statusWord, voiceWord } from '../words.ts'
import { ViewLink } from './link.tsx'

interface Props {
  readonly statement: Brief
  /** Further statements beside it that are not shown, and how to see them. */
  readonly more?: number
  readonly onMore?: () => void
  /** Names the author: where the place doesn't say it. */
  readonly named?: boolean
}

/** One passage as a line: verbatim, how firmly it is said and how it stands. It leads to the text. */
export const Passage = ({ statement, more = 0, onMore, named = false }: Props) => {
  const say = useViewer().say.value
  const { span, hedge, voice, record } = statement
  const words = [
    ...(named ? [authorsInWords(span.essay, say)] : []),
    say(hedgeWord[hedge]),
    ...(voice === 'REPORTED' ? [say(voiceWord.REPORTED)] : []),
    say(statusWord[record.status]),
    span.essay.published ?? say('date.unknown'),
  ]
  return (
    <div class="passage">
      <ViewLink to={{ view: 'essay', id: span.essay.id, s: statement.id }} class="passage-link">
        <q lang={span.essay.language}>{span.quote}</q>
      </ViewLink>
      <span class="passage-words">
        {words.join('・')}
        {more > 0 && onMore && (
          <button
            type="button"
            class="passage-more"
            title={say('cmp.moreTitle', { n: more })}
            aria-label={say('cmp.moreTitle', { n: more })}
            onClick={onMore}
          >
            {say('cmp.more', { n: more })}
          </button>
        )}
      </span>
    </div>
  )
}
