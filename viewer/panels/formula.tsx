import { useViewer } from '../context.ts'
import type { AgreementOptions } from '../agreement-options.ts'
import { formulaOf, numberInWords, weightInWords, withoutEach } from '../formula.ts'
import type { Comparison } from '../loads-analysis.ts'
import type { TextKey } from '../text/text.ts'

const normWord = {
  NONE: 'net.norm.none',
  AVERAGE_ACTIVITY: 'net.norm.average',
  SHARED: 'net.norm.shared',
  JACCARD: 'net.norm.jaccard',
  COSINE: 'net.norm.cosine',
  DNA_COSINE: 'net.norm.dna',
} as const satisfies Readonly<Record<string, TextKey>>

/** How a value comes about: the parts of the numerator, the formula with its numbers put in, the range. */
export const Formula = ({ comparison, options }: { comparison: Comparison; options: AgreementOptions }) => {
  const say = useViewer().say.value
  const { tie, congruence, conflict, compared } = comparison
  if (!tie) return <p>{say('cmp.noCommon')}</p>
  const normalisation = options.normalisation ?? 'AVERAGE_ACTIVITY'
  const without = withoutEach(tie, compared, normalisation)
  const [low, high] = [without[0], without.at(-1)]
  const decisive = without.toSorted((x, y) => Math.abs(y.weight - tie.weight) - Math.abs(x.weight - tie.weight))[0]
  return (
    <div class="calculation">
      {options.measure === 'SUBTRACT' && congruence && conflict && (
        <p>
          {say('cmp.calcNames', {
            g: numberInWords(congruence.numerator),
            f: numberInWords(conflict.numerator),
            n: numberInWords(tie.numerator),
          })}
        </p>
      )}
      <p class="formula-numbers">{formulaOf(tie, compared, normalisation)}</p>
      <p class="quiet small">{say('cmp.calcNorm', { s: say(normWord[normalisation]) })}</p>
      <p>{say('cmp.range', { low: weightInWords(tie.low), high: weightInWords(tie.high) })}</p>
      {low && high && decisive && (
        <p class="without-each">
          {say('cmp.calcOthers', { low: weightInWords(low.weight), high: weightInWords(high.weight) })}
          <br />
          {say('cmp.decides', { p: decisive.label, w: weightInWords(decisive.weight) })}
        </p>
      )}
      <p>
        {tie.reviewedWeight === null
          ? say('cmp.reviewedNone')
          : say('cmp.reviewed', { w: weightInWords(tie.reviewedWeight) })}
      </p>
    </div>
  )
}
