import { useViewer } from '../context.ts'
import type { TallyCounts } from '../elements-proposition.ts'
import { tallyParts } from '../elements-proposition.ts'
import { alphabet } from '../words.ts'

/** How a proposition is taken, as a bar and in numbers; each part with a sign, so that no colour is needed. */
export const TallyBar = ({ counts }: { counts: TallyCounts }) => {
  const say = useViewer().say.value
  const parts = tallyParts.map(([name, position]) => ({ name, count: counts[name], ...alphabet[position] }))
  const drawn = parts.filter(({ count }) => count > 0)
  const width = drawn.reduce((sum, { count }) => sum + count, 0)
  return (
    <div class="tally">
      {drawn.length > 0 && (
        <svg class="tally-bar" viewBox={`0 0 ${width} 1`} preserveAspectRatio="none" aria-hidden="true">
          {drawn.map((part, n) => (
            <rect
              class={`tally-${part.style}`}
              x={drawn.slice(0, n).reduce((sum, { count }) => sum + count, 0)}
              y="0"
              width={part.count}
              height="1"
            />
          ))}
        </svg>
      )}
      <ul class="legend" aria-label={say('prop.tally')}>
        {parts
          .filter(({ name, count }) => count > 0 || name === 'affirming' || name === 'denying')
          .map(({ glyph, word, style, count }) => (
            <li>
              <span class={`sign cell-${style}`} aria-hidden="true">
                {glyph}
              </span>
              {say('prop.count', { s: say(word), n: count })}
            </li>
          ))}
      </ul>
    </div>
  )
}
