import { useViewer } from '../context.ts'
import { useCorpus } from '../corpus.ts'
import { Notice } from '../panels/notices.tsx'
import { ViewLink } from '../panels/link.tsx'
import type { EssayEntry } from '../queries/overview.ts'

const excluded = (essay: EssayEntry) => essay.exclusions.reduce((sum, { span }) => sum + span.end - span.start, 0)

/** The essays of the corpus; the title opens the text. */
export const EssaysView = () => {
  const say = useViewer().say.value
  const corpus = useCorpus()
  const { data } = corpus
  if (!data) return corpus.failure ? null : <Notice loaded={corpus} />
  return (
    <div class="page">
      <h1>{say('essays.title')}</h1>
      <table class="list">
        <caption class="visually-hidden">{say('essays.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('essays.name')}</th>
            <th scope="col">{say('essays.authors')}</th>
            <th scope="col">{say('essays.date')}</th>
            <th scope="col" class="number">
              {say('essays.chars')}
            </th>
            <th scope="col" class="number">
              {say('essays.statements')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.essays.map((essay) => (
            <tr key={essay.id}>
              <th scope="row">
                <ViewLink to={{ view: 'essay', id: essay.id }}>
                  {essay.title ?? `${say('title.unknown')} ${essay.label}`}
                </ViewLink>
              </th>
              <td>
                {essay.authors.map((author) => (author.anonymous ? say('author.unknown') : author.label)).join('・')}
              </td>
              <td>{essay.published ?? <span class="quiet">{say('date.unknown')}</span>}</td>
              <td class="number">{essay.edition.length - excluded(essay)}</td>
              <td class="number">{essay.statements.totalCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
