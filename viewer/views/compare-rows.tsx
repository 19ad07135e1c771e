import { useViewer } from '../context.ts'
import type { CompareLine, CompareModel, CompareRow, CompareSide, SectionName } from '../elements-compare.ts'
import { otherSides, sectionNames } from '../elements-compare.ts'
import type { Comparison } from '../loads-analysis.ts'
import { ViewLink } from '../panels/link.tsx'
import { Passage } from '../panels/passage.tsx'
import type { Say } from '../text/text.ts'
import { propView } from '../url-analysis.ts'
import { alphabet, dimensionWord, nameOfUnit } from '../words.ts'

/** Names of the sections, those of one side with the name of it. */
export const sectionWord = (name: SectionName | 'lines', { a, b }: Comparison, say: Say): string =>
  say(`cmp.${name}`, { a: nameOfUnit(a, say), b: nameOfUnit(b, say) })

/** Id of a section's heading, to jump to. */
export const sectionId = (name: SectionName | 'lines' | 'neither') => `compare-${name}`

/** The sections, those that are shown: what is empty is said for the first three, the others are left out. */
export const shownSections = (model: CompareModel): readonly SectionName[] =>
  sectionNames.filter((name) => name === 'conflict' || name === 'agree' || model.sections[name].length > 0)

interface SideProps {
  readonly side: CompareSide
  readonly comparison: Comparison
  readonly end: 'a' | 'b'
  readonly proposition: string
}

const Side = ({ side, comparison, end, proposition }: SideProps) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const openAll = () => viewer.pick({ kind: 'cell', unit: comparison[end].id, proposition })
  const { glyph, word, style } = alphabet[side.position]
  const first = side.passages[0]
  return (
    <div class="compare-side" data-end={end}>
      <p class="compare-stance small">
        <span class={`sign cell-${style}`} aria-hidden="true">
          {glyph}
        </span>{' '}
        <span class="compare-name">{nameOfUnit(comparison[end], say)} </span>
        {say(word)}
      </p>
      {first && <Passage statement={first} more={side.total - 1} onMore={openAll} />}
    </div>
  )
}

const DrawButton = ({ from, to }: { from: string | undefined; to: string | undefined }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  if (!from || !to || !viewer.mayWrite.value || viewer.isOffline.value) return null
  return (
    <button
      type="button"
      class="compare-draw"
      onClick={() => {
        viewer.form.value = { from, to }
      }}
    >
      {say('act.draw')}
    </button>
  )
}

const Row = ({ row, comparison }: { row: CompareRow; comparison: Comparison }) => {
  const say = useViewer().say.value
  const { proposition } = row
  return (
    <li class="compare-row" data-row={proposition.id} data-outcome={row.outcome}>
      <p class="compare-head">
        {proposition.issue && <span class="row-issue">{proposition.issue.label}</span>}
        <ViewLink to={propView(proposition.id)}>
          {proposition.code && <span class="row-code">{proposition.code} </span>}
          {proposition.label}
        </ViewLink>
        {row.sameReason !== undefined && (
          <span class="reason-word">{say(row.sameReason ? 'cmp.sameReason' : 'cmp.otherReason')}</span>
        )}
        <DrawButton from={row.a.passages[0]?.id} to={row.b.passages[0]?.id} />
      </p>
      <Side side={row.a} comparison={comparison} end="a" proposition={proposition.id} />
      <Side side={row.b} comparison={comparison} end="b" proposition={proposition.id} />
      {row.outcome === 'MIXED' && (
        <p class="quiet small compare-note">
          {say('net.both')} <ViewLink to={propView(proposition.id)}>{say('act.split')}</ViewLink>
        </p>
      )}
    </li>
  )
}

const LineRow = ({ line }: { line: CompareLine }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  return (
    <li class="compare-row" data-line={line.id}>
      <p class="compare-head">
        {line.proposition ? (
          <ViewLink to={propView(line.proposition.id)}>{line.proposition.label}</ViewLink>
        ) : (
          <span class="quiet">{say('cmp.noProposition')}</span>
        )}
        <button type="button" class="tone-against" onClick={() => viewer.pick({ kind: 'record', id: line.id })}>
          {say('cmp.diverges', { d: line.dimension ? say(dimensionWord[line.dimension]) : '' })}
        </button>
      </p>
      <div class="compare-side" data-end="a">
        <Passage statement={line.a} named />
      </div>
      <div class="compare-side" data-end="b">
        <Passage statement={line.b} named />
      </div>
    </li>
  )
}

/** How the other one stands where only this one takes a side: 「（著者乙: 側を取らず 1・未検出 2）」. */
const Others = ({ name, comparison }: { name: SectionName; comparison: Comparison }) => {
  const say = useViewer().say.value
  if (name !== 'onlyA' && name !== 'onlyB') return null
  const end = name === 'onlyA' ? 'b' : 'a'
  const words = otherSides(comparison.model.sections[name], end)
    .map(([position, n]) => `${say(alphabet[position].word)} ${n}`)
    .join('・')
  return (
    <span class="quiet small compare-others">
      {' '}
      （{say('cmp.otherSide', { a: nameOfUnit(comparison[end], say), s: words })}）
    </span>
  )
}

/** Where neither takes a side, folded: with where each stands. */
export const Neither = ({ comparison }: { comparison: Comparison }) => {
  const say = useViewer().say.value
  const { neither } = comparison
  if (!neither || neither.length === 0) return null
  return (
    <details class="compare-section compare-neither" id={sectionId('neither')}>
      <summary tabIndex={0}>{say('cmp.number', { s: say('cmp.neither'), n: neither.length })}</summary>
      <p class="quiet small">{say('cmp.neitherHint')}</p>
      <ul>
        {neither.map((row) => (
          <li class="compare-row" data-row={row.proposition.id}>
            <p class="compare-head">
              <ViewLink to={propView(row.proposition.id)}>
                {row.proposition.code && <span class="row-code">{row.proposition.code} </span>}
                {row.proposition.label}
              </ViewLink>
            </p>
            {(['a', 'b'] as const).map((end) => (
              <p class="compare-side small" data-end={end}>
                <span class={`sign cell-${alphabet[row[end]].style}`} aria-hidden="true">
                  {alphabet[row[end]].glyph}
                </span>{' '}
                {nameOfUnit(comparison[end], say)} {say(alphabet[row[end]].word)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** All sections in their order, each with its heading and number. */
export const CompareSections = ({ comparison }: { comparison: Comparison }) => {
  const say = useViewer().say.value
  const { model } = comparison
  const heading = (name: SectionName | 'lines', count: number) => (
    <h2 id={sectionId(name)} tabIndex={-1}>
      {say('cmp.number', { s: sectionWord(name, comparison, say), n: count })}
      {name !== 'lines' && <Others name={name} comparison={comparison} />}
    </h2>
  )
  return (
    <>
      <section class="compare-section" aria-labelledby={sectionId('lines')}>
        {heading('lines', model.lines.length)}
        <ul>
          {model.lines.map((line) => (
            <LineRow key={line.id} line={line} />
          ))}
        </ul>
      </section>
      {shownSections(model).map((name) => (
        <section class={`compare-section compare-${name}`} key={name} aria-labelledby={sectionId(name)}>
          {heading(name, model.sections[name].length)}
          <ul>
            {model.sections[name].map((row) => (
              <Row key={row.proposition.id} row={row} comparison={comparison} />
            ))}
          </ul>
        </section>
      ))}
      <Neither comparison={comparison} />
    </>
  )
}
