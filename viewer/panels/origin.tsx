import { useViewer } from '../context.ts'
import type { StandingRecord } from '../queries/fragments.ts'
import { originWord, ruleInWords, statusWord } from '../words.ts'

/** Day of a moment, as the API writes it. */
const day = (at: string) => at.slice(0, 10)

/** Who made a record, by which rule and how sure, and how it stands: 「機械 規則 … 0.82・未確認」. */
export const OriginLine = ({ record, name }: { record: StandingRecord; name?: string }) => {
  const say = useViewer().say.value
  const { provenance, status, verdicts } = record
  const maker =
    provenance.origin === 'MACHINE'
      ? `${say(originWord.MACHINE)} ${provenance.rule ? `${ruleInWords(provenance.rule, say)} ` : ''}${provenance.confidence.toFixed(2)}`
      : `${say(originWord[provenance.origin])} ${provenance.by.name} ${day(provenance.at)}`
  const latest = verdicts[0]
  return (
    <p class="origin">
      {name && <span class="origin-name">{name}</span>} {maker}・
      <strong class={`status status-${status.toLowerCase()}`}>{say(statusWord[status])}</strong>
      {latest && (
        <span class="quiet">
          {' '}
          {say('ev.judged', {
            s: say(latest.verdict === 'ACCEPT' ? 'act.accept' : 'act.reject'),
            who: latest.by.name,
            at: day(latest.at),
          })}
          {latest.note && say('ev.judgedWhy', { n: latest.note })}
        </span>
      )}
      {provenance.note && <span class="origin-note">{say('ev.note', { n: provenance.note })}</span>}
    </p>
  )
}
