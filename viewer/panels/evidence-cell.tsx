import { unitOfRoute } from '../agreement-options.ts'
import { useViewer } from '../context.ts'
import { scopeFromFilter } from '../filter.ts'
import { loadCell, loadCellPage } from '../loads.ts'
import { useAnswer } from '../use-answer.ts'
import { propView } from '../url-analysis.ts'
import { alphabet, nameOfAuthor } from '../words.ts'
import { CardList } from './cards.tsx'
import { ViewLink } from './link.tsx'
import { Notice } from './notices.tsx'
import { SilenceActions } from './silence.tsx'

/** What one cell of the overview rests on: one sentence, then all passages. */
export const CellEvidence = ({ unit, proposition }: { unit: string; proposition: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const route = viewer.route.value
  const rev = 'rev' in route ? route.rev : undefined
  const scope = scopeFromFilter(route.filter, unitOfRoute(route, unit))
  const loaded = useAnswer(`${unit}~${proposition}`, JSON.stringify([scope, rev]), (api, signal) =>
    loadCell(api, scope, { unit, proposition, rev }, signal),
  )
  const { data } = loaded
  if (!data) {
    const isMissing = loaded.waiting === undefined && !loaded.failure && !loaded.isStopped
    return isMissing ? <p class="gone">{say('state.notFound')}</p> : <Notice loaded={loaded} />
  }
  const { sentence } = alphabet[data.position]
  const name = nameOfAuthor(data.unit.label, data.unit.anonymous, say)
  const isBlank = data.position === 'NOT_DETECTED' || data.position === 'UNASSESSED'
  return (
    <>
      <Notice loaded={loaded} />
      <p class="evidence-sentence">{say(sentence, { a: name, p: data.proposition, n: data.count })}</p>
      {data.position === 'NOT_DETECTED' && <p class="quiet">{say('ev.looked')}</p>}
      {isBlank && rev === undefined && (
        <SilenceActions
          key={`${unit} ${proposition}`}
          unit={unit}
          proposition={proposition}
          label={data.proposition}
          isConfirmable={scope.unit !== 'ORGANISATION'}
        />
      )}
      <p class="actions">
        <ViewLink to={propView(proposition)} class="button">
          {say('act.openProposition')}
        </ViewLink>
      </p>
      {data.total > 0 && (
        <CardList
          cards={data.cards}
          total={data.total}
          after={data.after}
          readPage={(after) => loadCellPage(viewer.api, scope, { unit, proposition, rev }, after)}
          proposition={proposition}
        />
      )}
    </>
  )
}
