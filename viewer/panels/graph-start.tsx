import { useViewer } from '../context.ts'
import { namesQuery, startsQuery } from '../queries/graph.ts'
import type { AnyNamed } from '../queries/graph.ts'
import type { Route } from '../url.ts'
import { useAnswer } from '../use-answer.ts'
import { nameOfAuthor } from '../words.ts'
import { ViewLink } from './link.tsx'
import { Notice } from './notices.tsx'
import { VertexPicker } from './vertex-picker.tsx'

type GraphRoute = Extract<Route, { view: 'graph' }>

/** What to begin with: recent choices, a search, and what most is joined to. */
export const GraphStart = ({ route }: { route: GraphRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const recent = viewer.recent.value
  const starts = useAnswer('starts', '', (api, signal) => api.ask(startsQuery, {}, signal))
  const names = useAnswer<{ readonly nodes: readonly (AnyNamed | null)[] }>(
    'recent',
    recent.join(),
    async (api, signal) =>
      recent.length > 0 ? api.ask(namesQuery, { ids: [...recent] }, signal) : { kind: 'data', data: { nodes: [] } },
  )
  const to = (id: string) => ({ ...route, focus: id, sel: { kind: 'record' as const, id } })
  const group = (
    title: string,
    entries: readonly { readonly id: string; readonly label: string; readonly more?: string }[],
  ) =>
    entries.length > 0 && (
      <section>
        <h2>{title}</h2>
        <ul class="starts">
          {entries.map((entry) => (
            <li key={entry.id}>
              <ViewLink to={to(entry.id)}>{entry.label}</ViewLink> <span class="quiet small">{entry.more}</span>
            </li>
          ))}
        </ul>
      </section>
    )
  const known = (names.data?.nodes ?? []).flatMap((node) => (node && 'label' in node ? [node] : []))
  return (
    <div class="page graph-start">
      <p>{say('graph.choose')}</p>
      <VertexPicker
        id="graph-pick"
        label={say('graph.chooseSearch')}
        kinds={['Actor', 'Proposition', 'Issue', 'Statement']}
        chosen={undefined}
        error={undefined}
        onChoose={(vertex) => vertex && viewer.go(to(vertex.id))}
      />
      <Notice loaded={starts} />
      {group(say('graph.recent'), known)}
      {starts.data && (
        <>
          {group(
            say('graph.connected'),
            starts.data.positions.columns.map(({ proposition, tally }) => ({
              ...proposition,
              more: say('table.tally', { x: tally.affirming, y: tally.denying }),
            })),
          )}
          {group(
            say('graph.authors'),
            starts.data.positions.rows.map((row) => ({
              id: row.id,
              label: nameOfAuthor(row.label, row.__typename === 'Actor' && row.anonymous, say),
            })),
          )}
          {group(say('graph.issues'), starts.data.issues.nodes)}
        </>
      )}
    </div>
  )
}
