import { useViewer } from '../context.ts'
import type { MainPoint } from '../elements-points.ts'
import { pointsFromFindings } from '../elements-points.ts'
import type { FindingsResult } from '../queries/findings.ts'
import { withShared } from '../state.ts'
import type { Say } from '../text/text.ts'
import type { UnitChoice } from '../url-analysis.ts'
import { propView } from '../url-analysis.ts'
import { between, dimensionWord } from '../words.ts'

const pointInWords = (point: MainPoint, by: UnitChoice, say: Say): string => {
  const p = point.label
  switch (point.kind) {
    case 'consensus':
      return say('table.consensus', { p, n: say(`count.${by}`, { n: point.units }) })
    case 'rejected':
      return say('table.rejected', { p, n: say(`count.${by}`, { n: point.units }) })
    case 'conflict':
      return point.both === 0
        ? say('table.conflict', { p, x: point.affirming, y: point.denying })
        : say('table.conflictBoth', { p, x: point.affirming, y: point.denying, z: point.both })
    case 'within':
      return say('table.within', { p, d: say(dimensionWord[point.dimension]), ...between(point, say) })
  }
}

/** The main points: sentences from the data; each leads to its proposition, or to the passages of both ends. */
export const Points = ({ findings, by }: { findings: FindingsResult | undefined; by: UnitChoice }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  if (!findings) return <p class="quiet small">{say('table.pointsFailed')}</p>
  const points = pointsFromFindings(findings)
  if (points.length === 0) return null
  const open = (point: MainPoint) =>
    point.kind === 'within'
      ? viewer.pick({ kind: 'record', id: point.relation })
      : viewer.go(withShared(viewer.route.value, propView(point.proposition)))
  return (
    <section class="points" aria-label={say('table.points')}>
      <h2>{say('table.points')}</h2>
      <ul>
        {points.map((point) => (
          <li class={`point-${point.kind}`}>
            <button type="button" onClick={() => open(point)}>
              {pointInWords(point, by, say)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
