import { useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { Filter } from '../filter.ts'
import { originChoices } from '../filter.ts'
import { closeOnEscape } from '../close-on-escape.ts'
import { isComposing } from '../keys.ts'
import type { Period } from '../period.ts'
import { dateFrom, isAlways } from '../period.ts'

/** A date of any precision; what is no date is said to be none and changes nothing. */
const Bound = ({ end }: { end: 'from' | 'to' }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { filter } = viewer.route.value
  const [isWrong, setWrong] = useState(false)
  const set = (text: string) => {
    const date = dateFrom(text)
    setWrong(text.trim() !== '' && date === undefined)
    if (text.trim() !== '' && date === undefined) return
    const from = end === 'from' ? date : filter.period.from
    const to = end === 'to' ? date : filter.period.to
    const period: Period = { ...(from ? { from } : {}), ...(to ? { to } : {}), undated: filter.period.undated }
    viewer.setFilter({ ...filter, period: isAlways(period) ? { undated: true } : period })
  }
  return (
    <label>
      {say(`filter.period.${end}`)}
      <input
        type="text"
        inputMode="numeric"
        class="date-input"
        data-bound={end}
        placeholder={say('filter.period.hint')}
        value={filter.period[end] ?? ''}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'period-wrong' : undefined}
        onChange={(event) => set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) set(event.currentTarget.value)
        }}
      />
      {isWrong && (
        <span id="period-wrong" class="field-error" role="alert">
          {say('filter.period.wrong')}
        </span>
      )}
    </label>
  )
}

/** The rarer filters, folded so that the table has the room: period with the undated, and origin. */
export const MoreFilters = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { filter } = viewer.route.value
  const box = useRef<HTMLDetailsElement>(null)
  return (
    <details ref={box} class="filter-more" onKeyDown={closeOnEscape(box)}>
      <summary>{say('filter.more')}</summary>
      <div class="filter-panel">
        <fieldset>
          <legend>{say('filter.period')}</legend>
          <Bound end="from" />
          <Bound end="to" />
          <label class="check">
            <input
              type="checkbox"
              checked={filter.period.undated}
              disabled={isAlways(filter.period)}
              onChange={(event) =>
                viewer.setFilter({
                  ...filter,
                  period: { ...filter.period, undated: event.currentTarget.checked },
                })
              }
            />
            {say('filter.period.undated')}
          </label>
        </fieldset>
        <label>
          {say('filter.origin')}
          <select
            class="origin-choice"
            value={filter.origin}
            onChange={(event) => viewer.setFilter({ ...filter, origin: event.currentTarget.value as Filter['origin'] })}
          >
            {originChoices.map((choice) => (
              <option value={choice}>{say(`filter.origin.${choice}`)}</option>
            ))}
          </select>
        </label>
        <p class="quiet small">{say('filter.origin.note')}</p>
      </div>
    </details>
  )
}
