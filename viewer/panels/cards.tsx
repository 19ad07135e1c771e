import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { Answer } from '../client.ts'
import type { Cards } from '../loads.ts'
import type { CardStatement } from '../queries/fragments.ts'
import { stanceOn } from '../review.ts'
import type { TextKey } from '../text/text.ts'
import { Card } from './card.tsx'

/** The tabs above the passages. */
const tabs = ['all', 'affirm', 'deny', 'reported', 'none'] as const
type Tab = (typeof tabs)[number]

const tabWord: Readonly<Record<Tab, TextKey>> = {
  all: 'tab.all',
  affirm: 'stance.affirm',
  deny: 'stance.deny',
  reported: 'tab.reported',
  none: 'stance.none',
}

/** The tab a passage belongs to, beside a proposition. */
export const tabOf = (statement: CardStatement, proposition: string): Tab => {
  if (statement.voice === 'REPORTED') return 'reported'
  const type = stanceOn(statement, proposition)?.type
  return type === 'AFFIRMS' ? 'affirm' : type === 'DENIES' ? 'deny' : 'none'
}

interface Props {
  readonly cards: readonly CardStatement[]
  readonly total: number
  readonly after: string | undefined
  /** Reads the page behind a cursor. */
  readonly readPage: (after: string) => Promise<Answer<Cards>>
  readonly proposition?: string
  readonly current?: string | undefined
}

/** All passages at once, as cards; beside a proposition with tabs and counts. */
export const CardList = ({ cards, total, after, readPage, proposition, current }: Props) => {
  const say = useViewer().say.value
  const [tab, setTab] = useState<Tab>('all')
  const [extra, setExtra] = useState<{
    readonly base: readonly CardStatement[]
    readonly cards: readonly CardStatement[]
    readonly after: string | undefined
  }>({ base: cards, cards: [], after })
  const more = extra.base === cards ? extra : { base: cards, cards: [], after }
  const all = [...cards, ...more.cards]
  const shown = proposition === undefined || tab === 'all' ? all : all.filter((c) => tabOf(c, proposition) === tab)
  const [isFailed, setFailed] = useState(false)
  const readMore = async () => {
    if (more.after === undefined) return
    const answer = await readPage(more.after)
    setFailed(answer.kind === 'failure')
    if (answer.kind === 'data')
      setExtra({ base: cards, cards: [...more.cards, ...answer.data.cards], after: answer.data.after })
  }
  /** A number under a tab is of what was read: as long as more is to come, it says so. */
  const counted = (name: Tab) =>
    name === 'all'
      ? String(total)
      : `${all.filter((card) => tabOf(card, proposition!) === name).length}${more.after === undefined ? '' : '+'}`
  return (
    <>
      {proposition !== undefined && (
        <div class="tabs" role="group" aria-label={say('ev.tabs')}>
          {tabs.map((name) => (
            <button type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
              {say(tabWord[name])} {counted(name)}
            </button>
          ))}
        </div>
      )}
      <div class="cards">
        {shown.map((statement) => (
          <Card
            key={statement.id}
            statement={statement}
            proposition={proposition}
            isCurrent={statement.id === current}
          />
        ))}
      </div>
      {isFailed && (
        <p class="message message-error" role="alert">
          {say('ev.moreFailed')}
        </p>
      )}
      {more.after !== undefined && (
        <button type="button" class="more" onClick={() => void readMore()}>
          {say('act.more', { n: total - all.length })}
        </button>
      )}
    </>
  )
}
