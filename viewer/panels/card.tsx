import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { isComposing, isTyping, letterOf } from '../keys.ts'
import type { CardStatement } from '../queries/fragments.ts'
import { textQuery } from '../queries/essay.ts'
import { paragraphOf, quotationOf, sourceInWords } from '../quotation.ts'
import { judgedByCard, stanceOn } from '../review.ts'
import { hedgeWord, kindWord, stanceWord, voiceWord } from '../words.ts'
import { ViewLink } from './link.tsx'
import { OriginLine } from './origin.tsx'
import { useVerdict, VerdictButtons, VerdictMessage, VerdictReason } from './verdict.tsx'

interface Props {
  readonly statement: CardStatement
  /** The proposition it is shown beside: its stance is then judged too. */
  readonly proposition?: string | undefined
  readonly isCurrent?: boolean
  /** What stands above, as 始点. */
  readonly heading?: string
}

/** One passage: verbatim in its context, what it is taken for, by whom, and what can be done with it. */
export const Card = ({ statement, proposition, isCurrent, heading }: Props) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { span, record } = statement
  const stance = stanceOn(statement, proposition)
  const verdict = useVerdict((choice) => judgedByCard(statement, proposition, choice))
  const [copy, setCopy] = useState<{ readonly text: string; readonly isDone: boolean }>()

  const copyQuotation = async () => {
    const answer = await viewer.api.ask(textQuery, { id: span.essay.id })
    const essay = answer.kind === 'data' ? answer.data.node : undefined
    const isCurrentText = essay?.__typename === 'Essay' && essay.edition.number === span.edition.number
    const text = quotationOf(span, isCurrentText ? paragraphOf(essay.edition.text, span.start) : undefined, say)
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    setCopy({ text, isDone })
    viewer.announcement.value = say(isDone ? 'act.copied' : 'act.copyFailed')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || !viewer.singleKeys.value) return
    if (isTyping(event.target)) return
    const letter = letterOf(event).toLowerCase()
    if (letter !== 'a' && letter !== 'r') return
    event.preventDefault()
    void verdict.judge(letter === 'a' ? 'ACCEPT' : 'REJECT')
  }

  const words = [
    ...(stance ? [say(stanceWord[stance.type as keyof typeof stanceWord])] : []),
    say(kindWord[statement.kind]),
    say(hedgeWord[statement.hedge]),
    say(voiceWord[statement.voice]),
    ...(statement.condition ? [say('ev.condition', { c: statement.condition.quote })] : []),
    ...(statement.addressees.length > 0
      ? [say('ev.addressee', { a: statement.addressees.map((actor) => actor.label).join('、') })]
      : []),
    ...(statement.voice === 'REPORTED' && statement.holders.length > 0
      ? [say('ev.holder', { a: statement.holders.map((actor) => actor.label).join('、') })]
      : []),
    ...(statement.repeats.length > 0 ? [say('ev.repeats', { n: statement.repeats.length })] : []),
  ]
  const isFormer = record.status === 'REJECTED' || record.status === 'RETRACTED'
  return (
    <article
      class={`card${isCurrent ? ' card-current' : ''}${isFormer ? ' card-former' : ''}`}
      data-card={statement.id}
      tabIndex={-1}
      aria-label={`${say(kindWord[statement.kind])} ${sourceInWords(span, undefined, say)}`}
      onKeyDown={onKeyDown}
    >
      {heading && <h3 class="card-heading">{heading}</h3>}
      <p class="source">{sourceInWords(span, undefined, say)}</p>
      {isFormer && <p class="gone">{say(record.status === 'REJECTED' ? 'gone.rejected' : 'gone.retracted')}</p>}
      <blockquote lang={span.essay.language}>
        <span class="context">{span.before}</span>
        <q class={`quote quote-${stance?.type.toLowerCase() ?? 'plain'}`}>{span.quote}</q>
        <span class="context">{span.after}</span>
      </blockquote>
      <p class="words">{words.join('・')}</p>
      {stance && <OriginLine record={stance.record} name={say('ev.stanceWord')} />}
      <OriginLine record={record} name={say('ev.statementWord')} />
      <p class="actions">
        <ViewLink to={{ view: 'essay', id: span.essay.id, s: statement.id }} class="button">
          {say('act.inText')}
        </ViewLink>
        <VerdictButtons verdict={verdict} />
        <button type="button" onClick={() => void copyQuotation()}>
          {say('act.copyQuote')}
        </button>
      </p>
      <VerdictReason verdict={verdict} />
      {stance && viewer.mayWrite.value && <p class="quiet small">{say('ev.rejectStance')}</p>}
      <VerdictMessage verdict={verdict} />
      {copy && (
        <div class="message">
          <p>{say(copy.isDone ? 'act.copied' : 'act.copyFailed')}</p>
          {!copy.isDone && <textarea readOnly rows={3} value={copy.text} />}
        </div>
      )}
    </article>
  )
}
