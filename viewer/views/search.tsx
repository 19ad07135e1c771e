import { useViewer } from '../context.ts'
import { Excerpt } from '../panels/excerpt.tsx'
import { ViewLink } from '../panels/link.tsx'
import { Notice } from '../panels/notices.tsx'
import type { SearchResult } from '../queries/search.ts'
import { searchQuery } from '../queries/search.ts'
import { groupsFromSearch, viewOfHit } from '../search-hits.ts'
import { useAnswer } from '../use-answer.ts'

/** Hits shown of each kind; the total stands in the head of the group. */
const many = 50

/** All hits, by kind. */
export const SearchView = ({ query }: { query: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const asked = query.trim()
  const loaded = useAnswer<SearchResult | undefined>(`search ${asked}`, '', async (api, signal) =>
    asked ? api.ask(searchQuery, { text: asked, first: many }, signal) : { kind: 'data', data: undefined },
  )
  if (!asked) return <p class="empty">{say('search.start')}</p>
  const groups = loaded.data ? groupsFromSearch(loaded.data) : []
  return (
    <div class="page">
      <h1>{say('search.results', { q: asked })}</h1>
      <Notice loaded={loaded} />
      {loaded.data && groups.length === 0 && <p class="empty">{say('search.none', { q: asked })}</p>}
      {groups.map((group) => (
        <section>
          <h2>{say('search.group', { k: say(group.word), n: group.total })}</h2>
          <ul class="hits">
            {group.hits.map((hit) => (
              <li>
                <ViewLink to={viewOfHit(hit.vertex)}>
                  <Excerpt hit={hit} />
                </ViewLink>
                {hit.vertex.__typename === 'Statement' && (
                  <span class="quiet small">
                    {' '}
                    {hit.vertex.holders.map((holder) => holder.label).join('・')} {hit.vertex.span.essay.label}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
