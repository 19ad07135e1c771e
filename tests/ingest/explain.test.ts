import { beforeAll } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainAt } from '../../ingest/explain.ts'
import { createTokenise } from '../../ingest/kuromoji.ts'
import { explain } from '../../ingest/pipeline.ts'
import { isRefusal } from '../../ingest/read/refusal.ts'
import type { Stages } from '../../ingest/stages.ts'
import { createDesk } from '../cli/run.ts'

const text = `𠮷野川の堤を直せ

２０３１年５月２日

国土交通省は、工事は三年で終わると説明する。だが、予算が足りなければ堤は低いまま残るだろう。政府は、河川の予算を増やさなければならない。
`
let stages: Stages
beforeAll(async () => {
  const done = explain({ source: 'a.txt', bytes: new TextEncoder().encode(text) }, { tokenise: await createTokenise() })
  if (isRefusal(done)) throw new Error(done.message.en)
  stages = done
})
const sentenceWith = (words: string) => {
  const found = explainAt(stages, text.indexOf(words))
  if (found?.kind !== 'sentence') throw new Error(`no sentence with ${words}`)
  return found
}

describe('explain', () => {
  it('shows who is reported, with the rule that says so', () => {
    const { actors, statements, arguments: found, block } = sentenceWith('工事は')
    expect(block.kind).toBe('paragraph')
    expect(actors.map((a) => [a.text, a.name, a.type, a.rule])).toEqual([
      ['国土交通省', '国土交通省', 'ministry', 'actor.listed@1'],
    ])
    expect(statements.map((s) => [s.text, s.voice, s.rule, s.holders.map((h) => h.name)])).toEqual([
      ['工事は三年で終わる', 'reported', 'attribution.quote@1', ['国土交通省']],
    ])
    expect(found.map((a) => [a.type, a.to])).toEqual([['attacks', '工事は三年で終わる']])
  })
  it('shows what was peeled off the end, the condition, and the weights of the claim model', () => {
    const { modality, claimModel, statements } = sentenceWith('低いまま')
    expect([modality.kind, modality.hedge, modality.layers.map((l) => [l.id, l.text])]).toEqual([
      'bare',
      'moderate',
      [['darou', 'だろう']],
    ])
    expect(statements[0]).toMatchObject({ kind: 'claim', hedge: 'moderate', condition: '予算が足りなければ' })
    expect(claimModel.asked).toBe(true)
    expect(claimModel.features.map((f) => f.name)).toEqual(expect.arrayContaining(['bias', 'hedged']))
    const sum = claimModel.features.reduce((all, f) => all + f.weight, 0)
    expect(claimModel.score).toBeCloseTo(sum, 6)
  })
  it('shows whom a recommendation asks, and that the claim model was not asked', () => {
    const { statements, claimModel, morphemes, bunsetsu } = sentenceWith('増やさ')
    expect(statements[0]!.addressees.map((a) => [a.name, a.rule])).toEqual([['日本政府', 'addressee.subject@1']])
    expect(statements[0]!.action).toBe('河川の予算を増やさ')
    expect(claimModel.asked).toBe(false)
    expect(morphemes.map((m) => m.surface).join('')).toBe('政府は、河川の予算を増やさなければならない。')
    expect(bunsetsu[0]).toBe('政府は、')
  })
  it('says what a block without sentences is, and nothing of a place outside the text', () => {
    expect(explainAt(stages, 1)).toEqual({ kind: 'no-sentence', block: { kind: 'title' }, text: '𠮷野川の堤を直せ' })
    expect(explainAt(stages, text.length + 5)).toBeUndefined()
  })
})

describe('ronten explain', () => {
  it('prints the stages of one sentence for people, and the same as JSON', async () => {
    const desk = createDesk({ 'a.txt': text })
    try {
      const at = String(text.indexOf('増やさ'))
      const { exit, out } = await desk.run('explain', 'a.txt', '--at', at)
      expect(exit).toBe(0)
      for (const words of [
        'block       paragraph',
        '政府 → 日本政府 (government)',
        'nakereba (advice)',
        'asks 日本政府',
      ])
        expect(out).toContain(words)
      const json = JSON.parse((await desk.run('explain', 'a.txt', '--at', at, '--json')).out)
      expect(json).toEqual(JSON.parse(JSON.stringify(sentenceWith('増やさ'))))
    } finally {
      desk.remove()
    }
  })
  it('has an example, and refuses what is no offset, no file and no place in the text', async () => {
    const desk = createDesk({ 'a.txt': text })
    try {
      writeFileSync(join(desk.folder, 'empty.txt'), '')
      expect((await desk.run('explain', '--help')).out).toMatch(/Example:\n {2}ronten explain/u)
      expect((await desk.run('explain', 'a.txt')).exit).toBe(2)
      expect(await desk.run('explain', 'a.txt', '--at', '-3')).toMatchObject({ exit: 2 })
      expect(await desk.run('explain', 'a.txt', '--at', '99999')).toMatchObject({ exit: 1 })
      expect((await desk.run('explain', 'none.txt', '--at', '0')).notes).toContain('does not exist')
      expect((await desk.run('explain', 'empty.txt', '--at', '0')).exit).toBe(1)
    } finally {
      desk.remove()
    }
  })
})
