import { useViewer } from '../context.ts'
import type { GraphElement, GraphLine, GraphModel } from '../elements-graph.ts'
import { kindOrder } from '../elements-graph.ts'
import { dimensionWord, nameOfAuthor, statusWord } from '../words.ts'

interface Props {
  readonly model: GraphModel
  readonly selected: string | undefined
  readonly onPick: (id: string) => void
  readonly onFocus: (id: string) => void
}

/** The same elements as in the picture, by kind, and the same relations as a table; always there. */
export const GraphLists = ({ model, selected, onPick, onFocus }: Props) => {
  const say = useViewer().say.value
  const names = new Map(
    model.elements.map((element) => [element.id, nameOfAuthor(element.label, element.isAnonymous, say)]),
  )
  const entry = (element: GraphElement) => (
    <li key={element.id} class={element.id === selected ? 'is-selected' : ''}>
      <button type="button" class="plain" aria-pressed={element.id === selected} onClick={() => onPick(element.id)}>
        <span class="kind-sign" aria-hidden="true">
          {say(`char.${element.kind}`)}
        </span>
        <span lang="ja">{nameOfAuthor(element.label, element.isAnonymous, say)}</span>
        {element.holder && <span class="quiet small">{element.holder}</span>}
      </button>
      <button
        type="button"
        class="small"
        title={say('graph.hiddenTitle', { n: element.hidden })}
        onClick={() => onFocus(element.id)}
      >
        {say('graph.refocus')}
        {element.hidden > 0 && ` ${say('graph.hidden', { n: element.hidden })}`}
      </button>
    </li>
  )
  const row = (line: GraphLine) => (
    <tr key={line.id} class={line.id === selected ? 'is-selected' : ''}>
      <td lang="ja">{names.get(line.from)}</td>
      <td>
        <button
          type="button"
          class={`tone-${line.tone}`}
          aria-pressed={line.id === selected}
          onClick={() => onPick(line.id)}
        >
          {say(`rel.${line.type}`)}
          {line.dimension && ` ${say(dimensionWord[line.dimension])}`}
        </button>
      </td>
      <td lang="ja">{names.get(line.to)}</td>
      <td>
        {line.isByAnalyst && `${say('char.analyst')} `}
        {say(statusWord[line.status])}
      </td>
    </tr>
  )
  return (
    <div class="graph-lists">
      <section aria-labelledby="graph-elements">
        <h2 id="graph-elements">
          {say('graph.elements')} {model.elements.length}
        </h2>
        {kindOrder
          .map((kind) => ({ kind, some: model.elements.filter((element) => element.kind === kind) }))
          .filter(({ some }) => some.length > 0)
          .map(({ kind, some }) => (
            <div key={kind}>
              <h3>
                {say(`kind.${kind}`)} {some.length}
              </h3>
              <ul class="element-list">{some.map(entry)}</ul>
            </div>
          ))}
      </section>
      <section aria-labelledby="graph-relations">
        <h2 id="graph-relations">
          {say('graph.relationList')} {model.lines.length}
        </h2>
        <table class="list relation-list">
          <thead>
            <tr>
              <th scope="col">{say('graph.from')}</th>
              <th scope="col">{say('graph.type')}</th>
              <th scope="col">{say('graph.to')}</th>
              <th scope="col">{say('graph.state')}</th>
            </tr>
          </thead>
          <tbody>{model.lines.map(row)}</tbody>
        </table>
      </section>
    </div>
  )
}
