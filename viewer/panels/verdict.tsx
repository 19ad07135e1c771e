import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { Judged, Verdict } from '../review.ts'
import { isJudged, reviewRecords } from '../review.ts'
import { statusWord } from '../words.ts'

/** What can be judged and how: used by buttons and keys alike. */
export const useVerdict = (recordsFor: (verdict: Verdict) => readonly Judged[]) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [message, setMessage] = useState<{ readonly text: string; readonly isError: boolean }>()
  const [isBusy, setBusy] = useState(false)
  const judge = async (verdict: Verdict) => {
    const records = recordsFor(verdict)
    if (!viewer.mayWrite.value || isBusy || isJudged(records, verdict)) return
    setBusy(true)
    const outcome = await reviewRecords(viewer, records, verdict)
    setBusy(false)
    const words =
      outcome.kind === 'done'
        ? say(verdict === 'ACCEPT' ? 'ev.accepted' : 'ev.rejected')
        : outcome.kind === 'conflict'
          ? say('ev.conflict', { s: outcome.status ? say(statusWord[outcome.status]) : '—' })
          : outcome.kind === 'refused'
            ? `${say('ev.notSaved')} ${outcome.message}`
            : say('ev.notSaved')
    setMessage({ text: words, isError: outcome.kind !== 'done' })
    viewer.announcement.value = words
  }
  return { judge, message, isBusy, isJudged: (verdict: Verdict) => isJudged(recordsFor(verdict), verdict) }
}

/** The buttons 確定 and 却下; absent where the caller may only read. */
export const VerdictButtons = ({ verdict }: { verdict: ReturnType<typeof useVerdict> }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  if (!viewer.mayWrite.value || viewer.isOffline.value) return null
  return (
    <>
      {(['ACCEPT', 'REJECT'] as const).map((choice) => (
        <button
          type="button"
          class={`verdict verdict-${choice.toLowerCase()}`}
          aria-pressed={verdict.isJudged(choice)}
          disabled={verdict.isBusy}
          onClick={() => void verdict.judge(choice)}
        >
          {say(choice === 'ACCEPT' ? 'act.accept' : 'act.reject')}
          {viewer.singleKeys.value && <kbd>{choice === 'ACCEPT' ? 'A' : 'R'}</kbd>}
        </button>
      ))}
    </>
  )
}
