import { useViewer } from '../context.ts'
import type { AgreementOptions } from '../agreement-options.ts'
import { optionsOfPair } from '../agreement-options.ts'
import { authorWithSeveral, comparedBy, endsOf, unitsToCompare } from '../compare-ends.ts'
import { useCorpus } from '../corpus.ts'
import { columnFromUnit } from '../elements-table.ts'
import { filterInWords } from '../filter-words.ts'
import { isComposing, letterOf } from '../keys.ts'
import type { Comparison } from '../loads-analysis.ts'
import { loadComparison } from '../loads-analysis.ts'
import type { CompareRoute } from '../panels/compare-pickers.tsx'
import { ComparePickers } from '../panels/compare-pickers.tsx'
import { Formula } from '../panels/formula.tsx'
import { ViewLink } from '../panels/link.tsx'
import { Notice } from '../panels/notices.tsx'
import { PermalinkButton, PinnedBanner } from '../panels/pinned.tsx'
import { withShared } from '../state.ts'
import { compareView } from '../url-analysis.ts'
import { useAnswer } from '../use-answer.ts'
import { nameOfAuthor, nameOfUnit } from '../words.ts'
import { charactersInWords } from './table-heads.tsx'
import { CompareSections, sectionId, sectionWord, shownSections } from './compare-rows.tsx'

/** Who is compared: essays, characters, dates. */
const Heads = ({ comparison }: { comparison: Comparison }) => {
  const say = useViewer().say.value
  const essays = useCorpus().data?.essays
  return (
    <div class="compare-heads">
      {(['a', 'b'] as const).map((end) => {
        const unit = comparison[end]
        const head = columnFromUnit(unit as Parameters<typeof columnFromUnit>[0], essays)
        const dates = [...new Set(head.dates.map((date) => date ?? say('date.unknown')))]
        return (
          <p data-head={end}>
            <strong>{nameOfUnit(unit, say)}</strong>{' '}
            <span class="quiet small">
              {[
                ...(head.essays === undefined ? [] : [say('table.essays', { n: head.essays })]),
                ...(head.characters === undefined ? [] : [charactersInWords(head.characters, say)]),
                dates.join('、'),
              ].join('・')}
            </span>
          </p>
        )
      })}
    </div>
  )
}

/** Which essays both signed, and that these are left out. */
const CoSigned = ({ comparison }: { comparison: Comparison }) => {
  const say = useViewer().say.value
  if (comparison.coSigned.length === 0) return null
  return (
    <p class="gone compare-cosigned">
      {say('cmp.coSigned')}{' '}
      {comparison.coSigned.map(({ id, label }, n) => (
        <>
          {n > 0 && '、'}
          <ViewLink to={{ view: 'essay', id }}>{label}</ViewLink>
        </>
      ))}
    </p>
  )
}

/** How many of each; every number jumps to its section. */
const Tally = ({ comparison }: { comparison: Comparison }) => {
  const say = useViewer().say.value
  const { model } = comparison
  const jump = (name: Parameters<typeof sectionId>[0]) => {
    const heading = document.getElementById(sectionId(name))
    if (heading instanceof HTMLDetailsElement) heading.open = true
    heading?.scrollIntoView({ block: 'start' })
    if (heading instanceof HTMLDetailsElement) heading.querySelector('summary')?.focus()
    else heading?.focus()
  }
  const parts = [
    ['lines', model.lines.length] as const,
    ...shownSections(model).map((name) => [name, model.sections[name].length] as const),
  ]
  return (
    <p class="compare-tally">
      <span>{say('cmp.shared', { n: model.shared })}</span>
      {parts.map(([name, count]) => (
        <button type="button" data-jump={name} onClick={() => jump(name)}>
          {say('cmp.number', { s: sectionWord(name, comparison, say), n: count })}
        </button>
      ))}
      {comparison.neither && comparison.neither.length > 0 && (
        <button type="button" data-jump="neither" onClick={() => jump('neither')}>
          {say('cmp.number', { s: say('cmp.neither'), n: comparison.neither.length })}
        </button>
      )}
    </p>
  )
}

/** Moves between passages: ↑↓ rows, ←→ sides; `l` draws a line, `c` copies both quotations. */
const onRowKey = (event: KeyboardEvent, singleKeys: boolean, copy: (text: string) => void) => {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
  const at = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.compare-row') : null
  if (!at) return
  const root = event.currentTarget as HTMLElement
  const end = (event.target as HTMLElement).closest<HTMLElement>('[data-end]')?.dataset['end'] ?? 'a'
  const rows = [...root.querySelectorAll<HTMLElement>('.compare-row')]
  const linkIn = (row: HTMLElement | undefined, side: string) =>
    row?.querySelector<HTMLElement>(`[data-end=${side}] .passage-link`) ??
    row?.querySelector<HTMLElement>('.passage-link')
  const steps: Readonly<Record<string, () => HTMLElement | null | undefined>> = {
    ArrowDown: () => linkIn(rows[rows.indexOf(at) + 1], end),
    ArrowUp: () => linkIn(rows[rows.indexOf(at) - 1], end),
    ArrowLeft: () => linkIn(at, 'a'),
    ArrowRight: () => linkIn(at, 'b'),
  }
  const step = steps[event.key]
  if (step) {
    event.preventDefault()
    step()?.focus()
    return
  }
  const letter = singleKeys ? letterOf(event) : ''
  if (letter === 'l') at.querySelector<HTMLElement>('.compare-draw')?.click()
  else if (letter === 'c') copy([...at.querySelectorAll('.passage q')].map((q) => `「${q.textContent}」`).join('\n'))
  else return
  event.preventDefault()
}

interface FoundProps {
  readonly comparison: Comparison
  readonly route: CompareRoute
  readonly options: AgreementOptions
}

const Found = ({ comparison, route, options }: FoundProps) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const copy = (text: string) => {
    void navigator.clipboard.writeText(text).then(
      () => (viewer.announcement.value = say('act.copied')),
      () => (viewer.announcement.value = say('act.copyFailed')),
    )
  }
  return (
    <>
      <Heads comparison={comparison} />
      <Tally comparison={comparison} />
      <CoSigned comparison={comparison} />
      {comparison.model.shared === 0 && <p class="gone">{say('cmp.noCommon')}</p>}
      <p class="quiet small compare-keys">{say('cmp.keys')}</p>
      <div class="compare" onKeyDown={(event) => onRowKey(event, viewer.singleKeys.value, copy)}>
        <CompareSections comparison={comparison} />
      </div>
      <details class="compare-calc" open={comparison.tie !== null}>
        <summary>{say('cmp.calc')}</summary>
        <Formula comparison={comparison} options={options} />
      </details>
      <p class="actions no-print">
        <button type="button" onClick={() => print()}>
          {say('act.print')}
        </button>
        <PermalinkButton route={route} version={comparison.version} />
      </p>
      <p class="print-foot small">
        {say('cmp.foot', {
          n: comparison.version,
          f: filterInWords(route.filter, say),
        })}
      </p>
    </>
  )
}

const Compared = ({ route, a, b }: { route: CompareRoute; a: string; b: string }) => {
  const say = useViewer().say.value
  const { by, filter, rev } = route
  const options = optionsOfPair(filter, a, b, by)
  const loaded = useAnswer(`compare ${a} ${b}`, JSON.stringify([options, rev]), (api, signal) =>
    loadComparison(api, { a, b, options, filter, rev }, signal),
  )
  if (loaded.failure?.kind === 'refused' && loaded.failure.code === 'NOT_FOUND')
    return <p class="gone">{say('state.notFound')}</p>
  return (
    <div aria-busy={loaded.waiting !== undefined}>
      <Notice loaded={loaded} />
      {loaded.data && <Found comparison={loaded.data} route={route} options={options} />}
    </div>
  )
}

/** Says that there is nobody to compare with, or that one can't be compared with himself; offers the essays of one author. */
const Alone = ({ route, author, words }: { route: CompareRoute; author: string | undefined; words: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const essays = useCorpus().data?.essays ?? []
  const own = essays.filter((essay) => essay.authors.some(({ id }) => id === author))
  const several =
    own.length > 1
      ? { author: own[0]!.authors.find(({ id }) => id === author)!, essays: own }
      : authorWithSeveral(essays)
  const name = several && nameOfAuthor(several.author.label, several.author.anonymous, say)
  return (
    <div class="empty">
      <p>
        {words}
        {several && say('cmp.aloneEssays', { a: name!, n: several.essays.length })}
      </p>
      {several && (
        <button
          type="button"
          onClick={() =>
            viewer.go(withShared(route, comparedBy({ ...compareView, a: several.author.id }, 'essay', essays)))
          }
        >
          {say('cmp.sameEssays', { a: name! })}
        </button>
      )}
    </div>
  )
}

/** Two authors, or two essays, side by side (screens, section 5). */
export const CompareView = ({ route }: { route: CompareRoute }) => {
  const say = useViewer().say.value
  const corpus = useCorpus().data
  const [a, b] = endsOf(route)
  const isAlone = corpus !== undefined && unitsToCompare(corpus.essays, route.by).length < 2
  return (
    <div class="page compare-page">
      <h1>{say('cmp.title')}</h1>
      <PinnedBanner route={route} />
      {isAlone ? (
        <Alone route={route} author={undefined} words={say('cmp.alone')} />
      ) : (
        <>
          <ComparePickers route={route} />
          {!a || !b ? (
            <p class="empty">{say('cmp.choose')}</p>
          ) : a === b ? (
            <Alone route={route} author={a} words={say('cmp.same')} />
          ) : (
            <Compared route={route} a={a} b={b} />
          )}
        </>
      )}
    </div>
  )
}
