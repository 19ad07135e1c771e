import { useRef, useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import { isComposing } from '../keys.ts'
import type { SearchResult } from '../queries/search.ts'
import { searchQuery } from '../queries/search.ts'
import { groupsFromSearch, viewOfHit } from '../search-hits.ts'
import { withShared } from '../state.ts'
import type { Picked, View } from '../url.ts'
import { urlFromRoute } from '../url.ts'
import { useAnswer } from '../use-answer.ts'
import { useTyped } from '../use-typed.ts'
import { Excerpt } from './excerpt.tsx'

/** Hits shown of each kind. */
const few = 3
/** What the API takes: 1 to 200 characters. */
const longest = 200

/** The search of the header: a combobox whose list holds the first hits of each kind. */
export const SearchBox = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { text, settled, field, setText } = useTyped()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const loaded = useAnswer<SearchResult | undefined>('search', settled, async (api, signal) =>
    settled ? api.ask(searchQuery, { text: settled, first: few }, signal) : { kind: 'data', data: undefined },
  )
  const groups = settled && loaded.data ? groupsFromSearch(loaded.data) : []
  const views: readonly (View & { readonly sel?: Picked })[] = [
    ...groups.flatMap((group) => group.hits.map((hit) => viewOfHit(hit.vertex))),
    ...(settled ? [{ view: 'search' as const, q: settled }] : []),
  ]
  const isShown = isOpen && settled !== '' && loaded.waiting === undefined
  const open = (view: View & { readonly sel?: Picked }, inNewTab: boolean) => {
    const route = withShared(viewer.route.value, view)
    if (inNewTab) window.open(urlFromRoute(route), '_blank', 'noopener')
    else viewer.go(route)
    setOpen(false)
    input.current?.blur()
    if (!inNewTab) document.getElementById('main')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const count = views.length
      if (count > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1) + count) % count)
    } else if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault()
      const chosen = views[active] ?? { view: 'search' as const, q: text.trim() }
      open(chosen, event.ctrlKey || event.metaKey)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (isShown) setOpen(false)
      else setText('')
    }
  }
  let place = -1
  return (
    <div class="search" role="search">
      <input
        ref={input}
        id="search"
        type="search"
        role="combobox"
        list={undefined}
        autoComplete="off"
        maxLength={longest}
        placeholder={say('search.placeholder')}
        aria-label={say('search.label')}
        aria-expanded={isShown}
        aria-controls="search-list"
        aria-activedescendant={isShown && active >= 0 ? `hit-${active}` : undefined}
        {...field}
        onInput={(event) => {
          field.onInput(event)
          setOpen(true)
          setActive(-1)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <div id="search-list" role="listbox" class="search-list" aria-label={say('search.label')}>
          {groups.map((group) => (
            <div role="group" aria-label={say(group.word)}>
              <p class="search-group" aria-hidden="true">
                {say('search.group', { k: say(group.word), n: group.total })}
              </p>
              {group.hits.map((hit) => {
                place += 1
                const own = place
                return (
                  <div
                    role="option"
                    id={`hit-${own}`}
                    class="search-option"
                    aria-selected={own === active}
                    onMouseDown={(event) => {
                      event.preventDefault()
                      open(viewOfHit(hit.vertex), event.ctrlKey || event.metaKey)
                    }}
                  >
                    <Excerpt hit={hit} />
                  </div>
                )
              })}
            </div>
          ))}
          {groups.length === 0 && !loaded.failure && <p class="quiet">{say('search.none', { q: settled })}</p>}
          {loaded.failure && <p class="message-error">{say('state.failedNoData')}</p>}
          <div
            role="option"
            id={`hit-${views.length - 1}`}
            class="search-option search-all"
            aria-selected={active === views.length - 1}
            onMouseDown={(event) => {
              event.preventDefault()
              open({ view: 'search', q: settled }, false)
            }}
          >
            {say('search.all', { q: settled })}
          </div>
        </div>
      )}
    </div>
  )
}
