import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { AuthorEntry } from '../elements-proposition.ts'
import { authorsOf, pairToCompare, sentenceTally } from '../elements-proposition.ts'
import { linesOf } from '../elements-table.ts'
import type { PropositionPage } from '../loads-analysis.ts'
import { loadProposition } from '../loads-analysis.ts'
import { Card } from '../panels/card.tsx'
import { ViewLink } from '../panels/link.tsx'
import { Notice } from '../panels/notices.tsx'
import { TallyBar } from '../panels/tally-bar.tsx'
import { quotationOf } from '../quotation.ts'
import { compareView, tallyUnits } from '../url-analysis.ts'
import type { Route } from '../url.ts'
import { graphView } from '../url.ts'
import { useAnswer } from '../use-answer.ts'
import { alphabet, between, dimensionWord, nameOfUnit } from '../words.ts'

type PropositionRoute = Extract<Route, { view: 'prop' }>

/** An author: sign, date, the best passage, the others folded. */
const Author = ({ author, proposition }: { author: AuthorEntry; proposition: string }) => {
  const say = useViewer().say.value
  const [best, ...others] = author.passages
  const { glyph, word, style } = alphabet[author.position]
  return (
    <section class="prop-author" data-author={author.unit.id}>
      <h3>
        <span class={`sign cell-${style}`} aria-hidden="true">
          {glyph}
        </span>{' '}
        {say('prop.authorsLabel', { a: nameOfUnit(author.unit, say), s: say(word) })}
        <span class="quiet small"> {author.passages.length > 0 && (author.oldest ?? say('prop.undated'))}</span>
      </h3>
      {best ? <Card statement={best} proposition={proposition} /> : <p class="quiet">{say('prop.silent')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{say('prop.moreOf', { n: others.length })}</summary>
          {others.map((card) => (
            <Card key={card.id} statement={card} proposition={proposition} />
          ))}
        </details>
      )}
    </section>
  )
}

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
  const pair = pairToCompare(authors)
  const copyAll = async () => {
    const all = authors.flatMap((author) => author.passages.map((card) => quotationOf(card.span, undefined, say)))
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
          <button type="button" onClick={() => void copyAll()}>
            {say('act.copyAll')}
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
      </p>
      {copy && (
        <div class="message">
          <p>{say(copy.isDone ? 'act.copied' : 'act.copyFailed')}</p>
          {!copy.isDone && <textarea readOnly rows={4} value={copy.text} />}
        </div>
      )}
      {authors.length === 0 ? (
        <p class="empty">{say('prop.empty')}</p>
      ) : (
        <>
          <h2>{say('prop.authors')}</h2>
          {page.total > cards.length && <p class="quiet">{say('prop.partial', { n: cards.length, m: page.total })}</p>}
          {authors.map((author) => (
            <Author key={author.unit.id} author={author} proposition={proposition.id} />
          ))}
          <Lines page={page} />
        </>
      )}
    </>
  )
}

/** The page of a proposition: how it is taken, then who says what, oldest first (screens, section 3). */
export const PropositionView = ({ route }: { route: PropositionRoute }) => {
  const say = useViewer().say.value
  const loaded = useAnswer(`prop ${route.id}`, JSON.stringify(route.filter), (api, signal) =>
    loadProposition(api, route.id, route.filter, signal),
  )
  const isMissing = loaded.data === undefined && loaded.waiting === undefined && !loaded.failure && !loaded.isStopped
  return (
    <div class="page prop-page" aria-busy={loaded.waiting !== undefined}>
      <Notice loaded={loaded} />
      {isMissing && <p class="gone">{say('state.notFound')}</p>}
      {loaded.data && <Found page={loaded.data} route={route} />}
    </div>
  )
}
