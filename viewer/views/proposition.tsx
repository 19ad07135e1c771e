import { useEffect, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { authorsOf, authorsUnder, blanksOf, pairToCompare, sentenceTally } from '../elements-proposition.ts'
import { linesOf } from '../elements-table.ts'
import { timeStripOf } from '../elements-time.ts'
import { isComposing, isTyping } from '../keys.ts'
import type { PropositionPage } from '../loads-analysis.ts'
import { loadProposition } from '../loads-analysis.ts'
import { Guide } from '../panels/guide.tsx'
import { ViewLink } from '../panels/link.tsx'
import { NearCandidates } from '../panels/near.tsx'
import { Notice } from '../panels/notices.tsx'
import { PropAuthor, PropTabs } from '../panels/prop-author.tsx'
import { SplitForm } from '../panels/split-form.tsx'
import { TallyBar } from '../panels/tally-bar.tsx'
import { TimeStripPanel } from '../panels/time-strip.tsx'
import { quotationOf } from '../quotation.ts'
import type { PropTab } from '../url-analysis.ts'
import { compareView, propTabs, tallyUnits } from '../url-analysis.ts'
import type { Route } from '../url.ts'
import { graphView } from '../url.ts'
import { useAnswer } from '../use-answer.ts'
import { between, dimensionWord } from '../words.ts'

type PropositionRoute = Extract<Route, { view: 'prop' }>

/** Direct lines between the authors' statements; each leads to the passages of both ends. */
const Lines = ({ page }: { page: PropositionPage }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const lines = linesOf(page.proposition.id, page.lines)
  return (
    <section aria-labelledby="prop-lines">
      <h2 id="prop-lines">{say('prop.lines')}</h2>
      {lines.length === 0 ? (
        <p class="quiet">{say('prop.noLines')}</p>
      ) : (
        <ul class="prop-lines">
          {lines.map((line) => (
            <li>
              <button
                type="button"
                class={line.sense === 'diverges' ? 'tone-against' : 'tone-for'}
                onClick={() => viewer.pick({ kind: 'record', id: line.id })}
              >
                {line.sense === 'diverges' ? '≠ ' : '＝ '}
                {say('prop.line', {
                  s: say(line.sense === 'diverges' ? 'rel.DIVERGES_FROM' : 'rel.AGREES_WITH'),
                  d: line.dimension ? say(dimensionWord[line.dimension]) : '—',
                  ...between(line, say),
                })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Found = ({ page, route }: { page: PropositionPage; route: PropositionRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [copy, setCopy] = useState<{ readonly text: string; readonly isDone: boolean }>()
  const { proposition, positions, cards } = page
  const authors = authorsOf(positions, cards, proposition.id)
  const blanks = blanksOf(positions, authors)
  const everybody = [...authors, ...blanks]
  const counts = Object.fromEntries(
    propTabs.map((tab) => [tab, tab === 'all' ? authors.length : authorsUnder(everybody, tab).length]),
  ) as Record<PropTab, number>
  const shown = route.tab === 'all' ? authors : authorsUnder(everybody, route.tab)
  const pair = pairToCompare(authors)
  const [isSplitting, setSplitting] = useState(false)
  const isLive = proposition.record.status !== 'REJECTED' && proposition.record.status !== 'RETRACTED'
  const [picked, setPicked] = useState<readonly string[]>([])
  const pick = (id: string) => setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  const copyAll = async (ids: readonly string[] | undefined) => {
    const cards = authors.flatMap((author) => author.passages).filter(({ id }) => !ids || ids.includes(id))
    const all = cards.map((card) => quotationOf(card.span, undefined, say))
    const text = [...new Set(all)].join('\n')
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    setCopy({ text, isDone })
    viewer.announcement.value = say(isDone ? 'act.copied' : 'act.copyFailed')
  }
  return (
    <>
      {proposition.issue && <p class="quiet small prop-issue">{proposition.issue.label}</p>}
      <h1>
        {proposition.code && <span class="row-code">{proposition.code} </span>}
        {proposition.label}
      </h1>
      {proposition.definition && (
        <p>
          <span class="quiet">{say('prop.definition')}:</span> {proposition.definition}
        </p>
      )}
      <Guide guide={proposition.guide} />
      {proposition.dimension && (
        <p class="small quiet">
          {say('prop.dimension')}: {say(dimensionWord[proposition.dimension])}
        </p>
      )}
      {proposition.record.status === 'REJECTED' && <p class="gone">{say('gone.rejected')}</p>}
      {proposition.record.status === 'RETRACTED' && <p class="gone">{say('gone.retracted')}</p>}
      <div class="tabs" role="group" aria-label={say('prop.tally')}>
        {tallyUnits.map((count) => (
          <button type="button" aria-pressed={route.count === count} onClick={() => viewer.go({ ...route, count })}>
            {say(count === 'author' ? 'prop.byAuthor' : 'prop.bySentence')}
          </button>
        ))}
      </div>
      <TallyBar counts={route.count === 'author' ? proposition.tally : sentenceTally(cards, proposition.id)} />
      <p class="actions">
        {cards.length > 0 && (
          <button type="button" onClick={() => void copyAll(undefined)}>
            {say('act.copyAll')}
          </button>
        )}
        {picked.length > 0 && (
          <button type="button" onClick={() => void copyAll(picked)}>
            {say('prop.copySelected', { n: picked.length })}
          </button>
        )}
        {pair && (
          <ViewLink to={{ ...compareView, a: pair[0], b: pair[1] }} class="button">
            {say('act.compare')}
          </ViewLink>
        )}
        <ViewLink to={{ ...graphView, focus: proposition.id }} class="button">
          {say('act.inGraph')}
        </ViewLink>
        {viewer.mayWrite.value && !isSplitting && isLive && (
          <button type="button" class="split-open" onClick={() => setSplitting(true)}>
            {say('act.split')}
          </button>
        )}
      </p>
      {isSplitting && <SplitForm id={proposition.id} onClose={() => setSplitting(false)} />}
      {copy && (
        <div class="message">
          <p>{say(copy.isDone ? 'act.copied' : 'act.copyFailed')}</p>
          {!copy.isDone && <textarea readOnly rows={4} value={copy.text} />}
        </div>
      )}
      <PropTabs tab={route.tab} counts={counts} onTab={(tab) => viewer.go({ ...route, tab })} />
      {authors.length === 0 && route.tab === 'all' ? (
        <>
          <p class="empty">{say('prop.empty')}</p>
          <NearCandidates id={proposition.id} label={proposition.label} />
        </>
      ) : (
        <>
          <h2>{say('prop.authors')}</h2>
          {page.total > cards.length && <p class="quiet">{say('prop.partial', { n: cards.length, m: page.total })}</p>}
          {shown.length === 0 && <p class="quiet">{say('prop.tabEmpty')}</p>}
          {shown.map((author) => (
            <PropAuthor
              key={author.unit.id}
              author={author}
              proposition={proposition.id}
              picked={picked}
              onPick={pick}
            />
          ))}
          <Lines page={page} />
          <TimeStripPanel strip={timeStripOf(authors, proposition.id)} proposition={proposition.id} />
        </>
      )}
    </>
  )
}

/** The page of a proposition: how it is taken, then who says what, oldest first (screens, section 3). */
export const PropositionView = ({ route }: { route: PropositionRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const loaded = useAnswer(`prop ${route.id}`, JSON.stringify(route.filter), (api, signal) =>
    loadProposition(api, route.id, route.filter, signal),
  )
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented || isTyping(event.target) || !viewer.singleKeys.value) return
      if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-7]$/.test(event.key)) return
      const now = viewer.route.value
      const tab = propTabs[Number(event.key) - 1]
      if (now.view !== 'prop' || !tab) return
      event.preventDefault()
      viewer.go({ ...now, tab })
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
  const isMissing = loaded.data === undefined && loaded.waiting === undefined && !loaded.failure && !loaded.isStopped
  return (
    <div class="page prop-page" aria-busy={loaded.waiting !== undefined}>
      <Notice loaded={loaded} />
      {isMissing && <p class="gone">{say('state.notFound')}</p>}
      {loaded.data && <Found page={loaded.data} route={route} />}
    </div>
  )
}
