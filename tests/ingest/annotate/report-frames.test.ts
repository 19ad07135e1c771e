import { readFileSync } from 'node:fs'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { extract } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

/**
 * Who speaks, in what words it is said so, and what is said are put together freely: every frame is read with speakers and
 * contents by turns, each with another, and must be the word of that speaker. The sentences of the second part are nobody's but
 * the writer's: single examples don't show where a rule takes too much.
 */
const speakers = [
  '楠瀬恵子知事',
  'スミス氏',
  '財務省',
  '専門家',
  '反対派',
  '住民',
  '業界団体',
  '岡田教授',
  '野党',
  '一部の論者',
  '市議',
  '被告',
]
const clauses = [
  '今の仕組みは地方に厳しい',
  '負担の増加は消費を冷え込ませる',
  '格差は縮まらない',
  '料金の引き上げはやむを得ない',
  'この案では人手が足りなくなる',
  '費用に見合う効果は不透明だ',
  '今の支援では不十分だ',
  '窓口を一つにまとめるべきだ',
  '基準を見直す必要がある',
]
const things = ['料金の引き上げ', '窓口の統合', '補助金の廃止']
/** Speakers each frame is read with. */
const each = 4

const tokenise = await createTokenise()
const head = '街の制度について\n\n朝は雨だった。駅前の広場には屋台が並ぶ。\n\n'

/** Names of those whose word some statement of a sentence is; `undefined`: nobody's. */
const heardIn = (sentence: string): readonly string[] | undefined => {
  const extraction = extract({ source: 'x.txt', bytes: Buffer.from(`${head}${sentence}\n`) }, { tokenise })
  if (isRefusal(extraction)) throw new Error(extraction.message.en)
  const told = extraction.statements.filter((s) => s.start >= head.length && s.voice === 'reported')
  if (told.length === 0) return undefined
  const keys = told.flatMap((s) => s.holders.map((h) => h.actor))
  return extraction.actors.filter((a) => keys.includes(a.key)).flatMap((a) => [a.name, ...a.aliases])
}

const [frames, others] = readFileSync('tests/fixtures/forms/report-frames.txt', 'utf8')
  .split('---\n')
  .map((part) => part.split('\n').filter((line) => line !== '' && !line.startsWith('#')))

describe('reports, by frame', () => {
  let [speaker, clause, thing] = [0, 0, 0]
  it.each(frames!)('%s', (frame) => {
    for (let n = 0; n < each; n++) {
      const who = speakers[speaker++ % speakers.length]!
      const sentence = frame
        .replace('{S}', who)
        .replace('{A}', clauses[clause++ % clauses.length]!)
        .replace('{N}', things[thing++ % things.length]!)
      const names = heardIn(sentence) ?? []
      expect({ sentence, who: names.filter((name) => name.includes(who) || who.includes(name)) }).not.toEqual({
        sentence,
        who: [],
      })
    }
  })

  it.each(others!)('%s is nobody else’s word', (sentence) => {
    expect(heardIn(sentence)).toBeUndefined()
  })
})
