import { beforeAll } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { explainAt } from '../../../ingest/explain.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { explain } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'
import { courseOf } from '../../../ingest/relate/context.ts'
import { pairFeaturesOf, pairViewOf, reach } from '../../../ingest/relate/pair-features.ts'
import { bands, choosePairs, weighPairs } from '../../../ingest/relate/weighed.ts'
import type { Stages } from '../../../ingest/stages.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const stagesOf = (text: string): Stages => {
  const done = explain({ source: 'a.txt', bytes: new TextEncoder().encode(text) }, { tokenise })
  if (isRefusal(done)) throw new Error(done.message.en)
  return done
}
const viewOf = ({ analysed, sentences, statements, blocks, document, arguments: found }: Stages) =>
  pairViewOf(
    courseOf(analysed, sentences, statements, blocks, document.text),
    found.filter(({ rule }) => !rule.startsWith('relate.weighed')),
  )

const clinic =
  '夜の診療所は人手が足りない。医師の働き方には無理がある。これでは救える命も救えない。県は当番の医師を増やすべきだ。\n'
const library =
  '司書の仕事は軽く見られている。棚の本は古びるばかりだ。町は本への愛を失った。市は司書を常勤で雇うべきだ。若い人が戻る町には理由がある。\n'
const { weights, leftOut } = JSON.parse(readFileSync('ingest/relate-weights.json', 'utf8')) as {
  readonly weights: Readonly<Record<string, number>>
  readonly leftOut: Readonly<Record<string, { readonly n: number; readonly hits: number }>>
}

describe('reasons that are weighed', () => {
  it('B4: names one that no sign tells, with the confidence that texts left out give it', () => {
    const { extraction } = stagesOf(clinic)
    const quote = (n: number): string =>
      extraction.text.slice(extraction.statements[n]!.start, extraction.statements[n]!.end)
    const found = extraction.arguments.filter(({ rule }) => rule.startsWith('relate.weighed'))
    expect(found.map((a) => [quote(a.from), a.type, quote(a.to)])).toContainEqual([
      '医師の働き方には無理がある',
      'supports',
      '県は当番の医師を増やすべきだ',
    ])
    for (const { rule, confidence } of found) {
      const { n, hits } = leftOut[rule.replace(/@\d+$/u, '')]!
      expect(confidence).toBeCloseTo((hits + 1) / (n + 2), 3)
    }
  })
  it('B5: explain shows the features that decided', () => {
    const stages = stagesOf(clinic)
    const found = explainAt(stages, clinic.indexOf('医師の働き方'))
    if (found?.kind !== 'sentence') throw new Error('no sentence')
    const [reason] = found.arguments.filter(({ rule }) => rule.startsWith('relate.weighed'))
    const sum = reason!.features!.reduce((all, feature) => all + feature.weight, 0)
    expect(sum).toBeGreaterThanOrEqual(bands.at(-1)!.from)
    expect(reason!.features!.map((feature) => feature.name)).toContain('claim for advice')
    const [pair] = weighPairs(viewOf(stages), weights).filter(({ from, to }) => from === 1 && to === 3)
    expect(pair!.sum).toBeCloseTo(sum, 6)
  })
  it('weighs only what stands before, near, and what no rule has related', () => {
    const view = viewOf(stagesOf(`${clinic}\n${library}`))
    const pairs = weighPairs(view, {})
    expect(pairs.length).toBeGreaterThan(10)
    for (const { from, to } of pairs) {
      expect(from).toBeLessThan(to)
      expect(to - from).toBeLessThanOrEqual(reach)
      const [a, b] = [view.course.steps[from]!.main!, view.course.steps[to]!.main!]
      expect(view.related.has(`${a} ${b}`) || view.related.has(`${b} ${a}`)).toBe(false)
    }
  })
  it.each(['なぜ知事は黙っているのでしょうか。', '私たちは電車に反対しているわけではない。'])(
    'takes %s for no ground of advice, whatever it weighs',
    (words) => {
      const view = viewOf(stagesOf(`${words}県はバスを増やすべきだ。\n`))
      expect(weighPairs(view, { bias: 9 })).toEqual([])
    },
  )
  it('lets a sentence be a reason once, and takes the weightiest first', () => {
    const pairs = [
      { from: 0, to: 1, sum: 0.1 },
      { from: 0, to: 2, sum: 0.4 },
      { from: 1, to: 2, sum: -1 },
      { from: 3, to: 4, sum: -1.6 },
    ]
    expect(choosePairs(pairs, -1.5)).toEqual([pairs[1], pairs[2]])
  })
  it('says what is on in the words of the language, and names no topic', () => {
    const view = viewOf(stagesOf(clinic))
    expect(pairFeaturesOf(view, 1, 3)).toEqual(
      expect.arrayContaining(['bias', 'on 2', 'claim for advice', 'on 2 in one paragraph', 'from ending が ある']),
    )
    const families =
      /^(?:bias$|on |first opens|later opens|shares|sections apart|(?:claim|advice|report) for |(?:advice|contrast) between|a reason already|backed already|(?:from|to) )/u
    expect(Object.keys(weights).filter((name) => !families.test(name))).toEqual([])
  })
})
