import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { abbreviationsOf, formsOf } from '../../../ingest/link/abbreviations.ts'
import { textOf } from '../../../ingest/link/corpus.ts'
import { lawNamed } from '../../../ingest/link/laws.ts'
import { tallyOf } from '../../../ingest/link/tally.ts'
import { wordsOf } from '../../../ingest/link/words.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

describe('lawNamed', () => {
  const named = (...quotes: readonly string[]) => lawNamed(quotes.map((q) => wordsOf(q, tokenise)))

  it('is the law said to be changed, before those that are only named', () => {
    expect(named('漁業法も森林法も古い。', '森林法に問題がある。', '港湾法等の一部を改正する法律案だ。')).toBe('港湾法')
  })
  it('is none where what ends in 法 is no law', () => {
    expect(named('この手法は憲法に反する。', '立法の方法を誤った。')).toBeUndefined()
  })
})

describe('abbreviationsOf: laws', () => {
  it('are found though the full name is only part of what stands there', () => {
    const texts = ['労働基準法等の改正を急ぐべきだ。', '労働基準法違反が絶えない。', '労基法は守られていない。']
    const forms = tallyOf(texts.flatMap((quote) => formsOf(textOf({ quote }, tokenise))))
    expect(abbreviationsOf(forms).get('労基法')).toBe('労働基準法')
  })
})
