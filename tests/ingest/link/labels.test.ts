import { createTokenise } from '../../../ingest/kuromoji.ts'
import { readerOf } from '../../../ingest/link/corpus.ts'
import { labelOf } from '../../../ingest/link/label.ts'
import { labelReaderOf } from '../../../ingest/link/memory/labels.ts'
import type { ReadLabel } from '../../../ingest/link/memory/labels.ts'
import type { Canonical } from '../../../ingest/link/phrase.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'

const labels = [
  '再エネの導入を進める',
  '港湾の整備計画を見直す',
  '給食費は無償にすべきだ',
  '橋',
  'バスを増やすべきではない',
]

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const none: Canonical = () => undefined
const spelt: Canonical = (key) => (key === '再エネ' ? '再生可能エネルギー' : undefined)
/** As it comes back from where it is kept. */
const kept = (asked: ReadonlyMap<string, ReadLabel>) =>
  new Map(JSON.parse(JSON.stringify([...asked])) as [string, ReadLabel][])
const counted = () => {
  let cut = 0
  return { cut: () => cut, tokenise: ((text) => ((cut += 1), tokenise(text))) as Tokenise }
}

describe('labels of propositions', () => {
  it.each([
    ['国防予算を増額すべきではない。', '国防予算を増額すべきだ'],
    ['定員を増員すべきだ。', '定員を増員すべきだ'],
    ['便数の減便を急ぐべきだ。', '便数を減便すべきだ'],
    ['運賃の引き下げを進めるべきだ。', '運賃を引き下げるべきだ'],
  ])('end in a verb that there is: %s', (quote, label) => {
    const { frames, words } = readerOf(tokenise, none)(quote)
    expect(labelOf(frames[0]!, words)).toBe(label)
  })
  it('are read as any sentence is, and once: what was kept needs no words cut', () => {
    const plain = readerOf(tokenise, none)
    const first = labelReaderOf(new Map(), tokenise, none)
    for (const label of labels) expect(first.read(label)).toEqual(plain(label))
    const again = counted()
    const second = labelReaderOf(kept(first.asked()), again.tokenise, none)
    for (const label of labels) {
      const { frames, undecided } = second.read(label)
      expect(JSON.stringify([frames, undecided])).toBe(JSON.stringify([plain(label).frames, plain(label).undecided]))
    }
    expect(again.cut()).toBe(0)
    for (const label of labels)
      for (const part of ['words', 'compounds', 'concepts'] as const)
        expect(second.read(label)[part]).toEqual(plain(label)[part])
    expect(second.asked()).toEqual(kept(first.asked()))
  })

  it('are read anew where an abbreviation in them stands for something else now', () => {
    const first = labelReaderOf(new Map(), tokenise, none)
    for (const label of labels) first.read(label)
    const again = counted()
    const second = labelReaderOf(kept(first.asked()), again.tokenise, spelt)
    const plain = readerOf(tokenise, spelt)
    for (const label of labels)
      expect(JSON.stringify(second.read(label).frames)).toBe(JSON.stringify(plain(label).frames))
    expect(again.cut()).toBe(1)
    expect(second.read(labels[0]!).frames[0]!.concept.head.key).not.toBe(
      first.read(labels[0]!).frames[0]!.concept.head.key,
    )
  })
})
