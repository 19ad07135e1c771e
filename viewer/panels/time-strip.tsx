import { useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { TimePoint, TimeStrip } from '../elements-time.ts'
import { isComposing } from '../keys.ts'
import { alphabet, nameOfUnit } from '../words.ts'

const names = 130
const undated = 80
const lane = 30
const axis = 380
const width = names + undated + axis + 40

const xOf = ({ from, to }: TimePoint): number =>
  from === undefined || to === undefined ? names + undated / 2 : names + undated + 20 + ((from + to) / 2) * axis

/** The point that a key leads to: along the lane, or to the nearest of the next lane. */
const stepFrom = (points: readonly TimePoint[], at: number, key: string): number | undefined => {
  const here = points[at]!
  if (key === 'Home') return 0
  if (key === 'End') return points.length - 1
  const along = key === 'ArrowRight' ? at + 1 : key === 'ArrowLeft' ? at - 1 : undefined
  if (along !== undefined) return points[along]?.lane === here.lane ? along : at
  const lanes = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined
  if (lanes === undefined) return undefined
  const near = points
    .map((point, n) => ({ n, point, far: Math.abs(xOf(point) - xOf(here)) }))
    .filter(({ point }) => point.lane === here.lane + lanes)
    .toSorted((x, y) => x.far - y.far)[0]
  return near?.n ?? at
}

/** When who said what on a proposition: a lane for each author, the undated at the left; one tab stop. */
export const TimeStripPanel = ({ strip, proposition }: { strip: TimeStrip; proposition: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [at, setAt] = useState(0)
  const svg = useRef<SVGSVGElement>(null)
  const { lanes, points } = strip
  const inWords = (point: TimePoint) =>
    say('prop.timeName', {
      a: nameOfUnit(point.unit, say),
      d: point.date ?? say('date.unknown'),
      s: say(alphabet[point.position].word),
      n: point.count,
    })
  const open = (point: TimePoint) => viewer.pick({ kind: 'cell', unit: point.unit.id, proposition })
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
    const here = Math.min(at, points.length - 1)
    const next = stepFrom(points, here, event.key)
    if (next !== undefined) {
      setAt(next)
      svg.current?.querySelectorAll<SVGElement>('.time-point')[next]?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') open(points[here]!)
    else return
    event.preventDefault()
  }
  const height = lanes.length * lane + 24
  return (
    <section class="time-strip" aria-labelledby="prop-time">
      <h2 id="prop-time">{say('prop.time')}</h2>
      {strip.axis ? (
        <>
          <p class="quiet small">{say('prop.timeHelp')}</p>
          <svg
            ref={svg}
            viewBox={`0 0 ${width} ${height}`}
            role="group"
            aria-label={say('prop.time')}
            onKeyDown={onKeyDown}
          >
            <text class="time-axis" x={names + undated / 2} y={14} text-anchor="middle">
              {say('date.unknown')}
            </text>
            <text class="time-axis" x={names + undated + 20} y={14}>
              {strip.axis.from}
            </text>
            <text class="time-axis" x={names + undated + 20 + axis} y={14} text-anchor="end">
              {strip.axis.to}
            </text>
            <rect class="time-undated" x={names} y={20} width={undated} height={lanes.length * lane} />
            {lanes.map((unit, n) => (
              <g key={unit.id}>
                <line class="time-lane" x1={names} x2={width} y1={24 + lane * n + 15} y2={24 + lane * n + 15} />
                <text class="time-name" x={names - 8} y={24 + lane * n + 20} text-anchor="end">
                  {nameOfUnit(unit, say)}
                </text>
              </g>
            ))}
            {points.map((point, n) => {
              const [x, y] = [xOf(point), 24 + lane * point.lane + 15]
              const isLong = point.from !== undefined && point.to !== undefined && point.to > point.from
              return (
                <g
                  key={`${point.unit.id} ${point.essay}`}
                  class={`time-point time-${alphabet[point.position].style}`}
                  role="button"
                  tabIndex={n === Math.min(at, points.length - 1) ? 0 : -1}
                  aria-label={inWords(point)}
                  onFocus={() => setAt(n)}
                  onClick={() => open(point)}
                >
                  {isLong && (
                    <rect
                      class="time-stretch"
                      x={names + undated + 20 + point.from! * axis}
                      y={y + 9}
                      width={Math.max(4, (point.to! - point.from!) * axis)}
                      height={3}
                    />
                  )}
                  <rect class="time-mark" x={x - 13} y={y - 12} width={26} height={24} />
                  <text x={x} y={y + 5} text-anchor="middle">
                    {alphabet[point.position].glyph}
                    {point.count > 1 ? point.count : ''}
                  </text>
                </g>
              )
            })}
          </svg>
        </>
      ) : (
        <p class="quiet">{say('prop.timeNone')}</p>
      )}
      <details open={!strip.axis}>
        <summary>{say('prop.timeTable')}</summary>
        <ul class="time-table small">
          {points.map((point) => (
            <li>
              <button type="button" class="plain" onClick={() => open(point)}>
                {inWords(point)}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
