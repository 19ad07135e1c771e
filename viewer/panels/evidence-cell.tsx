import { useViewer } from '../context.ts'
import { scopeFromFilter } from '../filter.ts'
import { loadCell } from '../loads.ts'
import { useAnswer } from '../use-answer.ts'
import { propView } from '../url-analysis.ts'
import { alphabet } from '../words.ts'
import { CardList } from './cards.tsx'
import { ViewLink } from './link.tsx'
import { Notice } from './notices.tsx'

/** What one cell of the overview rests on: one sentence, then all passages. */
export const CellEvidence = ({ unit, proposition }: { unit: string; proposition: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const route = viewer.route.value
  const scope = scopeFromFilter(route.filter, unit.startsWith('essay:') ? 'ESSAY' : 'HOLDER')
  const loaded = useAnswer(`${unit}~${proposition}`, JSON.stringify(scope), (api, signal) =>
    loadCell(api, scope, unit, proposition, signal),
  )
  const { data } = loaded
  if (!data) {
    const isMissing = loaded.waiting === undefined && !loaded.failure && !loaded.isStopped
    return isMissing ? <p class="gone">{say('state.notFound')}</p> : <Notice loaded={loaded} />
  }
  const { sentence } = alphabet[data.position]
  return (
    <>
      <Notice loaded={loaded} />
      <p class="evidence-sentence">{say(sentence, { a: data.unit, p: data.proposition, n: data.count })}</p>
      {data.position === 'NOT_DETECTED' && <p class="quiet">{say('ev.looked')}</p>}
      <p class="actions">
        <ViewLink to={propView(proposition)} class="button">
          {say('kind.proposition')}: {say('tab.all')}
        </ViewLink>
      </p>
      {data.total > 0 && (
        <CardList cards={data.cards} total={data.total} after={data.after} proposition={proposition} />
      )}
    </>
  )
}
