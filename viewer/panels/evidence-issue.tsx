import { unitOfRoute } from '../agreement-options.ts'
import { useViewer } from '../context.ts'
import { useCorpus } from '../corpus.ts'
import { isEssayOf } from '../elements-table.ts'
import { loadCards, loadIssueCell } from '../loads.ts'
import { withShared } from '../state.ts'
import { tableView } from '../url-table.ts'
import { useAnswer } from '../use-answer.ts'
import { nameOfAuthor } from '../words.ts'
import { CardList } from './cards.tsx'
import { Notice } from './notices.tsx'

/** What a cell on the level of issues rests on: the unit's passages on the propositions of the issue. */
export const IssueCellEvidence = ({ unit, issue }: { unit: string; issue: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const route = viewer.route.value
  const kind = unitOfRoute(route, unit)
  const essays = (useCorpus().data?.essays ?? []).filter((essay) => isEssayOf(essay, unit)).map(({ id }) => id)
  const ids = kind === 'ORGANISATION' ? essays : []
  const loaded = useAnswer(`${unit}~${issue}`, JSON.stringify([route.filter, kind, ids]), (api, signal) =>
    loadIssueCell(api, route.filter, { unit, issue, kind, essays: ids }, signal),
  )
  const { data } = loaded
  if (!data) {
    const isMissing = loaded.waiting === undefined && !loaded.failure && !loaded.isStopped
    return isMissing ? <p class="gone">{say('state.notFound')}</p> : <Notice loaded={loaded} />
  }
  const openIssue = () => viewer.go({ ...withShared(route, tableView), filter: { ...route.filter, issues: [issue] } })
  return (
    <>
      <Notice loaded={loaded} />
      <p class="evidence-sentence">
        {say('ev.sentence.issueCell', {
          a: nameOfAuthor(data.unit.label, data.unit.anonymous, say),
          p: data.issue,
          m: data.propositions,
          n: data.total,
        })}
      </p>
      <p class="actions">
        <button type="button" onClick={openIssue}>
          {say('act.openIssue')}
        </button>
      </p>
      <CardList
        cards={data.cards}
        total={data.total}
        after={data.after}
        readPage={(after) => loadCards(viewer.api, data.filter, after)}
      />
    </>
  )
}
