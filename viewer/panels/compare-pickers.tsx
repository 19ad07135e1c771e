import { useViewer } from '../context.ts'
import { useCorpus } from '../corpus.ts'
import { unitsToCompare } from '../elements-proposition.ts'
import { withShared } from '../state.ts'
import type { UnitChoice } from '../url-analysis.ts'
import { compareView, unitChoices } from '../url-analysis.ts'
import type { Route } from '../url.ts'
import { nameOfUnit } from '../words.ts'

/** The comparison's part of the address. */
export type CompareRoute = Extract<Route, { view: 'compare' }>

/** The pickers of the two, the way round, and the unit. */
export const ComparePickers = ({ route }: { route: CompareRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const units = unitsToCompare(useCorpus().data?.essays ?? [], route.by)
  const choose = (end: 'a' | 'b', id: string) => {
    const { a, b, ...rest } = route
    const next = { ...(a ? { a } : {}), ...(b ? { b } : {}), ...(id ? { [end]: id } : {}) }
    viewer.go({ ...rest, ...next })
  }
  const picker = (end: 'a' | 'b') => (
    <label>
      {say(`cmp.${end}`)}
      <select
        class="compare-picker"
        data-picker={end}
        value={route[end] ?? ''}
        onChange={(event) => choose(end, event.currentTarget.value)}
      >
        <option value="">{say('form.choose')}</option>
        {units.map((unit) => (
          <option value={unit.id}>{nameOfUnit(unit, say)}</option>
        ))}
      </select>
    </label>
  )
  const { a, b, ...rest } = route
  return (
    <div class="controls compare-controls">
      {picker('a')}
      <button
        type="button"
        aria-label={say('act.swap')}
        title={say('act.swap')}
        onClick={() => viewer.go({ ...rest, ...(b ? { a: b } : {}), ...(a ? { b: a } : {}) })}
      >
        ⇄
      </button>
      {picker('b')}
      <label>
        {say('cmp.by')}
        <select
          value={route.by}
          onChange={(event) =>
            viewer.go(withShared(route, { ...compareView, by: event.currentTarget.value as UnitChoice }))
          }
        >
          {unitChoices.map((unit) => (
            <option value={unit}>{say(`by.${unit}`)}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
