import { useViewer } from '../context.ts'
import { useCorpus } from '../corpus.ts'
import type { Filter, FilterPart } from '../filter.ts'
import { noFilter, setParts, statusChoices, voiceChoices, withoutPart } from '../filter.ts'
import { periodInWords } from '../filter-words.ts'
import type { Corpus } from '../loads.ts'
import { isInPeriod } from '../period.ts'
import type { Say, TextKey } from '../text/text.ts'
import { nameOfAuthor } from '../words.ts'
import { MoreFilters } from './filter-period.tsx'

/** Steps of the least confidence, in hundredths. */
const confidences = [0, 50, 60, 70, 80, 90, 95] as const

const partWord: Readonly<Record<FilterPart, TextKey>> = {
  voice: 'filter.voice',
  status: 'filter.status',
  origin: 'filter.origin',
  confidence: 'filter.confidence',
  period: 'filter.period',
  issues: 'filter.issue',
  authors: 'filter.author',
  essays: 'filter.essay',
}

const nameIn = (list: readonly { readonly id: string; readonly label: string }[], id: string) =>
  list.find((item) => item.id === id)?.label ?? id

const valueInWords = (filter: Filter, part: FilterPart, corpus: Corpus | undefined, say: Say): string => {
  const authors = (corpus?.essays ?? []).flatMap((essay) => essay.authors)
  switch (part) {
    case 'voice':
      return say(`filter.voice.${filter.voice}`)
    case 'status':
      return say(`filter.status.${filter.status}`)
    case 'origin':
      return say(`filter.origin.${filter.origin}`)
    case 'period':
      return periodInWords(filter, say)
    case 'confidence':
      return say('filter.confidence.at', { n: filter.confidence.toFixed(2) })
    case 'issues':
      return filter.issues.map((id) => nameIn(corpus?.issues ?? [], id)).join('・')
    case 'authors':
      return filter.authors.map((id) => nameIn(authors, id)).join('・')
    case 'essays':
      return filter.essays.map((id) => nameIn(corpus?.essays ?? [], id)).join('・')
  }
}

/** A part of the filter that is set, with the button that takes it off. */
const Chip = ({ part }: { part: FilterPart }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { filter } = viewer.route.value
  const text = `${say(partWord[part])}: ${valueInWords(filter, part, useCorpus().data, say)}`
  return (
    <button
      type="button"
      class="chip"
      aria-label={say('act.remove', { x: text })}
      onClick={() => viewer.setFilter(withoutPart(filter, part))}
    >
      {text} <span aria-hidden="true">×</span>
    </button>
  )
}

/** The chips of all parts that are set. */
export const Chips = () => {
  const { filter } = useViewer().route.value
  return (
    <>
      {setParts(filter).map((part) => (
        <Chip key={part} part={part} />
      ))}
    </>
  )
}

/** What is counted below: essays, authors, statements, what is unreviewed and undated. Never hidden. */
const ScopeLine = ({ corpus, filter }: { corpus: Corpus; filter: Filter }) => {
  const say = useViewer().say.value
  const essays = corpus.essays.filter(
    (essay) =>
      isInPeriod(essay.published, filter.period) &&
      (filter.essays.length === 0 || filter.essays.includes(essay.id)) &&
      (filter.authors.length === 0 || essay.authors.some((author) => filter.authors.includes(author.id))),
  )
  return (
    <p class="scope">
      {say('scope.line', {
        e: essays.length,
        a: new Set(essays.flatMap((essay) => essay.authors.map((author) => author.id))).size,
        c: corpus.claims,
        r: corpus.recommendations,
        u: corpus.unreviewed,
        n: essays.filter((essay) => essay.published === null).length,
      })}
    </p>
  )
}

/** Adds an author, an essay or an issue to the filter; what is chosen stands as a chip. */
const Narrow = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { filter } = viewer.route.value
  const { essays = [], issues = [] } = useCorpus().data ?? {}
  const authors = [...new Map(essays.flatMap((essay) => essay.authors.map((one) => [one.id, one] as const))).values()]
  const groups = [
    ['authors', authors.map((one) => ({ id: one.id, label: nameOfAuthor(one.label, one.anonymous, say) }))],
    ['essays', essays],
    ['issues', issues],
  ] as const
  const add = (value: string) => {
    const [part, id] = value.split(' ') as [(typeof groups)[number][0], string]
    viewer.setFilter({ ...filter, [part]: [...new Set([...filter[part], id])] })
  }
  return (
    <label>
      {say('filter.narrow')}
      <select
        value=""
        class="narrow-choice"
        onChange={(event) => event.currentTarget.value && add(event.currentTarget.value)}
      >
        <option value="">{say('filter.narrow.choose')}</option>
        {groups.map(([part, items]) => (
          <optgroup label={say(partWord[part])}>
            {items.map(({ id, label }) => (
              <option value={`${part} ${id}`}>{label}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

/** Voice, standing, confidence and what to narrow to, as they hold in every view, with the scope under them. */
export const FilterBar = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { filter } = viewer.route.value
  const { data } = useCorpus()
  const set = (change: Partial<Filter>) => viewer.setFilter({ ...filter, ...change })
  return (
    <>
      <div class="filter-row">
        <label>
          {say('filter.voice')}
          <select
            value={filter.voice}
            onChange={(event) => set({ voice: event.currentTarget.value as Filter['voice'] })}
          >
            {voiceChoices.map((choice) => (
              <option value={choice}>{say(`filter.voice.${choice}`)}</option>
            ))}
          </select>
        </label>
        <label>
          {say('filter.status')}
          <select
            value={filter.status}
            onChange={(event) => set({ status: event.currentTarget.value as Filter['status'] })}
          >
            {statusChoices.map((choice) => (
              <option value={choice}>{say(`filter.status.${choice}`)}</option>
            ))}
          </select>
        </label>
        <label>
          {say('filter.confidence')}
          <select
            value={String(Math.round(filter.confidence * 100))}
            onChange={(event) => set({ confidence: Number(event.currentTarget.value) / 100 })}
          >
            {[...new Set([...confidences, Math.round(filter.confidence * 100)])]
              .toSorted((a, b) => a - b)
              .map((step) => (
                <option value={String(step)}>
                  {step === 0
                    ? say('filter.confidence.any')
                    : say('filter.confidence.at', { n: (step / 100).toFixed(2) })}
                </option>
              ))}
          </select>
        </label>
        <Narrow />
        <MoreFilters />
        <Chips />
        {setParts(filter).length > 1 && (
          <button type="button" class="chip" onClick={() => viewer.setFilter(noFilter)}>
            {say('act.clear')}
          </button>
        )}
      </div>
      {data ? <ScopeLine corpus={data} filter={filter} /> : <p class="scope"> </p>}
    </>
  )
}

/** Says that the filter leaves nothing, with what could be taken off. */
export const NothingLeft = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  return (
    <div class="empty">
      <p>{say('empty.filter')}</p>
      {setParts(viewer.route.value.filter).length > 0 && (
        <p>
          {say('empty.loosen')} <Chips />
        </p>
      )}
    </div>
  )
}
