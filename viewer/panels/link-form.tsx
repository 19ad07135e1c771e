import { useEffect, useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { isCommand, isComposing } from '../keys.ts'
import type { Dimension, Draft, DraftField, FormType } from '../link-rules.ts'
import {
  dimensions,
  draftFields,
  endsOf,
  endWord,
  errorsOfDraft,
  fieldOfInput,
  formTypes,
  hasDimension,
} from '../link-rules.ts'
import { namesQuery } from '../queries/graph.ts'
import { addRelationMutation } from '../queries/write.ts'
import type { FormStart } from '../state.ts'
import { tableView } from '../url-table.ts'
import { dimensionWord, statusWord } from '../words.ts'
import { ViewLink } from './link.tsx'
import { VertexPicker } from './vertex-picker.tsx'

const empty: Draft = { type: undefined, from: undefined, to: undefined, dimension: undefined, reason: '' }

const draftFromStart = (start: FormStart): Draft => ({
  ...empty,
  type: formTypes.find((type) => type === start.type),
  dimension: dimensions.find((dimension) => dimension.toLowerCase() === start.dimension?.toLowerCase()),
})

/** The form to add a relation: a panel, not a modal, so that the text stays readable beside it. */
export const LinkForm = ({ start, isPage = false }: { start: FormStart; isPage?: boolean }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const [draft, setDraft] = useState<Draft>(() => draftFromStart(start))
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<{ readonly field: DraftField | undefined; readonly text: string }>()
  const [isSaving, setSaving] = useState(false)
  const [asksDiscard, setAsksDiscard] = useState(false)
  const [saved, setSaved] = useState<{ readonly id: string; readonly text: string }>()
  const form = useRef<HTMLFormElement>(null)
  // One key for one intended act: it is renewed when the content changes, kept when the same is sent again.
  const act = useRef({ content: '', key: '' })

  const change = (part: Partial<Draft>) => {
    setRefusal(undefined)
    setSaved(undefined)
    setDraft((old) => ({ ...old, ...part }))
  }
  useEffect(() => {
    const ids = [start.from, start.to].flatMap((id) => (id ? [id] : []))
    if (ids.length > 0)
      void viewer.api.ask(namesQuery, { ids }).then((answer) => {
        if (answer.kind === 'failure') return
        const found = answer.data.nodes.flatMap((node) => (node && 'label' in node ? [node] : []))
        const byId = new Map(found.map((node) => [node.id, node]))
        setDraft((old) => ({
          ...old,
          from: old.from ?? byId.get(start.from ?? ''),
          to: old.to ?? byId.get(start.to ?? ''),
        }))
      })
    form.current?.querySelector<HTMLElement>('select')?.focus()
  }, [])

  const errors = tried ? errorsOfDraft(draft) : {}
  const errorAt = (field: DraftField): string | undefined => {
    const key = errors[field]
    return key ? say(key) : refusal?.field === field ? refusal.text : undefined
  }
  const isChanged = draft.reason.trim() !== '' || draft.to?.id !== start.to || draft.from?.id !== start.from
  const close = () => {
    if (isPage) viewer.go({ ...tableView, filter: viewer.route.value.filter })
    else viewer.form.value = undefined
  }
  const leave = () => (isChanged && !saved ? setAsksDiscard(true) : close())

  const save = async () => {
    setTried(true)
    const wrong = errorsOfDraft(draft)
    const first = draftFields.find((field) => wrong[field])
    if (first) {
      form.current?.querySelector<HTMLElement>(`#link-${first}`)?.focus()
      return
    }
    const { type, from, to, dimension } = draft
    if (!type || !from || !to || isSaving) return
    const note = draft.reason.trim()
    const input = {
      type,
      from: from.id,
      to: to.id,
      ...(hasDimension(type) && dimension ? { dimension } : {}),
      ...(note ? { note } : {}),
    }
    const content = JSON.stringify(input)
    if (act.current.content !== content) act.current = { content, key: crypto.randomUUID() }
    setSaving(true)
    const answer = await viewer.api.ask(addRelationMutation, { input: { ...input, idempotencyKey: act.current.key } })
    setSaving(false)
    if (answer.kind === 'failure') {
      const why = answer.failure.kind === 'refused' ? ` ${answer.failure.message}` : ''
      setRefusal({ field: undefined, text: `${say('save.failed')}${why}` })
      return
    }
    const { problems, relation, revision } = answer.data.addRelation
    const problem = problems[0]
    if (problem) {
      if (problem.code === 'KEY_REUSED') act.current = { content: '', key: '' }
      const { current } = problem
      const status = current && 'record' in current ? say(statusWord[current.record.status]) : '—'
      const detail = problem.code === 'ALREADY_THERE' ? '' : ` ${problem.message}`
      setRefusal({
        field: fieldOfInput(problem.input),
        text: `${say(`problem.${problem.code}`, { s: status })}${detail}`,
      })
      return
    }
    const text = say('form.saved', { type: say(`rel.${type}`) })
    viewer.announcement.value = text
    setTried(false)
    setDraft({ ...empty, type, from })
    if (relation) setSaved({ id: relation.id, text })
    if (revision) viewer.wrote(revision.version)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && isCommand(event)) {
      event.preventDefault()
      void save()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (asksDiscard) setAsksDiscard(false)
      else leave()
    }
  }
  const ends = draft.type && endsOf[draft.type]
  const anyEnd = ['Statement', 'Proposition', 'Issue', 'Actor', 'Essay'] as const
  const names = (kinds: readonly (keyof typeof endWord)[]) =>
    kinds.flatMap((kind) => (endWord[kind] ? [say(endWord[kind])] : [])).join('・')
  return (
    <form
      ref={form}
      class="link-form"
      aria-labelledby="link-title"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2 id="link-title">{say('form.title')}</h2>
      {saved && (
        <p class="message" role="status">
          {saved.text}{' '}
          <ViewLink to={{ ...tableView, sel: { kind: 'record', id: saved.id } }}>{say('ev.title')}</ViewLink>
        </p>
      )}
      <div class="field">
        <label for="link-type">{say('form.type')}</label>
        <select
          id="link-type"
          value={draft.type ?? ''}
          aria-invalid={errorAt('type') !== undefined}
          aria-describedby="link-type-error"
          onChange={(event) => change({ type: (event.currentTarget.value || undefined) as FormType | undefined })}
        >
          <option value="">{say('form.choose')}</option>
          {formTypes.map((type) => (
            <option value={type}>{say(`rel.${type}`)}</option>
          ))}
        </select>
        {ends && <p class="quiet small">{say('form.kinds', { from: names(ends.from), to: names(ends.to) })}</p>}
        <p class="field-error" id="link-type-error">
          {errorAt('type')}
        </p>
      </div>
      {(['from', 'to'] as const).map((end) => (
        <VertexPicker
          key={end}
          id={`link-${end}`}
          label={say(`form.${end}`)}
          kinds={ends?.[end] ?? anyEnd}
          chosen={draft[end]}
          error={errorAt(end)}
          onChoose={(vertex) => change({ [end]: vertex })}
        />
      ))}
      {hasDimension(draft.type) && (
        <div class="field">
          <label for="link-dimension">{say('form.dimension')}</label>
          <select
            id="link-dimension"
            value={draft.dimension ?? ''}
            aria-invalid={errorAt('dimension') !== undefined}
            aria-describedby="link-dimension-error"
            onChange={(event) =>
              change({ dimension: (event.currentTarget.value || undefined) as Dimension | undefined })
            }
          >
            <option value="">{say('form.choose')}</option>
            {dimensions.map((dimension) => (
              <option value={dimension}>{say(dimensionWord[dimension])}</option>
            ))}
          </select>
          <p class="field-error" id="link-dimension-error">
            {errorAt('dimension')}
          </p>
        </div>
      )}
      <div class="field">
        <label for="link-reason">{say(draft.type === 'DIVERGES_FROM' ? 'form.reasonNeeded' : 'form.reason')}</label>
        <textarea
          id="link-reason"
          rows={3}
          value={draft.reason}
          aria-invalid={errorAt('reason') !== undefined}
          aria-describedby="link-reason-error"
          onInput={(event) => change({ reason: event.currentTarget.value })}
        />
        <p class="field-error" id="link-reason-error">
          {errorAt('reason')}
        </p>
      </div>
      {refusal && refusal.field === undefined && (
        <p class="message message-error" role="alert">
          {refusal.text}
        </p>
      )}
      {asksDiscard ? (
        <p class="actions" role="alert">
          {say('confirm.discard')}{' '}
          <button type="button" onClick={() => setAsksDiscard(false)}>
            {say('confirm.keep')}
          </button>
          <button type="button" onClick={close}>
            {say('confirm.throw')}
          </button>
        </p>
      ) : (
        <p class="actions">
          <button type="submit" class="primary" disabled={isSaving}>
            {say(refusal ? 'act.saveAgain' : 'act.save')}
          </button>
          <button type="button" onClick={leave}>
            {say('act.cancel')}
          </button>
        </p>
      )}
    </form>
  )
}
