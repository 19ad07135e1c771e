import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { Recommendations } from '../loads-recommendations.ts'
import {
  addressedTo,
  addresseeShares,
  holderShares,
  loadRecommendations,
  partsOf,
  recommendationsFilter,
} from '../loads-recommendations.ts'
import { mapAnswer } from '../loads.ts'
import { ExportBox } from '../panels/export.tsx'
import { NothingLeft } from '../panels/filters.tsx'
import { ViewLink } from '../panels/link.tsx'
import { Notice } from '../panels/notices.tsx'
import type { RecommendationEntry } from '../queries/recommendations.ts'
import { recommendationTableQuery } from '../queries/recommendations.ts'
import { withShared } from '../state.ts'
import type { Route } from '../url.ts'
import { useAnswer } from '../use-answer.ts'
import { hedgeWord, nameOfAuthor, statusWord } from '../words.ts'

type RecommendationsRoute = Extract<Route, { readonly view: 'recommendations' }>

/** Addressees that stand beside each other; the others are folded. */
const shownAddressees = 12
/** Rows drawn at first, and again at each press of the button. */
const rowsAtOnce = 200

/** Whom the list is narrowed to: each with how many are addressed to them. */
const Addressees = ({ route, entries }: { route: RecommendationsRoute; entries: readonly RecommendationEntry[] }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const shares = addresseeShares(entries)
  const choose = (to: readonly string[]) => viewer.go(withShared(route, { view: 'recommendations', to }))
  const button = ({ id, label, n }: (typeof shares)[number]) => (
    <button
      key={id}
      type="button"
      class="chip"
      data-addressee={id}
      aria-pressed={route.to.includes(id)}
      onClick={() => choose(route.to.includes(id) ? route.to.filter((one) => one !== id) : [...route.to, id])}
    >
      {label} {n}
    </button>
  )
  const folded = shares.slice(shownAddressees)
  return (
    <div class="addressees" role="group" aria-label={say('rec.to')}>
      <span class="small">{say('rec.to')}</span>
      <button type="button" class="chip" aria-pressed={route.to.length === 0} onClick={() => choose([])}>
        {say('rec.toAll')} {entries.length}
      </button>
      {shares.slice(0, shownAddressees).map(button)}
      {folded.length > 0 && (
        <details open={folded.some(({ id }) => route.to.includes(id))}>
          <summary>{say('rec.toMore', { n: folded.length })}</summary>
          {folded.map(button)}
        </details>
      )}
    </div>
  )
}

/** Names below each other, none broken. */
const Names = ({ names }: { names: readonly string[] }) => (
  <ul class="names">
    {names.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
)

const Row = ({ entry, isPicked }: { entry: RecommendationEntry; isPicked: boolean }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { span, holders, addressees, condition } = entry
  const [before, action, after] = partsOf(entry)
  return (
    <tr class={isPicked ? 'row-picked' : undefined}>
      <td>
        <Names names={holders.map(({ label, anonymous }) => nameOfAuthor(label, anonymous, say))} />
      </td>
      <td>
        {addressees.length > 0 ? (
          <Names names={addressees.map(({ label }) => label)} />
        ) : (
          <span class="quiet">{say('rec.noAddressee')}</span>
        )}
      </td>
      <td lang={span.essay.language}>
        <button
          type="button"
          class="rec-words"
          data-recommendation={entry.id}
          aria-pressed={isPicked}
          onClick={() => viewer.pick({ kind: 'record', id: entry.id })}
        >
          {before}
          {action && <u>{action}</u>}
          {after}
        </button>
        <p class="quiet small">
          <ViewLink to={{ view: 'essay', id: span.essay.id, s: entry.id }}>
            {span.essay.title ?? `${say('title.unknown')} ${span.essay.label}`}
          </ViewLink>{' '}
          {span.essay.published ?? say('date.unknown')}
        </p>
        {entry.voice === 'REPORTED' && <span class="quiet small"> {say('voice.reported')}</span>}
      </td>
      <td>{say(hedgeWord[entry.hedge])}</td>
      <td lang={span.essay.language}>{condition?.quote}</td>
      <td>{say(statusWord[entry.record.status])}</td>
    </tr>
  )
}

/** What the list holds, and whose it mostly is. */
const Sums = ({ shown, all }: { shown: readonly RecommendationEntry[]; all: Recommendations }) => {
  const say = useViewer().say.value
  const [most] = holderShares(shown)
  const open = shown.filter(({ addressees }) => addressees.length === 0).length
  return (
    <>
      <p class="rec-sum">
        {say('rec.sum', { n: shown.length, k: addresseeShares(shown).length, o: open })}{' '}
        {most && say('rec.most', { a: most.label, n: most.n, p: Math.round((100 * most.n) / shown.length) })}
      </p>
      {all.entries.length < all.total && (
        <p class="banner">{say('rec.capped', { n: all.entries.length, all: all.total })}</p>
      )}
    </>
  )
}

/** 提言一覧: who asks whom to do what; the words open their passage. */
export const RecommendationsView = ({ route }: { route: RecommendationsRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { filter, to, sel } = route
  const loaded = useAnswer('recommendations', JSON.stringify(filter), (api, signal) =>
    loadRecommendations(api, filter, signal),
  )
  const [drawn, setDrawn] = useState(rowsAtOnce)
  const version = viewer.version.value
  const { data } = loaded
  if (!data) return <Notice loaded={loaded} />
  if (data.entries.length === 0) return <NothingLeft />
  const shown = addressedTo(data.entries, to)
  const ask = async (forExcel: boolean) => {
    const asked = { filter: recommendationsFilter(filter, to), forExcel, asOf: version ?? null }
    return mapAnswer(await viewer.api.ask(recommendationTableQuery, asked), (found) => found.recommendationTable)
  }
  return (
    <div class="page">
      <h1>{say('nav.recommendations')}</h1>
      <Notice loaded={loaded} />
      <Addressees route={route} entries={data.entries} />
      <Sums shown={shown} all={data} />
      {shown.length === 0 ? (
        <p class="empty">{say('rec.none')}</p>
      ) : (
        <div class="rec-scroll" tabIndex={0} role="region" aria-label={say('rec.caption')}>
          <table class="list recommendations">
            <caption class="visually-hidden">{say('rec.caption')}</caption>
            <thead>
              <tr>
                {(['author', 'to', 'words', 'hedge', 'condition', 'status'] as const).map((name) => (
                  <th scope="col" key={name}>
                    {say(`rec.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, drawn).map((entry) => (
                <Row key={entry.id} entry={entry} isPicked={sel?.kind === 'record' && sel.id === entry.id} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length > drawn && (
        <button type="button" class="more" onClick={() => setDrawn(drawn + rowsAtOnce)}>
          {say('rec.more', { n: Math.min(rowsAtOnce, shown.length - drawn) })}
        </button>
      )}
      {version !== undefined && shown.length > 0 && (
        <ExportBox tables={[{ name: 'RECOMMENDATIONS', ask }]} version={version} />
      )}
    </div>
  )
}
