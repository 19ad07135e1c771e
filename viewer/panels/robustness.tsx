import { useViewer } from '../context.ts'
import type { NetworkModel } from '../elements-network.ts'
import { keptShare, reviewedShareOf } from '../elements-robustness.ts'
import { weightInWords } from '../formula.ts'
import type { LeftOut, Removal, Robustness } from '../queries/network.ts'
import type { Say } from '../text/text.ts'
import { propView } from '../url-analysis.ts'
import type { View } from '../url.ts'
import type { Loaded } from '../use-answer.ts'
import { nameOfUnit } from '../words.ts'
import { ViewLink } from './link.tsx'
import { Notice } from './notices.tsx'

const viewOf = ({ __typename: kind, id }: Removal['left']): View | undefined => {
  if (kind === 'Proposition') return propView(id)
  if (kind === 'Essay') return { view: 'essay', id }
  return undefined
}

/** What the network would be without one thing, in words. */
const removalInWords = (removal: Removal, first: Robustness['nearest'], say: Say): string => {
  const { nearest, weight, changed } = removal
  const isSame = nearest !== null && nearest.a.id === first?.a.id && nearest.b.id === first.b.id
  return [
    weight === null ? say('rob.tieGone') : say('rob.weight', { w: weightInWords(weight) }),
    ...(isSame
      ? []
      : nearest
        ? [
            say('rob.nearest', {
              a: nameOfUnit(nearest.a, say),
              b: nameOfUnit(nearest.b, say),
              w: weightInWords(nearest.weight),
            }),
          ]
        : [say('rob.noNearest')]),
    ...(changed > 0 ? [say('rob.changed', { n: changed })] : []),
  ].join('・')
}

const kinds = ['propositions', 'essays', 'statements'] as const

const Kind = ({ kind, left }: { kind: (typeof kinds)[number]; left: LeftOut | null }) => {
  const say = useViewer().say.value
  if (!left)
    return (
      <tr>
        <th scope="row">{say(`rob.kind.${kind}`)}</th>
        <td colSpan={3}>{say('rob.tooMany')}</td>
      </tr>
    )
  const share = keptShare(left)
  return (
    <tr data-kind={kind}>
      <th scope="row">{say(`rob.kind.${kind}`)}</th>
      <td class="number">{left.tried}</td>
      <td class="number">{share === undefined ? '—' : `${left.kept}（${share} %）`}</td>
      <td class="number">
        {left.low === null || left.high === null ? '—' : `${weightInWords(left.low)} 〜 ${weightInWords(left.high)}`}
      </td>
    </tr>
  )
}

const Telling = ({ left, first }: { left: LeftOut; first: Robustness['nearest'] }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  return (
    <ul class="telling">
      {left.telling.map((removal) => {
        const view = viewOf(removal.left)
        const label = removal.left.label
        return (
          <li>
            {view ? (
              <ViewLink to={view}>{label}</ViewLink>
            ) : (
              <button type="button" class="plain" onClick={() => viewer.pick({ kind: 'record', id: removal.left.id })}>
                「{label}」
              </button>
            )}
            <span class="quiet small"> {removalInWords(removal, first, say)}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** All statements against accepted ones alone, side by side. */
const Reviewed = ({ model }: { model: NetworkModel }) => {
  const say = useViewer().say.value
  const share = reviewedShareOf(model.ties)
  const names = new Map(model.members.map(({ unit }) => [unit.id, nameOfUnit(unit, say)]))
  const pair = (one: { readonly a: string; readonly b: string; readonly weight: number } | undefined) =>
    one ? `${names.get(one.a) ?? one.a} × ${names.get(one.b) ?? one.b}（${weightInWords(one.weight)}）` : '—'
  const { nearest } = model
  return (
    <table class="list robust-reviewed">
      <thead>
        <tr>
          <th scope="col">{say('rob.basis')}</th>
          <th scope="col" class="number">
            {say('rob.ties')}
          </th>
          <th scope="col">{say('rob.nearestHead')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say('rob.all')}</th>
          <td class="number">{share.ties}</td>
          <td>{pair(nearest && { a: nearest.a.id, b: nearest.b.id, weight: nearest.weight })}</td>
        </tr>
        <tr>
          <th scope="row">{say('filter.status.accepted')}</th>
          <td class="number">{share.same + share.other}</td>
          <td>
            {pair(share.nearest)}
            <span class="quiet small"> {say('rob.signs', { x: share.same, y: share.other, z: share.gone })}</span>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** How far the figures hang on single propositions, essays and statements, and on what nobody has checked. */
export const RobustnessPanel = ({ loaded, model }: { loaded: Loaded<Robustness>; model: NetworkModel }) => {
  const say = useViewer().say.value
  const { data } = loaded
  return (
    <section class="robustness" aria-labelledby="network-robust">
      <h2 id="network-robust">{say('rob.title')}</h2>
      <Reviewed model={model} />
      <Notice loaded={loaded} />
      {data && data.nearest === null && <p class="quiet">{say('rob.nothing')}</p>}
      {data?.nearest && (
        <>
          {data.generic && (
            <p class="generic">
              {say('rob.generic', {
                p: data.generic.proposition.label,
                n: data.generic.units,
                m: data.generic.of,
                x: data.mean === null ? '—' : weightInWords(data.mean),
                y: data.generic.removal.mean === null ? '—' : weightInWords(data.generic.removal.mean),
              })}{' '}
              {removalInWords(data.generic.removal, data.nearest, say)}{' '}
              <ViewLink to={propView(data.generic.proposition.id)}>{say('act.openProposition')}</ViewLink>
            </p>
          )}
          <table class="list robust-list">
            <thead>
              <tr>
                <th scope="col">{say('rob.left')}</th>
                <th scope="col" class="number">
                  {say('rob.tried')}
                </th>
                <th scope="col" class="number">
                  {say('rob.kept')}
                </th>
                <th scope="col" class="number">
                  {say('rob.range')}
                </th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <Kind kind={kind} left={data[kind]} />
              ))}
            </tbody>
          </table>
          {kinds.map((kind) => {
            const left = data[kind]
            return left && left.telling.length > 0 ? (
              <details open={kind === 'propositions'}>
                <summary>{say('rob.telling', { s: say(`rob.kind.${kind}`) })}</summary>
                <Telling left={left} first={data.nearest} />
              </details>
            ) : null
          })}
        </>
      )}
    </section>
  )
}
