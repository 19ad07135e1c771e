import { createTokenise } from '../../../ingest/kuromoji.ts'
import { extract } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

const tokenise = await createTokenise()

/** The recommendations of a text, with the rule that found them. */
const adviceIn = (text: string): readonly (readonly [string, string])[] => {
  const extraction = extract({ source: 'x.txt', bytes: Buffer.from(text) }, { tokenise })
  if (isRefusal(extraction)) throw new Error(extraction.message.en)
  return extraction.statements
    .filter((s) => s.statementKind === 'recommendation' && s.voice === 'own')
    .map((s) => [extraction.text.slice(s.start, s.end), s.rule.replace(/@\d+$/u, '')] as const)
}

const opening = '町の図書館のこれから\n\n図書館は、町でいちばん長く人のいる場所である。\n\n'

describe('lines in a row that word measures', () => {
  it('are a list of aims, whatever announces them', () => {
    const lines = [
      '働く人が帰りに寄れるよう、開館時間を夜九時まで延長（平日）',
      '相談にのれる人がいつもいるよう、すべての館に司書を配置',
      '山あいの集落まで行けるよう、移動図書館を週一回から三回へ',
    ]
    expect(adviceIn(`${opening}${lines.join('\n')}\n`)).toEqual(lines.map((line) => [line, 'list.aim']))
  })

  it('are none where they are two', () => {
    expect(
      adviceIn(
        `${opening}働く人が帰りに寄れるよう、開館時間を夜九時まで延長\n相談にのれる人がいるよう、すべての館に司書を配置\n`,
      ),
    ).toEqual([])
  })

  it('are none where they tell of the past', () => {
    expect(
      adviceIn(
        `${opening}平成三十年、働く人のために開館時間を延長\n令和二年、相談のためにすべての館に司書を配置\n令和三年、山あいの集落のために移動図書館の巡回を拡大\n`,
      ),
    ).toEqual([])
  })
})

describe('proposals that are counted off', () => {
  it('need no announcement', () => {
    expect(
      adviceIn(`${opening}一点目は、開館時間の延長です。\n\n二点目は、司書の増員です。\n`).map(([, rule]) => rule),
    ).toEqual(['list.aim', 'list.aim'])
  })

  it('are none where reasons are counted', () => {
    expect(
      adviceIn(
        `${opening}この案に反対する理由を述べる。\n\n一点目は、開館時間の短縮です。\n\n二点目は、司書の削減です。\n`,
      ),
    ).toEqual([])
  })
})
