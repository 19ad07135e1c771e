import { useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { isCommand, isComposing } from '../keys.ts'
import type { Judged, Verdict } from '../review.ts'
import { isJudged, reviewRecords } from '../review.ts'
import { statusWord } from '../words.ts'

/** What can be judged and how: used by buttons and keys alike. */
export const useVerdict = (recordsFor: (verdict: Verdict) => readonly Judged[]) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [message, setMessage] = useState<{
    readonly text: string
    readonly isError: boolean
    /** Something newer is there to be read; reading it may take the card away, so it is read when asked for. */
    readonly isConflict: boolean
  }>()
  const [isBusy, setBusy] = useState(false)
  const judge = async (verdict: Verdict, note?: string): Promise<boolean> => {
    const records = recordsFor(verdict)
    const isThere = note === undefined && isJudged(records, verdict)
    if (!viewer.mayWrite.value || isBusy || isThere) return false
    setBusy(true)
    const outcome = await reviewRecords(viewer, records, verdict, note)
    setBusy(false)
    const words =
      outcome.kind === 'done'
        ? say(verdict === 'ACCEPT' ? 'ev.accepted' : 'ev.rejected')
        : outcome.kind === 'conflict'
          ? say('ev.conflict', { s: outcome.status ? say(statusWord[outcome.status]) : '—' })
          : outcome.kind === 'refused'
            ? `${say('ev.notSaved')} ${outcome.message}`
            : say('ev.notSaved')
    setMessage({ text: words, isError: outcome.kind !== 'done', isConflict: outcome.kind === 'conflict' })
    viewer.announcement.value = words
    return outcome.kind === 'done'
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

/** How the last verdict ended; after a conflict with the way to what is there now. */
export const VerdictMessage = ({ verdict }: { verdict: ReturnType<typeof useVerdict> }) => {
  const viewer = useViewer()
  const { message } = verdict
  if (!message) return null
  return (
    <p class={message.isError ? 'message message-error' : 'message'}>
      {message.text}{' '}
      {message.isConflict && (
        <button type="button" class="read-again" onClick={viewer.reload}>
          {viewer.say.value('act.readAgain')}
        </button>
      )}
    </p>
  )
}

/** 理由を書く: a verdict with its reason. What is typed stays until it is saved. */
export const VerdictReason = ({ verdict }: { verdict: ReturnType<typeof useVerdict> }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [text, setText] = useState('')
  const box = useRef<HTMLDetailsElement>(null)
  const note = text.trim()
  const save = async (choice: Verdict) => {
    if (!note || !(await verdict.judge(choice, note))) return
    setText('')
    if (box.current) box.current.open = false
  }
  if (!viewer.mayWrite.value) return null
  return (
    <details ref={box} class="reason">
      <summary>{say('act.reason')}</summary>
      <label class="small">
        {say('ev.reason')}
        <textarea
          rows={2}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isComposing(event) || event.key !== 'Enter' || !isCommand(event)) return
            event.preventDefault()
            // Without a verdict nobody can tell which one the reason is for.
            const held = (['ACCEPT', 'REJECT'] as const).find((choice) => verdict.isJudged(choice))
            if (held) void save(held)
          }}
        />
      </label>
      {!viewer.isOffline.value && (
        <p class="actions">
          {(['ACCEPT', 'REJECT'] as const).map((choice) => (
            <button type="button" disabled={!note || verdict.isBusy} onClick={() => void save(choice)}>
              {say(choice === 'ACCEPT' ? 'act.acceptWith' : 'act.rejectWith')}
            </button>
          ))}
        </p>
      )}
    </details>
  )
}
