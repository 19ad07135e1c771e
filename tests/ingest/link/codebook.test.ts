import type { LinkableStatement } from '../../../graph/change/linking.ts'
import { readCodebookJson } from '../../../graph/formats/codebook-json.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { codeStatements } from '../../../ingest/link/codebook.ts'
import { corpusOf } from '../../../ingest/link/corpus.ts'
import type { Tokenise } from '../../../ingest/morphemes.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

interface Code {
  readonly id: string
  readonly label: string
  readonly definition?: string
}

/** A statement that has a sentence before it. */
interface Said {
  readonly quote: string
  readonly before?: string
}

/** Which codes each quote gets, with + for affirms, - for denies, ? for discusses; empty where none fits. */
const coded = (codes: readonly Code[], ...quotes: readonly (string | Said)[]): readonly string[] => {
  const book = readCodebookJson(
    JSON.stringify({
      format: 'ronten-codebook/1',
      issues: [{ id: 'all', label: '全体' }],
      propositions: codes.map((code) => ({ ...code, issue: 'all' })),
    }),
  )
  if (book.kind === 'problems') throw new Error(JSON.stringify(book.problems))
  const statements = quotes.map((said, n): LinkableStatement => {
    const { quote, before }: Said = typeof said === 'string' ? { quote: said } : said
    return {
      ...{ id: `statement:s${n}`, essay: `essay:${n}`, quote, place: n, voice: 'own', hedge: 'strong' },
      ...{ statementKind: 'claim', holders: [`person:${n}`], mentions: [] },
      ...(before !== undefined && { before }),
    }
  })
  const ofLevel = (level: string) =>
    book.rows.filter((row) => row.level === level).map((row) => ({ id: row.code, row }))
  const { stances } = codeStatements(corpusOf({ statements }, tokenise), {
    ...{ version: 1, found: 'off' as const },
    issues: ofLevel('issue'),
    propositions: ofLevel('proposition'),
  })
  const signs = { affirms: '+', denies: '-', discusses: '?' }
  return quotes.map((_, n) =>
    stances
      .filter((s) => s.statement === `statement:s${n}`)
      .map((s) => s.proposition + signs[s.type])
      .join(' '),
  )
}

const ferry: Code = { id: 'F', label: '島への船の便を増やすべきだ' }
const clinic: Code = { id: 'K', label: '島の診療所に医師を置くべきだ' }

describe('link: coding by a codebook', () => {
  it('gives a code where the position meets the label, none where nothing fits', () => {
    expect(
      coded(
        [ferry, clinic],
        '島への船の便は増やすべきだ。',
        '島への船の便を増やすべきではない。',
        '桜の名所は今年もにぎわった。',
      ),
    ).toEqual(['F+', 'F-', ''])
  })
  it('asks less likeness of a bare label than of one that is told', () => {
    const said = '夏は観光の客が押し寄せ、住民が船の便に乗れずに困る日が続く。'
    const other = '診療所の建物は古い。'
    const told = { ...ferry, definition: '離島航路の運航回数、運賃、就航率、港湾の整備への公的な関与を広げる考え。' }
    expect(coded([ferry, clinic], said, other)[0]).toBe('F+')
    expect(coded([told, clinic], said, other)[0]).toBe('')
  })
  it('guesses none where two codes are as like', () => {
    expect(coded([ferry, { id: 'G', label: '島への船の便を減らすべきだ' }], '船の便の話をしよう。')).toEqual([''])
  })
  it('a bare label: a claim that is turned down in words of its own is denied', () => {
    const danger: Code = { id: 'D', label: '電動の舟は漁師の仕事を奪う' }
    expect(
      coded(
        [danger, clinic],
        '電動の舟が漁師の仕事を奪うというのは、思い込みにすぎない。',
        '電動の舟が漁師の仕事を奪うことは、港を見れば明らかだ。',
        '桜の名所は今年もにぎわった。',
        '祭りの太鼓が夜まで響いた。',
        '図書室の窓から山が見える。',
      ),
    ).toEqual(['D-', 'D+', '', '', ''])
  })
  it('a statement that begins by pointing back speaks of what stands before it too', () => {
    const quote = 'これは住民の長年の願いである。'
    const before = '昨年の会議で、島への船の便を増やす案が出た。'
    expect(coded([ferry, clinic], quote, { quote, before }, '診療所は古い。').slice(0, 2)).toEqual(['', 'F+'])
    expect(coded([ferry, clinic], { quote: '願いはほかにもある。', before }, '診療所は古い。')[0]).toBe('')
  })
  it('a told code is turned down as a bare one is; a label that says no is not', () => {
    const danger = {
      id: 'D',
      label: '電動の舟は漁師の仕事を奪う',
      definition: '操業の場や収入がなくなるとするなら肯定。',
    }
    const early = {
      id: 'E',
      label: '電動の舟を港に入れるのはまだ早い',
      definition: '技術や費用の面で時期ではないとするなら肯定。',
    }
    expect(
      coded(
        [danger, clinic],
        '電動の舟が漁師の仕事を奪うというのは、思い込みにすぎない。',
        '電動の舟は漁師の仕事を奪わない。',
        '電動の舟が漁師の仕事を奪うという見方は、港の実態と合わない。',
        '電動の舟が漁師の仕事を奪うことから目を背けることは許されない。',
        '診療所は古い。',
      ).slice(0, 4),
    ).toEqual(['D-', 'D-', 'D-', 'D+'])
    expect(coded([early, clinic], '電動の舟を港に入れる必要は、いまはない。', '診療所は古い。')[0]).toBe('E+')
  })
})
