import type { Onward } from '../ingest/link/onward.ts'
import type { Edge } from './edge.ts'

/**
 * Shows that a whole corpus is linked, and how far each step is: a line a percent at most, since nothing else can run
 * meanwhile. Undefined where nobody watches.
 */
export const showLinking = (
  edge: Edge,
  key: 'ingest.linking' | 'link.whole',
): ((essays: number) => Onward | undefined) => {
  const { progress, say } = edge
  return (n) => {
    const whole = say(key, { n })
    progress?.(whole)
    if (progress === undefined) return undefined
    let last = ''
    return (step, done, of) => {
      const line = say('link.step', { whole, step: say(`link.${step}`), percent: Math.floor((100 * done) / of) })
      if (line !== last) progress(line)
      last = line
    }
  }
}
