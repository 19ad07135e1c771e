import { useViewer } from '../context.ts'
import type { TextKey } from '../text/text.ts'
import { rowOrders } from '../table-order.ts'
import { unitChoices } from '../url-analysis.ts'
import type { TableView } from '../url-table.ts'
import { cellShows, rowLevels } from '../url-table.ts'
import type { Route } from '../url.ts'

/** The overview's part of the address. */
export type TableRoute = Extract<Route, { view: 'table' }>

interface ChoiceProps<T extends string> {
  readonly id: string
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly word: (option: T) => TextKey
  readonly onChange: (option: T) => void
}

const Choice = <T extends string>({ id, label, value, options, word, onChange }: ChoiceProps<T>) => {
  const say = useViewer().say.value
  return (
    <label>
      {label}
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option value={option}>{say(word(option))}</option>
        ))}
      </select>
    </label>
  )
}

/** Id of the choice of the rows' order, which `s` goes to. */
export const orderId = 'table-order'

/** What the overview's rows and columns stand for, their order, what a cell shows, and which way round. */
export const TableTools = ({ route, hasCodes }: { route: TableRoute; hasCodes: boolean }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const change = (part: Partial<TableView>) => {
    // What was selected stands in the old table: a cell of an author is none of an essay.
    const { sel, ...rest } = route
    viewer.go({ ...rest, ...part, ...(sel && !part.row && !part.col ? { sel } : {}) })
  }
  return (
    <div class="controls table-tools" role="group" aria-label={say('table.controls')}>
      <Choice
        id="table-rows"
        label={say('table.rows')}
        value={route.row}
        options={rowLevels}
        word={(row) => `table.rows.${row}`}
        onChange={(row) => change({ row })}
      />
      <Choice
        id="table-columns"
        label={say('table.columns')}
        value={route.col}
        options={unitChoices}
        word={(col) => `by.${col}`}
        onChange={(col) => change({ col })}
      />
      <Choice
        id={orderId}
        label={say('table.sort')}
        value={route.sort}
        options={hasCodes || route.sort === 'book' ? rowOrders : rowOrders.filter((order) => order !== 'book')}
        word={(sort) => `table.sort.${sort}`}
        onChange={(sort) => change({ sort })}
      />
      <Choice
        id="table-show"
        label={say('table.show')}
        value={route.show}
        options={cellShows}
        word={(show) => `table.show.${show}`}
        onChange={(show) => change({ show })}
      />
      <button type="button" aria-pressed={route.swap} class="small" onClick={() => change({ swap: !route.swap })}>
        {say('table.transpose')}
      </button>
    </div>
  )
}
