import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { corpusOf } from '../../../ingest/link/corpus.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** What a sentence is read to say: head, axis and sign of each position. */
const read = (sentence: string): readonly string[] =>
  corpusOf({ statements: [] }, tokenise)
    .read(sentence)
    .frames.map((f) => `${f.concept.head.key} ${f.axis.replace(/:.*/u, '')} ${f.sign > 0 ? '+' : '-'}`)

describe('doubts that stay', () => {
  it.each([
    ['農道空港の建設への疑問は消えない。', '農道空港 being -'],
    ['夜間診療の廃止をめぐる疑問は、なお尽きない。', '夜間診療 being +'],
    ['新駅の計画について湧く疑問は尽きない。', '新駅 worth -'],
    ['駅前の駐輪場に対する疑念は拭いきれません。', '駐輪場 worth -'],
  ])('are a word against what they are about: %s', (sentence, said) => {
    expect(read(sentence)).toContain(said)
  })
  it.each([
    ['山本新政権の発足で生じた疑問は尽きない。', '山本新政権 sure -'],
    ['山本知事の就任で湧く疑問は尽きない。', '山本知事 sure -'],
    ['山本政権をめぐる疑問は後を絶たない。', '山本政権 sure -'],
  ])('about who comes to govern they are about what he will do: %s', (sentence, said) => {
    expect(read(sentence)).toEqual([said])
  })
  it.each(['住民の不安は尽きない。', '老後の不安は尽きない。', '電子投票への疑問は解消された。'])(
    'whose they are, and what is settled, says nothing: %s',
    (sentence) => {
      expect(read(sentence)).toEqual([])
    },
  )
})
