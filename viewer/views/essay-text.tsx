import { useViewer } from '../context.ts'
import type { Piece, TextBlock } from '../elements-text.ts'
import type { CardStatement } from '../queries/fragments.ts'
import type { Say } from '../text/text.ts'
import { exclusionWord, kindWord } from '../words.ts'

/** Passages left out up to this length are shown at once; longer ones are folded. */
const short = 80

type Reason = keyof typeof exclusionWord

/** A heading without the marks that make it one. */
export const headingText = (line: string): string => line.replace(/^#{1,6}\s+/, '').trim()

interface Props {
  readonly block: TextBlock<Reason>
  readonly statements: ReadonlyMap<string, CardStatement>
  readonly selected: string | undefined
  /** Number of the sentence the cursor is at; 0: none. */
  readonly sentence: number
  readonly onSelect: (statement: CardStatement) => void
}

/** Kind of mark: claim, recommendation, or the word of somebody else. */
const markOf = (statement: CardStatement) =>
  statement.voice === 'REPORTED' ? 'reported' : statement.kind === 'CLAIM' ? 'claim' : 'recommendation'

const tagOf = (statement: CardStatement, say: Say) =>
  statement.voice === 'REPORTED' ? say('reader.gutter.reported') : say(kindWord[statement.kind])

const Stretch = ({
  piece,
  statements,
  selected,
  onSelect,
}: Omit<Props, 'block' | 'sentence'> & { piece: Piece<Reason> }) => {
  const say = useViewer().say.value
  const own = piece.statements.flatMap((id) => statements.get(id) ?? [])
  const text = piece.isBreak ? (
    <span class="line-break" aria-hidden="true">
      ⏎
    </span>
  ) : (
    piece.text
  )
  const at = piece.isAt ? ' piece-at' : ''
  // The innermost statement answers a click; the card list shows all.
  const main = own.find((statement) => statement.id === selected) ?? own.at(-1)
  if (!main)
    return piece.reason ? (
      <span class={`left-out${at}`} title={say(exclusionWord[piece.reason])}>
        {text}
      </span>
    ) : piece.isAt ? (
      <mark class="piece piece-at" tabIndex={-1}>
        {text}
      </mark>
    ) : (
      <>{text}</>
    )
  const marks = [...new Set(own.map(markOf))].map((mark) => `mark-${mark}`).join(' ')
  return (
    <mark
      class={`piece ${marks}${main.id === selected ? ' piece-selected' : ''}${at}`}
      data-statements={piece.statements.join(' ')}
      tabIndex={-1}
      onClick={() => {
        if (getSelection()?.isCollapsed !== false) onSelect(main)
      }}
    >
      {text}
    </mark>
  )
}

/** A block of the text: a paragraph or heading with its marks, or a passage left out with the reason. */
export const Block = ({ block, statements, selected, sentence, onSelect }: Props) => {
  const say = useViewer().say.value
  if (block.kind === 'left-out') {
    const words = say('reader.excluded', {
      n: (block.end - block.start).toLocaleString('en'),
      why: say(exclusionWord[block.reason]),
    })
    return block.end - block.start <= short ? (
      <p class="left-out" id={`at-${block.start}`}>
        {block.text} <span class="left-out-why">{words}</span>
      </p>
    ) : (
      <details class="left-out" id={`at-${block.start}`}>
        <summary>{words}</summary>
        <p>{block.text}</p>
      </details>
    )
  }
  const sentences = block.sentences.map((one) => (
    <span class={`sentence${one.number === sentence ? ' sentence-current' : ''}`} data-n={one.number}>
      {one.number % 5 === 0 && (
        <span class="sentence-number" aria-hidden="true">
          {one.number}
        </span>
      )}
      {one.pieces.map((piece) => (
        <Stretch key={piece.start} piece={piece} statements={statements} selected={selected} onSelect={onSelect} />
      ))}
      {one.pieces
        .flatMap((piece) => piece.ending.flatMap((id) => statements.get(id) ?? []))
        .map((statement) => (
          <button
            type="button"
            class={`tag tag-${markOf(statement)}`}
            tabIndex={-1}
            onClick={() => onSelect(statement)}
          >
            {tagOf(statement, say)}
          </button>
        ))}
    </span>
  ))
  return block.kind === 'heading' ? (
    <h2 id={`at-${block.start}`}>{sentences}</h2>
  ) : (
    <p id={`at-${block.start}`}>{sentences}</p>
  )
}
