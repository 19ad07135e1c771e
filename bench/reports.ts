/**
 * Measures who says what, sentence by sentence: `tsx bench/reports.ts FILE… [--totals]`. Each JSON line holds a `sentence`, the
 * `context` before it, whether it is `reported`, and of a report its `holder` (null: nobody named), `kind` and `clause`. Each is
 * read as an essay of two sentences. Precision and recall are of sentences in which somebody else's word was found; holder,
 * kind and clause of those rightly found. A holder is right by a name of the actor or where its mention ends, `near` if they
 * touch at all; the clause counts by the characters that both have (Jaccard). `own`: the kind of statements in own voice.
 * `--totals` prints the last lines alone, else what is missed or wrong comes before them.
 */
import { readFileSync } from 'node:fs'
import type { ExtractedStatement, Extraction } from '../graph/change/extraction.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { extract } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'

interface Row {
  readonly context: string
  readonly sentence: string
  readonly reported: boolean
  readonly holder: string | null
  readonly kind: string
  readonly clause: string
}

const options = new Set(process.argv.slice(2).filter((a) => a.startsWith('--')))
const files = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const rows = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.length > 0)
    .map((line) => JSON.parse(line) as Row),
)
const tokenise = await createTokenise()
const head = '街のこれから\n\n'
const quiet = '朝は雨だった。'

interface Read {
  readonly text: string
  readonly start: number
  readonly extraction: Extraction
  /** Of the sentence itself. */
  readonly statements: readonly ExtractedStatement[]
}

const read = ({ context, sentence }: Row): Read => {
  const text = `${head}${context === '' ? quiet : context}${sentence}\n`
  const start = text.length - 1 - sentence.length
  const extraction = extract({ source: 'row.txt', bytes: new TextEncoder().encode(text) }, { tokenise })
  if (isRefusal(extraction)) throw new Error(extraction.message.en)
  return { text, start, extraction, statements: extraction.statements.filter((s) => s.end > start) }
}

const plain = (words: string): string => words.normalize('NFKC')

/** Whether the holder named is who the annotator says, and whether the two touch at all. */
const holderOf = (
  { text, extraction }: Read,
  said: ExtractedStatement,
  wanted: string | null,
): { readonly names: string; readonly isRight: boolean; readonly isNear: boolean } => {
  const keys = said.holders.map((h) => h.actor)
  const actors = extraction.actors.filter((a) => keys.includes(a.key) && !a.anonymous)
  const names = actors.map((a) => a.name).join('、') || '-'
  if (wanted === null) return { names, isRight: actors.length === 0, isNear: actors.length === 0 }
  const isNamed = actors.some((a) => [a.name, ...a.aliases].some((name) => plain(name) === plain(wanted)))
  const from = text.lastIndexOf(wanted)
  const at = { start: from, end: from + wanted.length }
  const mentions = from < 0 ? [] : extraction.mentions.filter((m) => keys.includes(m.actor))
  const isNear = isNamed || mentions.some((m) => m.start < at.end && m.end > at.start)
  return {
    names,
    isNear: isNear || actors.some((a) => wanted.includes(a.name) || a.name.includes(wanted)),
    isRight: isNamed || mentions.some((m) => m.end === at.end || (m.start <= at.start && m.end > at.end)),
  }
}

/** Beside a report found: how it fits. */
interface Fit {
  readonly best: ExtractedStatement
  readonly holder: ReturnType<typeof holderOf>
  readonly clause: number
  readonly isKind: boolean
}
interface Judged {
  readonly row: Row
  readonly found: Read
  /** Kind of the last statement in own voice. */
  readonly own: string
  readonly fit?: Fit
}

const overlap = (start: number, said: ExtractedStatement, { sentence, clause }: Row): number => {
  const from = start + sentence.indexOf(clause)
  const to = from + clause.length
  const both = Math.max(0, Math.min(to, said.end) - Math.max(from, said.start))
  return both / (to - from + said.end - said.start - both)
}

const judged = rows.map((row): Judged => {
  const found = read(row)
  const reports = found.statements.filter((s) => s.voice === 'reported')
  const of = (said: ExtractedStatement): number => overlap(found.start, said, row)
  const best = row.reported ? reports.toSorted((a, b) => of(b) - of(a))[0] : reports[0]
  const own = found.statements.filter((s) => s.voice === 'own').at(-1)?.statementKind ?? 'none'
  if (best === undefined) return { row, found, own }
  return {
    row,
    found,
    own,
    fit: {
      best,
      holder: holderOf(found, best, row.holder),
      clause: row.reported ? of(best) : 0,
      isKind: row.kind === best.statementKind,
    },
  }
})

const share = (part: number, whole: number): string => (whole === 0 ? '  – ' : (part / whole).toFixed(3))
if (!options.has('--totals'))
  for (const { row, found, own, fit } of judged) {
    const wrong = [
      row.reported && !fit ? `MISSED (${own})` : '',
      !row.reported && fit ? `SPURIOUS ${fit.holder.names} by ${fit.best.rule}` : '',
      row.reported && fit && !fit.holder.isRight ? `HOLDER ${row.holder ?? '-'} said ${fit.holder.names}` : '',
      row.reported && fit && !fit.isKind ? `KIND ${row.kind} said ${fit.best.statementKind}` : '',
      row.reported && fit && fit.clause < 0.8 ? `CLAUSE ${found.text.slice(fit.best.start, fit.best.end)}` : '',
      !row.reported && !fit && own !== row.kind ? `OWN ${row.kind} said ${own}` : '',
    ].filter((w) => w !== '')
    if (wrong.length > 0) console.log(`${wrong.join('; ')} | ${row.context}${row.sentence}`)
  }
const there = judged.filter((j) => j.row.reported)
const found = judged.filter((j) => j.fit !== undefined)
const right = judged.flatMap(({ row, fit }) => (fit !== undefined && row.reported ? [{ row, fit }] : []))
const [precision, recall] = [right.length / found.length, right.length / there.length]
const named = right.filter(({ row }) => row.holder !== null)
const others = judged.filter((j) => !j.row.reported && j.fit === undefined)
console.log(
  `reported  p ${share(right.length, found.length)} r ${share(right.length, there.length)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)} (${right.length} right, ${found.length} found, ${there.length} there, ${rows.length} sentences)`,
)
const counted = <T>(of: readonly T[], test: (j: T) => boolean): string =>
  `${share(of.filter(test).length, of.length)} (${of.filter(test).length} of ${of.length})`
const isRight = ({ fit }: { readonly fit: Fit }): boolean => fit.holder.isRight
console.log(
  `holder    ${counted(right, isRight)}, of named ${counted(named, isRight)}, near ${counted(named, (j) => j.fit.holder.isNear)}`,
)
const clauses = right.reduce((sum, { fit }) => sum + fit.clause, 0)
console.log(
  `clause    ${share(clauses, right.length)}; kind ${counted(right, (j) => j.fit.isKind)}; own ${counted(others, (j) => j.own === j.row.kind)}`,
)
