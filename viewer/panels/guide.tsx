import { useViewer } from '../context.ts'
import type { PropositionNode } from '../queries/proposition.ts'
import type { TextKey } from '../text/text.ts'

/** 含める例・含めない例: what the codebook says of the code, folded; nothing where it says nothing. */
export const Guide = ({ guide }: { guide: PropositionNode['guide'] }) => {
  const say = useViewer().say.value
  if (!guide) return null
  const entries: readonly (readonly [TextKey, readonly string[]])[] = [
    ['guide.include', guide.include ? [guide.include] : []],
    ['guide.exclude', guide.exclude ? [guide.exclude] : []],
    ['guide.affirm', guide.affirmExamples],
    ['guide.deny', guide.denyExamples],
    ['guide.note', guide.note ? [guide.note] : []],
  ]
  const said = entries.filter(([, lines]) => lines.length > 0)
  if (said.length === 0) return null
  return (
    <details class="guide">
      <summary>{say('guide.title')}</summary>
      <dl>
        {said.map(([word, lines]) => (
          <>
            <dt>{say(word)}</dt>
            {lines.map((line) => (
              <dd lang="ja">{line}</dd>
            ))}
          </>
        ))}
      </dl>
    </details>
  )
}
