import { useViewer } from '../context.ts'
import type { NetworkModel } from '../elements-network.ts'
import { nextLarger } from '../elements-network.ts'
import { numberInWords, weightInWords } from '../formula.ts'
import type { GridPlace } from '../keys.ts'
import { letterOf } from '../keys.ts'
import { useGrid } from '../use-grid.ts'
import { nameOfUnit } from '../words.ts'

interface Props {
  readonly model: NetworkModel
  /** Whether two units are the selected ones. */
  readonly isSelected: (a: string, b: string) => boolean
  readonly onPick: (a: string, b: string) => void
}

/** From so many columns the names stand vertical. */
const verticalFrom = 6

/** The matrix of values as an ARIA grid: arrows move, Enter asks why, `n` goes to the next larger value. */
export const NetworkMatrix = ({ model, isSelected, onPick }: Props) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { members, ties, greatest } = model
  const size = members.length
  const idAt = (index: number) => members[index]?.unit.id
  const pickAt = ({ row, column }: GridPlace) => {
    const [a, b] = [idAt(row), idAt(column)]
    if (a !== undefined && b !== undefined && a !== b) onPick(a, b)
    // A head, or the place where somebody meets himself: what he says.
    else if (a ?? b) viewer.pick({ kind: 'record', id: (a ?? b)! })
  }
  const onKey = (event: KeyboardEvent, at: GridPlace): boolean => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isPlain || !viewer.singleKeys.value || letterOf(event) !== 'n') return false
    const [a, b] = [idAt(at.row), idAt(at.column)]
    const tie = nextLarger(ties, a !== undefined && b !== undefined ? { a, b } : undefined)
    if (!tie) return true
    const [x, y] = [tie.a.id, tie.b.id].map((id) => members.findIndex(({ unit }) => unit.id === id))
    move({ row: Math.min(x!, y!), column: Math.max(x!, y!) })
    return true
  }
  const { grid, move, stop, onKeyDown } = useGrid({
    rows: size,
    columns: size,
    start: { row: 0, column: Math.min(1, size - 1) },
    open: pickAt,
    onKey,
  })
  return (
    <div class="grid-frame matrix-frame">
      <table
        ref={grid}
        role="grid"
        class={`grid matrix${size >= verticalFrom ? ' grid-vertical' : ''}`}
        aria-label={say('net.matrix')}
        aria-describedby="matrix-hint"
        aria-rowcount={size + 1}
        aria-colcount={size + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" class="corner" {...stop(-1, -1)}>
              {say('net.value')}
            </th>
            {members.map((member, column) => (
              <th
                key={member.unit.id}
                scope="col"
                class={`column${member.propositions <= 1 ? ' is-thin' : ''}`}
                {...stop(-1, column)}
              >
                <span class="column-name">{nameOfUnit(member.unit, say)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member, row) => (
            <tr key={member.unit.id}>
              <th scope="row" class={`row${member.propositions <= 1 ? ' is-thin' : ''}`} {...stop(row, -1)}>
                <span>{nameOfUnit(member.unit, say)}</span>
                <span class="row-numbers">
                  {say('net.stances', { n: numberInWords(member.activity) })}
                  {member.both > 0 && (
                    <span class="both-mark" title={say('net.bothTitle', { n: member.both })}>
                      {' '}
                      {say('net.bothMark', { n: member.both })}
                      <span class="visually-hidden">{say('net.bothTitle', { n: member.both })}</span>
                    </span>
                  )}
                </span>
              </th>
              {members.map((other, column) => {
                const [a, b] = [nameOfUnit(member.unit, say), nameOfUnit(other.unit, say)]
                if (row === column)
                  return (
                    <td
                      key={other.unit.id}
                      role="gridcell"
                      class="cell matrix-self"
                      aria-label={say('net.cellSelf', { a, n: numberInWords(member.activity) })}
                      {...stop(row, column)}
                    />
                  )
                const tie = model.tieOf(member.unit.id, other.unit.id)
                const tone = !tie || tie.weight === 0 ? 'zero' : tie.weight > 0 ? 'for' : 'against'
                return (
                  <td
                    key={other.unit.id}
                    role="gridcell"
                    class={`cell matrix-${tie ? tone : 'none'}`}
                    data-pair={`${member.unit.id}~${other.unit.id}`}
                    aria-selected={isSelected(member.unit.id, other.unit.id)}
                    aria-label={
                      tie
                        ? say('net.cell', { a, b, w: weightInWords(tie.weight), g: tie.agreeing, f: tie.diverging })
                        : say('net.cellNone', { a, b })
                    }
                    {...stop(row, column)}
                  >
                    {tie ? (
                      <>
                        <span class="matrix-value">{weightInWords(tie.weight)}</span>
                        <svg class="matrix-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                          <rect
                            x="0"
                            y="0"
                            height="4"
                            width={greatest === 0 ? 0 : (Math.abs(tie.weight) / greatest) * 100}
                          />
                        </svg>
                      </>
                    ) : (
                      <span class="quiet">·</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
