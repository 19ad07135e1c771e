import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { useCorpus } from '../corpus.ts'
import { isEssayOf } from '../elements-table.ts'
import { subjectWords } from '../label-words.ts'
import { addRelationMutation } from '../queries/write.ts'
import { ViewLink } from './link.tsx'

interface Props {
  readonly unit: string
  readonly proposition: string
  /** The proposition's label: its words are what to search for. */
  readonly label: string
  /** Whether silence can be confirmed of the unit: of an author or essay, not of an organisation. */
  readonly isConfirmable: boolean
}

/** What to do where nothing was found: read the essays, search the text, or confirm that there is nothing. */
export const SilenceActions = ({ unit, proposition, label, isConfirmable }: Props) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [message, setMessage] = useState<{ readonly text: string; readonly isError: boolean }>()
  const [key] = useState(() => crypto.randomUUID())
  const essays = (useCorpus().data?.essays ?? []).filter((essay) => isEssayOf(essay, unit))
  const [word] = subjectWords(label)
  const confirm = async () => {
    const input = { type: 'SILENT_ON' as const, from: unit, to: proposition, idempotencyKey: key }
    const answer = await viewer.api.ask(addRelationMutation, { input })
    const problem = answer.kind === 'data' ? answer.data.addRelation.problems[0] : undefined
    const isDone = answer.kind === 'data' && !problem
    const text = isDone ? say('ev.silenceSaved') : [say('save.failedShort'), problem?.message ?? ''].join(' ')
    setMessage({ text, isError: !isDone })
    viewer.announcement.value = text
    if (answer.kind === 'data' && answer.data.addRelation.revision)
      viewer.wrote(answer.data.addRelation.revision.version)
  }
  return (
    <>
      <p class="actions">
        {word !== undefined && (
          <ViewLink to={{ view: 'search', q: word }} class="button">
            {say('act.searchText', { q: word })}
          </ViewLink>
        )}
        {essays.map((essay) => (
          <ViewLink to={{ view: 'essay', id: essay.id }} class="button">
            {essays.length === 1 ? say('act.openEssay') : say('act.openThis', { x: essay.label })}
          </ViewLink>
        ))}
        {isConfirmable && viewer.mayWrite.value && !viewer.isOffline.value && (
          <button type="button" class="confirm-silence" onClick={() => void confirm()}>
            {say('act.confirmSilence')}
          </button>
        )}
      </p>
      {message && <p class={message.isError ? 'message message-error' : 'message'}>{message.text}</p>}
    </>
  )
}
