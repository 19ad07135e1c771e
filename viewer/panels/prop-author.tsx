import { useViewer } from '../context.ts'
import type { AuthorEntry } from '../elements-proposition.ts'
import type { CardStatement } from '../queries/fragments.ts'
import { propTabs } from '../url-analysis.ts'
import type { PropTab } from '../url-analysis.ts'
import { alphabet, nameOfUnit } from '../words.ts'
import { Card } from './card.tsx'

interface AuthorProps {
  readonly author: AuthorEntry
  readonly proposition: string
  /** Ids of the statements chosen to be copied. */
  readonly picked: readonly string[]
  readonly onPick: (id: string) => void
}

/** An author: sign, date, the best passage, the others folded. */
export const PropAuthor = ({ author, proposition, picked, onPick }: AuthorProps) => {
  const say = useViewer().say.value
  const [best, ...others] = author.passages
  const { glyph, word, style } = alphabet[author.position]
  const chosen = (card: CardStatement) => (
    <div class="prop-passage" key={card.id}>
      <label class="check small">
        <input type="checkbox" checked={picked.includes(card.id)} onChange={() => onPick(card.id)} />
        {say('prop.select')}
      </label>
      <Card statement={card} proposition={proposition} />
    </div>
  )
  return (
    <section class="prop-author" data-author={author.unit.id}>
      <h3>
        <span class={`sign cell-${style}`} aria-hidden="true">
          {glyph}
        </span>{' '}
        {say('prop.authorsLabel', { a: nameOfUnit(author.unit, say), s: say(word) })}
        <span class="quiet small"> {author.passages.length > 0 && (author.oldest ?? say('prop.undated'))}</span>
      </h3>
      {best ? chosen(best) : author.position === 'SILENT' && <p class="quiet">{say('prop.silent')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{say('prop.moreOf', { n: others.length })}</summary>
          {others.map(chosen)}
        </details>
      )}
    </section>
  )
}

/** The tabs that narrow the authors by how they stand, with their numbers; keys 1 to 7. */
export const PropTabs = ({ tab, counts, onTab }: TabsProps) => {
  const viewer = useViewer()
  const say = viewer.say.value
  return (
    <div class="tabs prop-tabs" role="group" aria-label={say('prop.tabs')}>
      {propTabs.map((name, n) => (
        <button type="button" data-tab={name} aria-pressed={tab === name} onClick={() => onTab(name)}>
          {say(`prop.tab.${name}`)} {counts[name]}
          {viewer.singleKeys.value && <kbd>{n + 1}</kbd>}
        </button>
      ))}
    </div>
  )
}

interface TabsProps {
  readonly tab: PropTab
  readonly counts: Readonly<Record<PropTab, number>>
  readonly onTab: (tab: PropTab) => void
}
