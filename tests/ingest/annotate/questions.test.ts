import { createTokenise } from '../../../ingest/kuromoji.ts'
import { extract } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'
import { questionsIn } from '../../../ingest/annotate/own-claims.ts'

const tokenise = await createTokenise()

/** What is said in the last sentence of a speech. */
const lastIn = (...sentences: readonly string[]): readonly string[] => {
  const text = `港の跡地について\n\n${sentences.join('')}\n`
  const extraction = extract({ source: 'x.txt', bytes: Buffer.from(text) }, { tokenise })
  if (isRefusal(extraction)) throw new Error(extraction.message.en)
  const from = text.length - sentences.at(-1)!.length - 1
  return extraction.statements.filter((s) => s.start >= from).map((s) => s.statementKind)
}

describe('what questions do in a text', () => {
  it('asks for an answer where somebody is there to give it', () => {
    const asked = ['跡地の使い道を伺います。', '工事の費用についてお尋ねいたします。']
    expect(questionsIn(asked)).toBe('answered')
    expect(lastIn(...asked, 'なぜ工事が遅れたのでしょうか。')).toEqual([])
  })

  it('challenges in a speech that takes a side', () => {
    const sided = ['跡地の売却に反対の立場から討論いたします。', '跡地は町の真ん中にあります。']
    expect(questionsIn(sided)).toBe('rhetorical')
    expect(lastIn(...sided, 'なぜ急いで売るのですか。')).toEqual(['claim'])
  })

  it('asserts in an essay', () => {
    expect(questionsIn(['跡地は町の真ん中にある。'])).toBeUndefined()
    expect(lastIn('跡地は町の真ん中にある。', 'なぜ工事が遅れたのだろうか。')).toEqual(['claim'])
  })

  it('states nothing where an answer is asked for, whatever it says first', () => {
    expect(lastIn('跡地は町の真ん中にあります。', '工事の費用と、遅れた理由をお伺いいたします。')).toEqual([])
    expect(lastIn('跡地は町の真ん中にあります。', '工事は急ぐべきだと考えますが、町長の見解を伺います。')).toEqual([])
  })
})
