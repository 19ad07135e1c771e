import { comparedBy, endsOf, unitsToCompare } from '../compare-ends.ts'
import type { Choosable } from '../compare-ends.ts'
import { useViewer } from '../context.ts'
import { useCorpus } from '../corpus.ts'
import { withShared } from '../state.ts'
import { compareView } from '../url-analysis.ts'
import type { Route } from '../url.ts'
import { nameOfAuthor } from '../words.ts'

/** The comparison's part of the address. */
export type CompareRoute = Extract<Route, { view: 'compare' }>

const Options = ({ units }: { units: readonly Choosable[] }) => {
  const say = useViewer().say.value
  const option = (unit: Choosable) => <option value={unit.id}>{nameOfAuthor(unit.label, unit.anonymous, say)}</option>
  const groups = new Map(units.flatMap(({ under }) => (under ? [[under.id, under] as const] : [])))
  if (groups.size === 0) return <>{units.map(option)}</>
  return (
    <>
      {[...groups.values()]
        .toSorted((x, y) => (x.label < y.label ? -1 : 1))
        .map((author) => (
          <optgroup label={nameOfAuthor(author.label, author.anonymous, say)}>
            {units.filter(({ under }) => under?.id === author.id).map(option)}
          </optgroup>
        ))}
    </>
  )
}

/** The pickers of the two, the way round, the unit, and whether reported words count. */
export const ComparePickers = ({ route }: { route: CompareRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const essays = useCorpus().data?.essays ?? []
  const units = unitsToCompare(essays, route.by)
  const hasOrganisations = unitsToCompare(essays, 'org').length > 1
  const [left, right] = endsOf(route)
  const setEnds = (x: string | undefined, y: string | undefined) => {
    const [first, second] = route.by === 'essay' ? (['ea', 'eb'] as const) : (['a', 'b'] as const)
    const ends = { ...(x ? { [first]: x } : {}), ...(y ? { [second]: y } : {}) }
    const rev = route.rev === undefined ? {} : { rev: route.rev }
    viewer.go(withShared(route, { ...compareView, by: route.by, ...ends, ...rev }))
  }
  const picker = (end: 'a' | 'b') => (
    <label>
      {say(`cmp.${end}`)}
      <select
        class="compare-picker"
        data-picker={end}
        value={(end === 'a' ? left : right) ?? ''}
        onChange={(event) => {
          const id = event.currentTarget.value || undefined
          if (end === 'a') setEnds(id, right)
          else setEnds(left, id)
        }}
      >
        <option value="">{say('form.choose')}</option>
        <Options units={units} />
      </select>
    </label>
  )
  return (
    <div class="controls compare-controls">
      {picker('a')}
      <button
        type="button"
        class="compare-swap"
        aria-label={say('act.swap')}
        title={say('act.swap')}
        onClick={() => setEnds(right, left)}
      >
        ⇄
      </button>
      {picker('b')}
      {hasOrganisations && route.by !== 'essay' && (
        <label>
          {say('cmp.by')}
          <select
            value={route.by}
            onChange={(event) => {
              const by = event.currentTarget.value === 'org' ? 'org' : 'author'
              viewer.go(withShared(route, comparedBy(route, by, essays)))
            }}
          >
            {(['author', 'org'] as const).map((unit) => (
              <option value={unit}>{say(`by.${unit}`)}</option>
            ))}
          </select>
        </label>
      )}
      <label class="check">
        <input
          type="checkbox"
          class="compare-split"
          checked={route.by === 'essay'}
          onChange={(event) => {
            const by = event.currentTarget.checked ? 'essay' : 'author'
            viewer.go(withShared(route, comparedBy(route, by, essays)))
          }}
        />
        {say('cmp.split')}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={route.filter.voice === 'all'}
          onChange={(event) =>
            viewer.setFilter({ ...route.filter, voice: event.currentTarget.checked ? 'all' : 'own' })
          }
        />
        {say('cmp.reportedToo')}
      </label>
    </div>
  )
}
