/**
 * Measures when two noun phrases name the same thing: `tsx bench/same-things.ts [--show FILE …] [FOLDER | FILE.jsonl …]`.
 * A line of ours is `= sentence | sentence` with the phrases in 〔〕: `=` the same, `<` one a way or a part of the other,
 * `≠` different. Each phrase is put into one plain call (「Xを進めるべきだ。」) and read as the linker reads it, the two
 * sentences being the corpus; the pair is held together where the two calls would meet on one side.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LinkableStatement } from '../graph/change/linking.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { corpusOf } from '../ingest/link/corpus.ts'
import { evidenceRule, signBetween } from '../ingest/link/stance.ts'

type Relation = 'same' | 'wider' | 'different'

interface Pair {
  readonly topic: string
  readonly relation: Relation
  readonly phrases: readonly [string, string]
  readonly sentences: readonly [string, string]
}

const signs: Readonly<Record<string, Relation>> = { '=': 'same', '<': 'wider', '≠': 'different' }

const ownPairs = (text: string): readonly Pair[] => {
  let topic = ''
  return text.split('\n').flatMap((line): readonly Pair[] => {
    if (line.startsWith('#')) topic = line.slice(2)
    const relation = signs[line[0] ?? '']
    if (relation === undefined) return []
    const [a, b] = line.slice(2).split(' | ') as [string, string]
    const phrase = (s: string): string => /〔(.+?)〕/u.exec(s)![1]!
    const plain = (s: string): string => s.replace(/[〔〕]/gu, '')
    return [{ topic, relation, phrases: [phrase(a), phrase(b)], sentences: [plain(a), plain(b)] }]
  })
}

/** A line of JSON of another writer: the phrases, their sentences, and what they are to each other. */
interface Row {
  readonly a: { readonly phrase: string; readonly sentence: string }
  readonly b: { readonly phrase: string; readonly sentence: string }
  readonly relation: Relation
}

const rowPairs = (text: string): readonly Pair[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { a, b, relation } = JSON.parse(line) as Row
      return { topic: '', relation, phrases: [a.phrase, b.phrase], sentences: [a.sentence, b.sentence] }
    })

const tokenise = await createTokenise()

/** A call for what the phrase names; 「消費税を引き下げる」 is called for as a doing. */
const callOf = (phrase: string): string => {
  const last = tokenise(phrase).at(-1)!
  const isDoing = ['動詞', '助動詞', '形容詞'].includes(last.pos)
  return `${phrase}${isDoing ? 'こと' : ''}を進めるべきだ。`
}

/** On what evidence the linker holds the two together; undefined where it does not, or on opposite sides. */
const heldBy = ({ phrases, sentences }: Pair): string | undefined => {
  const statements = sentences.map((quote, n): LinkableStatement => ({
    id: `statement:s${n}`,
    essay: `essay:${n}`,
    quote,
    place: n,
    statementKind: 'recommendation',
    voice: 'own',
    hedge: 'strong',
    holders: [`person:${n}`],
    mentions: [],
  }))
  const corpus = corpusOf({ statements }, tokenise)
  const [x, y] = phrases.map((phrase) => corpus.read(callOf(phrase)).frames)
  for (const f of x!)
    for (const g of y!) {
      const rule = evidenceRule(f, g, corpus) ?? evidenceRule(g, f, corpus)
      if (rule !== undefined && signBetween(f, g, rule) > 0) return rule
    }
  return undefined
}

const shown = process.argv.includes('--show') ? process.argv.slice(process.argv.indexOf('--show') + 1) : []
const given = process.argv.slice(2).filter((word) => !word.startsWith('--') && !shown.includes(word))
const fixtures = new URL('../tests/fixtures/same-things/', import.meta.url).pathname
const folders = given.length > 0 ? given : ['read', 'held'].map((name) => join(fixtures, name))
const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((file) => join(path, file))
    : [path]

interface Sums {
  right: number
  wrong: number
  missed: number
  widerHeld: number
  wider: number
}
const ratio = (n: number, of: number): string => (of === 0 ? '-' : (n / of).toFixed(2))
const told = ({ right, wrong, missed, widerHeld, wider }: Sums): string =>
  `same: p ${ratio(right, right + wrong)} r ${ratio(right, right + missed)} (${String(right)} held, ${String(missed)} missed, ${String(wrong)} different ones held); wider: ${String(widerHeld)} of ${String(wider)} held`

for (const folder of folders) {
  const sums: Sums = { right: 0, wrong: 0, missed: 0, widerHeld: 0, wider: 0 }
  const byRule = new Map<string, [number, number]>()
  for (const file of filesOf(folder)) {
    const text = readFileSync(file, 'utf8')
    for (const pair of file.endsWith('.jsonl') ? rowPairs(text) : ownPairs(text)) {
      const rule = heldBy(pair)
      const isHeld = rule !== undefined
      if (isHeld) {
        const [right, wrong] = byRule.get(rule) ?? [0, 0]
        byRule.set(rule, pair.relation === 'different' ? [right, wrong + 1] : [right + 1, wrong])
      }
      if (pair.relation === 'same') sums[isHeld ? 'right' : 'missed']++
      else if (pair.relation === 'wider') {
        sums.wider++
        if (isHeld) sums.widerHeld++
      } else if (isHeld) sums.wrong++
      const isWrong = pair.relation === 'same' ? !isHeld : pair.relation === 'different' && isHeld
      if (shown.some((name) => file.includes(name)) && isWrong)
        console.log(`  ${pair.topic}: ${pair.relation} ${pair.phrases.join(' | ')} ${rule ?? ''}`)
    }
  }
  console.log(`${folder.split('/').at(-1)!}: ${told(sums)}`)
  for (const [rule, [right, wrong]] of [...byRule].sort())
    console.log(`    ${rule}: ${String(right)} same or wider, ${String(wrong)} different`)
}
