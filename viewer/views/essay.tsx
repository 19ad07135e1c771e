import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { MarkedStatement, TextBlock } from '../elements-text.ts'
import { blocksFromText } from '../elements-text.ts'
import type { Filter } from '../filter.ts'
import { statusesFromFilter } from '../filter.ts'
import { isComposing, letterOf } from '../keys.ts'
import { loadReading } from '../loads.ts'
import { Notice } from '../panels/notices.tsx'
import type { CardStatement } from '../queries/fragments.ts'
import type { EssayText } from '../queries/essay.ts'
import type { Route } from '../url.ts'
import { useAnswer } from '../use-answer.ts'
import { kindWord } from '../words.ts'
import { Block, headingText } from './essay-text.tsx'

type EssayRoute = Extract<Route, { view: 'essay' }>

/** The statements that the filter leaves; a reader sees reported ones too, since they stand in the text. */
const isShown = (statement: CardStatement, filter: Filter): boolean =>
  statusesFromFilter(filter).some((status) => status === statement.record.status) &&
  (statement.record.status === 'ACCEPTED' || statement.record.provenance.confidence >= filter.confidence)

const Head = ({ essay }: { essay: EssayText }) => {
  const say = useViewer().say.value
  const left = essay.exclusions.reduce((sum, { span }) => sum + span.end - span.start, 0)
  return (
    <header class="reader-head">
      <h1 lang={essay.language}>{essay.title ?? say('title.unknown')}</h1>
      <p class="reader-facts">
        <span>
          {essay.authors.map((author) => (author.anonymous ? say('author.unknown') : author.label)).join('・')}
        </span>
        {essay.organisation && <span>{essay.organisation.label}</span>}
        <span>{essay.published ?? say('date.unknown')}</span>
        {essay.source && <span>{say('reader.source', { s: essay.source })}</span>}
        <span>{say('reader.length', { n: essay.edition.length.toLocaleString('en') })}</span>
        <span>
          {left > 0 ? say('reader.exclusions', { n: left.toLocaleString('en') }) : say('reader.noExclusions')}
        </span>
        <span title={essay.edition.sha256}>{say('reader.sha', { h: essay.edition.sha256.slice(0, 10) })}</span>
      </p>
    </header>
  )
}

const Headings = ({ blocks, text }: { blocks: readonly TextBlock[]; text: string }) => {
  const say = useViewer().say.value
  const headings = blocks.filter((block) => block.kind === 'heading')
  return (
    <nav class="reader-headings" aria-label={say('reader.headings')}>
      {headings.length === 0 ? (
        <p class="quiet small">{say('reader.noHeadings')}</p>
      ) : (
        <ul lang="ja">
          {headings.map((block) => (
            <li>
              <button
                type="button"
                onClick={() => document.getElementById(`at-${block.start}`)?.scrollIntoView({ block: 'start' })}
              >
                {headingText(text.slice(block.start, block.end))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

/** Puts an element at a third of the height of what scrolls. */
const scrollToThird = (element: Element): void => {
  const frame = element.closest('.main')
  if (!frame) return
  const top = element.getBoundingClientRect().top - frame.getBoundingClientRect().top
  frame.scrollTo({ top: frame.scrollTop + top - frame.clientHeight / 3 })
}

/** An essay as it was printed, with its statements marked. */
export const EssayView = ({ route }: { route: EssayRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const loaded = useAnswer(`essay ${route.id}`, '', (api, signal) => loadReading(api, route.id, signal))
  const { data } = loaded
  const [sentence, setSentence] = useState(0)
  const body = useRef<HTMLDivElement>(null)
  const shown = useMemo(
    () => (data?.statements ?? []).filter((statement) => isShown(statement, route.filter)),
    [data, route.filter],
  )
  const text = data?.essay.edition.text ?? ''
  const atKey = route.at?.join('-')
  const blocks = useMemo(() => {
    const marked = shown.map(({ id, span, repeats }): MarkedStatement => ({
      id,
      ranges: [
        { start: span.start, end: span.end },
        ...repeats.map(({ start }) => ({ start, end: start + span.end - span.start })),
      ],
    }))
    const leftOut = (data?.essay.exclusions ?? []).map(({ span, reason }) => ({ ...span, reason }))
    return blocksFromText(text, marked, leftOut, route.at && { start: route.at[0], end: route.at[1] })
  }, [data, shown, atKey])

  useEffect(() => {
    const target = route.s
      ? body.current?.querySelector<HTMLElement>(`[data-statements~="${CSS.escape(route.s)}"]`)
      : body.current?.querySelector<HTMLElement>('.piece-at')
    if (!target) return
    scrollToThird(target)
    target.focus({ preventScroll: true })
  }, [data, route.s, atKey])

  const select = (statement: CardStatement) => {
    const { id, filter, lang } = route
    viewer.go({ view: 'essay', id, s: statement.id, filter, ...(lang ? { lang } : {}) })
    viewer.announcement.value = say('reader.moved', {
      k: say(kindWord[statement.kind]),
      n: shown.indexOf(statement) + 1,
      m: shown.length,
    })
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isElsewhere =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog, .evidence')
      if (isComposing(event) || isElsewhere || event.ctrlKey || event.metaKey || event.altKey) return
      if (!viewer.singleKeys.value) return
      const letter = letterOf(event)
      if (letter === 'j' || letter === 'k') {
        const all = [...(body.current?.querySelectorAll<HTMLElement>('.sentence') ?? [])]
        const next = all[Math.min(Math.max(sentence - 1 + (letter === 'j' ? 1 : -1), 0), all.length - 1)]
        if (!next) return
        event.preventDefault()
        setSentence(Number(next.dataset['n']))
        scrollToThird(next)
      } else if (letter === 'J' || letter === 'K') {
        const index = shown.findIndex((statement) => statement.id === route.s)
        const next = shown[index === -1 ? 0 : index + (letter === 'J' ? 1 : -1)]
        if (!next) return
        event.preventDefault()
        select(next)
      }
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })

  if (!data) {
    const isMissing = loaded.waiting === undefined && !loaded.failure && !loaded.isStopped
    return isMissing ? <p class="gone">{say('state.notFound')}</p> : <Notice loaded={loaded} />
  }
  const hidden = data.statements.length - shown.length
  const byId = new Map(shown.map((statement) => [statement.id, statement]))
  return (
    <div class="reader">
      <Notice loaded={loaded} />
      <Head essay={data.essay} />
      <p class="quiet small">
        {data.statements.length === 0 ? say('reader.none') : say('reader.statements', { n: shown.length })}{' '}
        {hidden > 0 && say('reader.hidden', { n: hidden })} {say('reader.marks')}
      </p>
      <div class="reader-columns">
        <Headings blocks={blocks} text={text} />
        <div class="reader-text" ref={body} lang={data.essay.language} role="region" aria-label={say('reader.text')}>
          {blocks.map((block) => (
            <Block
              key={block.start}
              block={block}
              statements={byId}
              selected={route.s}
              sentence={sentence}
              onSelect={select}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
