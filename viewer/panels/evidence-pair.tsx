import { useViewer } from '../context.ts'
import { choiceOf, optionsOfPair, unitOfRoute } from '../agreement-options.ts'
import type { CompareRow } from '../elements-compare.ts'
import { numberInWords, weightInWords } from '../formula.ts'
import type { Comparison } from '../loads-analysis.ts'
import { loadComparison } from '../loads-analysis.ts'
import type { NetworkLook, UnitChoice } from '../url-analysis.ts'
import { compareView, networksView, propView } from '../url-analysis.ts'
import { useAnswer } from '../use-answer.ts'
import { alphabet, nameOfUnit } from '../words.ts'
import { Formula } from './formula.tsx'
import { ViewLink } from './link.tsx'
import { Notice } from './notices.tsx'
import { Passage } from './passage.tsx'

/** What a proposition adds to the value, with a sign. */
const signed = (value: number) => (value > 0 ? `＋${numberInWords(value)}` : numberInWords(value))

const Line = ({ row, comparison }: { row: CompareRow; comparison: Comparison }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const tone = row.contribution > 0 ? 'for' : row.contribution < 0 ? 'against' : 'none'
  return (
    <li class="why-line" data-proposition={row.proposition.id}>
      <p class="why-head">
        <span class={`why-sign why-${tone}`}>{signed(row.contribution)}</span>
        <ViewLink to={propView(row.proposition.id)}>{row.proposition.label}</ViewLink>
      </p>
      {(['a', 'b'] as const).map((end) => {
        const side = row[end]
        const first = side.passages[0]
        const { glyph, word, style } = alphabet[side.position]
        return (
          <div class="why-side">
            <p class="small">
              <span class={`sign cell-${style}`} aria-hidden="true">
                {glyph}
              </span>{' '}
              {nameOfUnit(comparison[end], say)}・{say(word)}
            </p>
            {first && (
              <Passage
                statement={first}
                more={side.total - 1}
                onMore={() => viewer.pick({ kind: 'cell', unit: comparison[end].id, proposition: row.proposition.id })}
              />
            )}
          </div>
        )
      })}
      {row.outcome === 'MIXED' && (
        <p class="quiet small">
          {say('net.both')} <ViewLink to={propView(row.proposition.id)}>{say('act.split')}</ViewLink>
        </p>
      )}
    </li>
  )
}

/** Why two units have the value they have: the propositions line by line with both passages, then the formula. */
export const PairEvidence = ({ a, b }: { a: string; b: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const route = viewer.route.value
  const look: NetworkLook = route.view === 'networks' ? route : networksView
  const by: UnitChoice = choiceOf[unitOfRoute(route, a)]
  const options = optionsOfPair(route.filter, a, b, by, look)
  const rev = 'rev' in route ? route.rev : undefined
  const loaded = useAnswer(`pair ${a} ${b}`, JSON.stringify([options, rev]), (api, signal) =>
    loadComparison(api, { a, b, options, filter: route.filter, rev }, signal),
  )
  const { data, failure } = loaded
  if (failure?.kind === 'refused' && failure.code === 'NOT_FOUND') return <p class="gone">{say('state.notFound')}</p>
  if (!data) return <Notice loaded={loaded} />
  const { sections, shared } = data.model
  const both = [...sections.agree, ...sections.conflict, ...sections.mixed]
  const counted = both
    .filter((row) => row.contribution !== 0)
    .toSorted((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution))
  const rest = [...both.filter((row) => row.contribution === 0)]
  return (
    <>
      <Notice loaded={loaded} />
      <h3 class="why-title">{say('ev.why')}</h3>
      <p class="evidence-sentence">
        {say('ev.pair', { a: nameOfUnit(data.a, say), b: nameOfUnit(data.b, say) })}
        {' — '}
        {data.tie
          ? say('ev.pairValue', {
              s: say(`net.type.${look.type}`),
              w: weightInWords(data.tie.weight),
              g: data.tie.agreeing,
              f: data.tie.diverging,
              n: shared,
            })
          : say('ev.noTie')}
      </p>
      <p class="actions">
        <ViewLink to={{ ...compareView, by, ...(by === 'essay' ? { ea: a, eb: b } : { a, b }) }} class="button">
          {say('ev.inCompare')}
        </ViewLink>
      </p>
      <ul class="why">
        {counted.map((row) => (
          <Line key={row.proposition.id} row={row} comparison={data} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{say('ev.zero', { n: rest.length })}</summary>
          <ul class="why">
            {rest.map((row) => (
              <Line key={row.proposition.id} row={row} comparison={data} />
            ))}
          </ul>
        </details>
      )}
      <h3>{say('cmp.calc')}</h3>
      <Formula comparison={data} options={options} />
    </>
  )
}
