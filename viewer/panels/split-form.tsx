import { useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { isCommand, isComposing } from '../keys.ts'
import type { ToSplit } from '../loads-split.ts'
import { loadToSplit } from '../loads-split.ts'
import type { StanceToSplit } from '../queries/split.ts'
import { splitMutation } from '../queries/split.ts'
import { authorsInWords } from '../quotation.ts'
import { useAnswer } from '../use-answer.ts'
import { propView } from '../url-analysis.ts'
import { ViewLink } from './link.tsx'
import { Notice } from './notices.tsx'

/** To which part a stance goes. */
const places = ['first', 'second', 'both'] as const
type Place = (typeof places)[number]
const partsOf: Readonly<Record<Place, number[]>> = { first: [0], second: [1], both: [0, 1] }

const sizes = (stances: readonly StanceToSplit[], at: Readonly<Record<string, Place>>) => ({
  x: stances.filter(({ id }) => at[id] === 'first').length,
  y: stances.filter(({ id }) => at[id] === 'second').length,
  z: stances.filter(({ id }) => at[id] === 'both').length,
  n: stances.filter(({ id }) => at[id] === undefined).length,
})

interface RowProps {
  readonly stance: StanceToSplit
  readonly place: Place | undefined
  readonly onPlace: (place: Place) => void
}

const Row = ({ stance, place, onPlace }: RowProps) => {
  const say = useViewer().say.value
  const { from } = stance
  if (from.__typename !== 'Statement') return null
  const { quote, essay } = from.span
  return (
    <li>
      <fieldset class="split-row" data-stance={stance.id}>
        <legend>
          {authorsInWords(essay, say)}・{say(`rel.${stance.type}`)}: <q lang={essay.language}>{quote}</q>
        </legend>
        {places.map((choice) => (
          <label class="check">
            <input
              type="radio"
              name={stance.id}
              checked={place === choice}
              onChange={() => onPlace(choice)}
              data-place={choice}
            />
            {say(`split.${choice}`)}
          </label>
        ))}
      </fieldset>
    </li>
  )
}

interface Done {
  readonly parts: readonly { readonly id: string; readonly label: string }[]
}

const Form = ({ found, onClose }: { found: ToSplit; onClose: () => void }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [labels, setLabels] = useState<readonly [string, string]>([found.label, ''])
  const [at, setAt] = useState<Readonly<Record<string, Place>>>({})
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<Done>()
  // One key for one intended act, as in the form of relations.
  const act = useRef({ content: '', key: '' })
  const count = sizes(found.stances, at)
  const save = async () => {
    if (isBusy) return
    if (labels.some((label) => label.trim() === '')) return setProblem(say('split.needLabels'))
    if (count.n > 0) return setProblem(say('split.needPlaces', { n: count.n }))
    const input = {
      proposition: { id: found.id, expectedVersion: found.version },
      parts: labels.map((label) => label.trim()),
      stances: found.stances.map(({ id, record }) => ({
        id,
        expectedVersion: record.version,
        parts: partsOf[at[id]!],
      })),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    }
    const content = JSON.stringify(input)
    if (act.current.content !== content) act.current = { content, key: crypto.randomUUID() }
    setBusy(true)
    const answer = await viewer.api.ask(splitMutation, { input: { ...input, idempotencyKey: act.current.key } })
    setBusy(false)
    if (answer.kind === 'failure') {
      const why = answer.failure.kind === 'refused' ? ` ${answer.failure.message}` : ''
      return setProblem(`${say('save.failed')}${why}`)
    }
    const { problems, revision } = answer.data.splitProposition
    const [first] = problems
    if (first) {
      const label = /^parts\.(\d)/.exec(first.input ?? '')?.[1]
      return setProblem(
        first.code === 'CONFLICT'
          ? say('split.conflict')
          : first.code === 'ALREADY_THERE' && label !== undefined
            ? say('split.there', { p: labels[Number(label)]! })
            : `${say('save.failed')} ${first.message}`,
      )
    }
    const parts = (revision?.changes.nodes ?? []).flatMap(({ kind, subject }) =>
      kind === 'ADDED' && subject.__typename === 'Proposition' ? [{ id: subject.id, label: subject.label }] : [],
    )
    setProblem(undefined)
    setDone({ parts })
    viewer.announcement.value = say('split.done')
    if (revision) viewer.wrote(revision.version)
  }
  if (done)
    return (
      <p class="message" role="status">
        {say('split.done')}{' '}
        {done.parts.map(({ id, label }) => (
          <ViewLink to={propView(id)} class="button">
            {label}
          </ViewLink>
        ))}
      </p>
    )
  return (
    <form
      class="split-form"
      aria-labelledby="split-title"
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter' && (isCommand(event) || event.target instanceof HTMLInputElement)) {
          // Enter in a line of the form is no order to save it.
          event.preventDefault()
          if (isCommand(event)) void save()
        }
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2 id="split-title">{say('act.split')}</h2>
      {(['first', 'second'] as const).map((part, n) => (
        <label class="field">
          {say(`split.label.${part}`)}
          <input
            type="text"
            data-part={part}
            value={labels[n]}
            onInput={(event) => {
              const text = event.currentTarget.value
              setLabels(n === 0 ? [text, labels[1]] : [labels[0], text])
            }}
          />
        </label>
      ))}
      <ul class="split-list">
        {found.stances.map((stance) => (
          <Row
            key={stance.id}
            stance={stance}
            place={at[stance.id]}
            onPlace={(place) => setAt({ ...at, [stance.id]: place })}
          />
        ))}
      </ul>
      <label class="field">
        {say('split.reason')}
        <textarea rows={2} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <p class="split-preview" role="status">
        {say('split.preview', { ...count, m: found.stances.length })}
      </p>
      {problem && (
        <p class="message message-error" role="alert">
          {problem}
        </p>
      )}
      <p class="actions">
        {!viewer.isOffline.value && (
          <button type="submit" class="primary" disabled={isBusy}>
            {say('split.apply')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {say('act.cancel')}
        </button>
      </p>
    </form>
  )
}

/** 命題を分割: two sentences for one, and where each statement goes; a preview says what will change. */
export const SplitForm = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const say = useViewer().say.value
  const loaded = useAnswer(`split ${id}`, '', (api, signal) => loadToSplit(api, id, signal))
  const isMissing = loaded.data === undefined && loaded.waiting === undefined && !loaded.failure
  // What was read is kept as it was: a change by others is told when it is saved, and nothing typed is lost.
  const [first, setFirst] = useState<ToSplit>()
  if (!first && loaded.data) setFirst(loaded.data)
  return (
    <section class="split">
      <Notice loaded={loaded} />
      {isMissing && <p class="gone">{say('state.notFound')}</p>}
      {first && <Form found={first} onClose={onClose} />}
    </section>
  )
}
