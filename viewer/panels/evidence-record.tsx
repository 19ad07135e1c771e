import { recordQuery } from '../queries/evidence.ts'
import type { EvidenceNode, RelationNode } from '../queries/evidence.ts'
import { useViewer } from '../context.ts'
import type { StatementFilter } from '../filter.ts'
import { statementsFromFilter } from '../filter.ts'
import { loadCards } from '../loads.ts'
import type { TextKey } from '../text/text.ts'
import { compareView, propView } from '../url-analysis.ts'
import { graphView } from '../url.ts'
import { useAnswer } from '../use-answer.ts'
import { dimensionWord, kindWord } from '../words.ts'
import { Card } from './card.tsx'
import { CardList } from './cards.tsx'
import { ViewLink } from './link.tsx'
import { Notice } from './notices.tsx'
import { OriginLine } from './origin.tsx'
import { useVerdict, VerdictButtons, VerdictMessage, VerdictReason } from './verdict.tsx'

/** Which statements belong to a selected record, and the sentence that says so. */
const statementsOf = (
  node: EvidenceNode,
  filter: StatementFilter,
): { readonly filter: StatementFilter; readonly sentence: TextKey } | undefined => {
  switch (node.__typename) {
    case 'Proposition':
      return {
        filter: { ...filter, voices: ['OWN', 'REPORTED'], propositions: [node.id] },
        sentence: 'ev.sentence.proposition',
      }
    case 'Issue':
      return { filter: { ...filter, issues: [node.id] }, sentence: 'ev.sentence.issue' }
    case 'Essay':
      return { filter: { ...filter, essays: [node.id] }, sentence: 'ev.sentence.essay' }
    case 'Actor':
      return node.essays.totalCount > 0
        ? { filter: { ...filter, holders: [node.id] }, sentence: 'ev.sentence.author' }
        : { filter: { ...filter, mentions: [node.id] }, sentence: 'ev.sentence.actor' }
    default:
      return undefined
  }
}

const Many = ({ node, label }: { node: EvidenceNode; label: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const asked = statementsOf(node, statementsFromFilter(viewer.route.value.filter))!
  const loaded = useAnswer(node.id, JSON.stringify(asked.filter), (api, signal) =>
    loadCards(api, asked.filter, undefined, signal),
  )
  return (
    <>
      <Notice loaded={loaded} />
      {loaded.data && (
        <>
          <p class="evidence-sentence">{say(asked.sentence, { a: label, p: label, n: loaded.data.total })}</p>
          <p class="actions">
            <ViewLink to={{ ...graphView, focus: node.id, sel: { kind: 'record', id: node.id } }} class="button">
              {say('act.inGraph')}
            </ViewLink>
            {node.__typename === 'Proposition' && (
              <ViewLink to={propView(node.id)} class="button">
                {say('nav.prop')}
              </ViewLink>
            )}
            {node.__typename === 'Actor' && node.essays.totalCount > 0 && (
              <ViewLink to={{ ...compareView, a: node.id }} class="button">
                {say('act.compareWith')}
              </ViewLink>
            )}
            {node.__typename === 'Essay' && (
              <ViewLink to={{ view: 'essay', id: node.id }} class="button">
                {say('act.openEssay')}
              </ViewLink>
            )}
          </p>
          <CardList
            cards={loaded.data.cards}
            total={loaded.data.total}
            after={loaded.data.after}
            readPage={(after) => loadCards(viewer.api, asked.filter, after)}
            {...(node.__typename === 'Proposition' ? { proposition: node.id } : {})}
          />
        </>
      )}
    </>
  )
}

const RelationEvidence = ({ node }: { node: RelationNode }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const verdict = useVerdict(() => [node])
  const type = say(`rel.${node.type}`)
  const passages = node.record.provenance.evidence
  const ends = [
    ['ev.from', node.from],
    ['ev.to', node.to],
  ] as const
  const isJudgeable = node.type !== 'WROTE' && node.type !== 'CONTAINS'
  return (
    <>
      <p class="evidence-sentence">
        {say('ev.sentence.relation', { from: node.from.label, to: node.to.label, type })}{' '}
        {node.dimension && say('ev.sentence.dimension', { d: say(dimensionWord[node.dimension]) })}
      </p>
      <section class="card relation-card" data-relation={node.id}>
        <OriginLine record={node.record} name={say('ev.relationRecord')} />
        {passages.length > 0 && (
          <>
            <h3 class="card-heading">{say('ev.evidence')}</h3>
            {passages.map((span) => (
              <blockquote lang={span.essay.language}>
                <span class="context">{span.before}</span>
                <q class="quote">{span.quote}</q>
                <span class="context">{span.after}</span>
              </blockquote>
            ))}
          </>
        )}
        <p class="actions">{isJudgeable && <VerdictButtons verdict={verdict} />}</p>
        {isJudgeable && <VerdictReason verdict={verdict} />}
        <VerdictMessage verdict={verdict} />
      </section>
      {ends.map(([word, end]) =>
        end.__typename === 'Statement' ? (
          <Card key={end.id} statement={end} heading={say(word)} />
        ) : (
          <p class="relation-end">
            {say(word)}:{' '}
            <ViewLink to={{ ...graphView, focus: end.id, sel: { kind: 'record', id: end.id } }}>{end.label}</ViewLink>
          </p>
        ),
      )}
    </>
  )
}

/** What a selected record rests on: a statement's passage, both ends of a relation, or all statements of anything else. */
export const RecordEvidence = ({ id }: { id: string }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const loaded = useAnswer(id, '', (api, signal) => api.ask(recordQuery, { id }, signal))
  if (!loaded.data) return <Notice loaded={loaded} />
  const { node } = loaded.data
  if (!node) return <p class="gone">{say('state.notFound')}</p>
  const status = 'record' in node ? node.record.status : undefined
  return (
    <>
      <Notice loaded={loaded} />
      {node.__typename !== 'Statement' && (status === 'REJECTED' || status === 'RETRACTED') && (
        <p class="gone">{say(status === 'REJECTED' ? 'gone.rejected' : 'gone.retracted')}</p>
      )}
      {node.__typename === 'Relation' ? (
        <RelationEvidence node={node} />
      ) : node.__typename === 'Statement' ? (
        <>
          <p class="evidence-sentence">
            {node.holders.length > 0
              ? say('ev.sentence.statement', {
                  a: node.holders.map((holder) => holder.label).join('、'),
                  k: say(kindWord[node.kind]),
                })
              : say('ev.sentence.statementAnon', { k: say(kindWord[node.kind]) })}
          </p>
          <p class="actions">
            <ViewLink to={{ ...graphView, focus: node.id, sel: { kind: 'record', id: node.id } }} class="button">
              {say('act.inGraph')}
            </ViewLink>
          </p>
          <Card statement={node} isCurrent />
          {node.stances.length > 0 && (
            <ul class="stances">
              {node.stances.map((stance) => (
                <li>
                  {say(`rel.${stance.type}`)}: <ViewLink to={propView(stance.to.id)}>{stance.to.label}</ViewLink>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : 'label' in node ? (
        <Many node={node} label={node.label} />
      ) : null}
    </>
  )
}
