import type { LinkableStatement } from '../../../graph/change/linking.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { link } from '../../../ingest/link/link.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** Label, and sides by essay and place in it (+ affirms, - denies), of what the speeches say in own voice. */
const told = (speeches: Readonly<Record<string, readonly string[]>>): readonly string[] => {
  const statements = Object.entries(speeches).flatMap(([essay, quotes]) =>
    quotes.map((quote, place): LinkableStatement => ({
      id: `statement:${essay}${place}`,
      essay: `essay:${essay}`,
      quote,
      place,
      statementKind: /べき/u.test(quote) ? 'recommendation' : 'claim',
      voice: 'own',
      hedge: 'strong',
      holders: [`person:${essay}`],
      mentions: [],
    })),
  )
  const { propositions, stances } = link({ statements, issues: [], propositions: [] }, { tokenise })
  return propositions.map(({ key, label }) => {
    const sides = stances
      .filter((s) => s.proposition === key)
      .map((s) => `${s.statement.slice('statement:'.length)}${s.type === 'affirms' ? '+' : '-'}`)
    return `${label} ${sides.join(' ')}`
  })
}

describe('what a text says of the bill that it is about', () => {
  it('is said of the bill on which it announces its side', () => {
    expect(
      told({
        a: ['私は、港湾法改正案に賛成の立場から討論します。', '本法案は高く評価できます。'],
        b: [
          '私は、港湾法改正案に反対します。',
          '明らかな欠陥法案であり、認められません。',
          'この法案は廃案にすべきです。',
        ],
      }),
    ).toEqual(['港湾法改正案に賛成だ a0+ a1+ b0- b1- b2-'])
  })
  it('is no side where it concedes something to the other, or several bills may be meant', () => {
    expect(
      told({
        a: ['私は、港湾法改正案に賛成します。', '本法案は拙速だ。'],
        b: ['私は、港湾法改正案及び河川法改正案に反対します。', '本法案は拙速だ。'],
        c: ['私は、河川法改正案に賛成します。'],
      }),
    ).toEqual(['河川法改正案に賛成だ b0- c0+', '港湾法改正案に賛成だ a0+ b0-'])
  })
  it('a policy without a name is of the government that the text speaks of', () => {
    expect(
      told({
        a: ['小川政権は発足した。', '小川首相は若い。', '小川内閣は高い支持を得た。', '政策決定の混乱が想定される。'],
        b: ['小川政権の外交政策は予測不可能だ。'],
        c: ['大森政権は発足した。', '小川首相は若い。', '政策決定の混乱が想定される。'],
      }),
    ).toContain('小川政権の先行きは不透明だ a3+ b0+')
  })
  it('本計画 and 本法案 mean another thing in every text', () => {
    expect(
      told({
        a: ['本計画は直ちに廃止すべきだ。', '本法案は拙速であり、容認できません。'],
        b: ['本計画の廃止に反対する。', '本法案は高く評価できます。'],
      }),
    ).toEqual([])
  })

  it('is said of the law that it speaks of most, where no side is announced', () => {
    expect(
      told({
        a: ['港湾法の改正を急ぐ声が強い。', '私は、本法案を高く評価しております。'],
        b: ['今回の港湾法改正案は、港で働く人の安全の面で不十分だと言わざるを得ません。', '港湾法は古い。'],
        c: ['漁業法は見直すべきだ。', '私は、本法案を高く評価しております。'],
      }),
    ).toEqual(['港湾法改正案に賛成だ a1+ b0-'])
  })
})
