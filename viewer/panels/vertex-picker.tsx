import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { isComposing } from '../keys.ts'
import type { NamedNode } from '../queries/graph.ts'
import type { PickResult, SearchHit } from '../queries/search.ts'
import { pickQuery } from '../queries/search.ts'
import { useAnswer } from '../use-answer.ts'
import { useTyped } from '../use-typed.ts'
import { Excerpt } from './excerpt.tsx'

type End = NamedNode['__typename']

const kindOf: Readonly<Partial<Record<End, 'STATEMENT' | 'PROPOSITION' | 'ISSUE' | 'ACTOR' | 'ESSAY'>>> = {
  Statement: 'STATEMENT',
  Proposition: 'PROPOSITION',
  Issue: 'ISSUE',
  Actor: 'ACTOR',
  Essay: 'ESSAY',
}

/** What a found record says beside its excerpt: whose it is and where it stands. */
const placeOf = (vertex: SearchHit['vertex'] | NamedNode): string =>
  vertex.__typename === 'Statement'
    ? `${vertex.holders.map((holder) => holder.label).join('・')} ${vertex.span.essay.label}`
    : ''

interface Props {
  readonly id: string
  readonly label: string
  readonly kinds: readonly End[]
  readonly chosen: NamedNode | undefined
  readonly error: string | undefined
  readonly onChoose: (vertex: NamedNode | undefined) => void
}

/** A combobox that finds a record by its words; what is chosen stands in its place until another is wanted. */
export const VertexPicker = ({ id, label, kinds, chosen, error, onChoose }: Props) => {
  const say = useViewer().say.value
  const { text, settled, field, setText } = useTyped()
  const [active, setActive] = useState(-1)
  const asked = kinds.flatMap((kind) => kindOf[kind] ?? [])
  const loaded = useAnswer<PickResult | undefined>(
    `pick ${id}`,
    JSON.stringify([settled, asked]),
    async (api, signal) =>
      settled && !chosen ? api.ask(pickQuery, { text: settled, in: asked }, signal) : { kind: 'data', data: undefined },
  )
  const hits = settled && text.trim() === settled ? (loaded.data?.search.nodes ?? []) : []
  const choose = (hit: SearchHit) => {
    onChoose(hit.vertex)
    setText('')
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (hits.length > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % hits.length)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      const hit = hits[active] ?? (hits.length === 1 ? hits[0] : undefined)
      if (hit) choose(hit)
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      event.stopPropagation()
      setText('')
    }
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {chosen ? (
        <p class="chosen">
          <span lang="ja">{chosen.label}</span> <span class="quiet small">{placeOf(chosen)}</span>
          <button type="button" id={id} aria-describedby={`${id}-error`} onClick={() => onChoose(undefined)}>
            {say('form.change')}
          </button>
        </p>
      ) : (
        <>
          <input
            id={id}
            type="search"
            role="combobox"
            list={undefined}
            autoComplete="off"
            maxLength={200}
            placeholder={say('form.pick')}
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
            aria-invalid={error !== undefined}
            aria-describedby={`${id}-error`}
            {...field}
            onKeyDown={onKeyDown}
          />
          <ul id={`${id}-list`} role="listbox" class="pick-list" aria-label={label}>
            {hits.map((hit, index) => (
              <li
                role="option"
                id={`${id}-${index}`}
                aria-selected={index === active}
                class="search-option"
                onMouseDown={(event) => {
                  event.preventDefault()
                  choose(hit)
                }}
              >
                <Excerpt hit={hit} /> <span class="quiet small">{placeOf(hit.vertex)}</span>
              </li>
            ))}
          </ul>
          {settled && loaded.waiting === undefined && hits.length === 0 && text.trim() === settled && (
            <p class="quiet small">{say('form.noHit')}</p>
          )}
        </>
      )}
      <p class="field-error" id={`${id}-error`}>
        {error}
      </p>
    </div>
  )
}
