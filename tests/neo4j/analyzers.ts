import { readFileSync } from 'node:fs'
import { phraseOf } from '../../graph/identity/tokens.ts'
import type { Store } from '../../graph/store.ts'
import { adding, commit, idOf, page, proposition } from '../contract/records.ts'
import type { Neo4jServer } from './start-neo4j.ts'

/** What is searched in: as texts come out of files, with lines broken inside a word, half-width kana, radicals of PDF. */
const texts = [
  '消費税の見直し(案)を公表した',
  '消費税案に反対する',
  '核の傘とは何か。核抑止は要らない',
  'サイバーセキュリティ対策を急げ',
  'セキュリ\nティの人材が足りない',
  '経済安\n全保障を議論する',
  'F-35の調達は続く',
  '配分は1:2である',
  '*印の項目を除く',
  'データベースを整備せよ',
  'ｻｲﾊﾞｰ攻撃が増えた',
  '東京都の税。制度は変わる',
  '税制を改める',
  '農林水産省-気象庁の協定',
  '同盟は要だ',
  '⽇本語の教育を広げる',
  'Ａ案を採る',
]

type Case = readonly [string, readonly number[]]

const signs: readonly Case[] = [
  ['見直し(案)', [0]],
  ['(案)', [0, 1, 16]],
  ['F-35', [6]],
  ['1:2', [7]],
  ['*印', [8]],
  ['省-気象', [13]],
  ['-税', [0, 1, 11, 12]],
  ['核*', [2]],
  ['(傘', [2]],
]

const asTyped = '( ) : - * as typed'

/** Words as they are typed, with the numbers of the texts that hold them, by eye. */
const kinds: Readonly<Record<string, readonly Case[]>> = {
  'two characters': [
    ['同盟', [14]],
    ['安全', [5]],
    ['税制', [12]],
    ['攻撃', [10]],
    ['日本', [15]],
    ['京都', [11]],
  ],
  'one character': [
    ['核', [2]],
    ['税', [0, 1, 11, 12]],
    ['傘', [2]],
    ['庁', [13]],
    ['日', [15]],
    ['A', [16]],
  ],
  'part of a katakana word': [
    ['サイバー', [3, 10]],
    ['セキュリティ', [3, 4]],
    ['ベース', [9]],
    ['データ', [9]],
    ['バー', [3, 10]],
    ['ティ', [3, 4]],
  ],
  [asTyped]: signs,
  '( ) : - * in quotes': signs,
}

const analyzers = ['cjk', 'standard-no-stop-words'] as const

/** The rows of the table in docs/neo4j.md: kind, and of how many words each found the right texts. */
const documented = (): readonly (readonly string[])[] =>
  readFileSync(new URL('../../docs/neo4j.md', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .filter((cells) => Object.keys(kinds).includes(cells[1] ?? ''))
    .map((cells) => cells.slice(1, -1))

/** Search over our own tokens beside what Neo4j's analyzers make of the same texts and words (S17). */
export const analyzerTests = (running: () => Neo4jServer, open: () => Promise<Store>): void => {
  const rows = async (text: string, values: object = {}): Promise<readonly Record<string, unknown>[]> =>
    (await running().driver.executeQuery(text, values)).records.map((record) => record.toObject())
  const indexOf = (analyzer: string): string => `compared_${analyzer.replaceAll('-', '_')}`

  it('S17: own tokens find the right texts whatever is typed, cjk and standard-no-stop-words as often as docs/neo4j.md says', async () => {
    const store = await open()
    await store.apply(commit(adding(...texts.map((label, n) => proposition(n, { label })))))
    try {
      for (const analyzer of analyzers)
        await rows(
          `CREATE FULLTEXT INDEX ${indexOf(analyzer)} FOR (n:Compared) ON EACH [n.\`${analyzer}\`]
            OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyzer}'}}`,
        )
      await rows('CALL db.awaitIndexes(60)')
      for (const [n, text] of texts.entries())
        await rows(`CREATE (:Compared {n: $n, cjk: $text, \`standard-no-stop-words\`: $text})`, { n, text })
      const ours = async (words: string): Promise<readonly number[]> => {
        const { items } = await store.search({ phrases: [phraseOf(words)], kinds: ['proposition'] }, page)
        const ids = new Set(items.map(({ id }) => id))
        return texts.flatMap((_, n) => (ids.has(idOf('proposition', n)) ? [n] : []))
      }
      // As kindly as it can be asked, a phrase in quotes, but for what is asked as it was typed.
      const theirs = async (analyzer: string, words: string, kind: string): Promise<readonly number[]> => {
        const asked = kind === asTyped ? words : `"${words.replace(/["\\]/gu, '\\$&')}"`
        const query = 'CALL db.index.fulltext.queryNodes($index, $asked) YIELD node RETURN node.n AS n ORDER BY n'
        try {
          return (await rows(query, { index: indexOf(analyzer), asked })).map(({ n }) => n as number)
        } catch (error) {
          if (!String(error).includes('parse')) throw error
          return [-1]
        }
      }
      const table: string[][] = []
      for (const [kind, cases] of Object.entries(kinds)) {
        const right = { cjk: 0, 'standard-no-stop-words': 0 }
        for (const [words, expected] of cases) {
          expect([words, await ours(words)]).toEqual([words, expected])
          for (const analyzer of analyzers)
            if (JSON.stringify(await theirs(analyzer, words, kind)) === JSON.stringify(expected)) right[analyzer]++
        }
        const of = (n: number): string => `${String(n)} of ${String(cases.length)}`
        table.push([kind, of(right.cjk), of(right['standard-no-stop-words']), of(cases.length)])
      }
      expect(documented()).toEqual(table)
    } finally {
      for (const analyzer of analyzers) await rows(`DROP INDEX ${indexOf(analyzer)} IF EXISTS`)
      await store.close()
    }
  })
}
