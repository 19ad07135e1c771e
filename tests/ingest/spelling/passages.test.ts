import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { blocksOf } from '../../../ingest/blocks.ts'
import { documentFrom } from '../../../ingest/document.ts'
import { kanaRules } from '../../../ingest/lexicon/old-kana.ts'
import { oldWords } from '../../../ingest/lexicon/old-words.ts'
import { modernised, spellingIn, spellingsOf } from '../../../ingest/old-spelling.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'
import { sentencesOf } from '../../../ingest/sentences.ts'
import { edited, rangeOf, shadowOf } from '../../../ingest/shadow.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

const read = (text: string | Buffer, source = 'essay.txt') => {
  const document = documentFrom({ source, bytes: Buffer.from(text) })
  if (isRefusal(document)) throw new Error(document.message.en)
  const blocks = blocksOf(document)
  return { document, blocks, sentences: sentencesOf(document, blocks) }
}
const shadowsOf = (text: string) => read(text).sentences.map(({ shadow }) => shadow.text)
const whole = (text: string) => shadowOf(text, { start: 0, end: text.length })

const oldEssay =
  '　町の醫者が足りないといふ。政府は之を補ふべきであらう。さうしなければ、病人は何處へも行けないのである。'

describe('a modern text', () => {
  const texts = ['samples', 'tests/fixtures/annotated', 'tests/fixtures/held-out'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(?:txt|md|html)$/u.test(name) && name !== 'README.md')
      .map((name) => join(root, folder, name)),
  )

  it('has samples to be tried on', () => {
    expect(texts.length).toBeGreaterThan(10)
  })

  it.each(texts)('%s is read unit by unit as it stands', (file) => {
    const { document, blocks, sentences } = read(readFileSync(file), file)
    expect(new Set(spellingsOf(document.text, blocks))).toEqual(new Set(['modern']))
    for (const { shadow, start, end, block } of sentences) {
      const holes = blocks[block]!.holes.filter((hole) => hole.end > start && hole.start < end)
      expect(shadow).toEqual(shadowOf(document.text, { start, end }, holes))
    }
  })

  it.each([
    '國學院大學と慶應義塾は、学生の数を増やすという。國學院は経済の講座も開く。',
    'ゐのくち屋とゑびす屋は、なほさんの店だ。そう思う人がいるだろう。',
    '法律には「行ふ」「従ひ」「であらう」「といふ」とある。今なら別の書き方をするだろう。',
    '「行ふ」「従ひ」「であらう」「といふ」とある。',
    '中國國民黨和經濟部發表聲明。',
  ])('%s', (text) => {
    expect(shadowsOf(text).join('')).toBe(text)
    expect(spellingIn(text)).toBe('modern')
  })
})

describe('a quotation in old spelling', () => {
  const around = '　百年前の人も同じことを考えていた。その言い分を読んでみよう。'
  const after = '　今の政府はどう答えるだろうか。私たちは、医師の数を増やすべきだと思う。'

  it('does not switch the text around it, and is read as a passage of its own', () => {
    const shadows = shadowsOf(`${around}\n\n${oldEssay}\n\n${after}`)
    expect(shadows).toEqual([
      ...shadowsOf(around),
      '町の医者が足りないという。',
      '政府はこれを補うべきであろう。',
      'そうしなければ、病人はどこへも行けないのである。',
      ...shadowsOf(after),
    ])
  })

  it('inside a sentence is left as it is, with its sentence', () => {
    const text =
      '　父は「町の醫者が足りないといふのであらう、政府は補ふべきでせう、さういふ時だ」と書いた。私もそう思う。'
    expect(shadowsOf(text).join('')).toBe(text.trim())
  })

  it('a passage in today’s spelling inside an old text is left, too', () => {
    const note = '　この文章は、百年前に書かれたという。今では使う事がない表現もあるだろう。'
    const shadows = shadowsOf(`${oldEssay}\n\n${note}\n\n　橋は古くなつてゐる。縣は直ちに之を改めるべきであると思ふ。`)
    expect(shadows.slice(3, 5)).toEqual([
      'この文章は、百年前に書かれたという。',
      '今では使う事がない表現もあるだろう。',
    ])
    expect(shadows.slice(5)).toEqual(['橋は古くなっている。', '県は直ちにこれを改めるべきであると思う。'])
  })
})

describe('other spellings', () => {
  it('old characters with today’s kana: the characters, and small つ', () => {
    const text = '　國會は勞働者の生活を確保すべきである。生產の擴大が必要となつた。經濟の復興には條件がある。'
    expect(shadowsOf(text)).toEqual([
      '国会は労働者の生活を確保すべきである。',
      '生産の拡大が必要となった。',
      '経済の復興には条件がある。',
    ])
  })

  it('today’s characters and kana with つ written large: つ alone', () => {
    const text = '　法案がまとまつた。条文によつて違いがあつて、審議は長くなつた。かつて例がなく、思う人が多かつた。'
    expect(shadowsOf(text)).toEqual([
      '法案がまとまった。',
      '条文によって違いがあって、審議は長くなった。',
      'かつて例がなく、思う人が多かった。',
    ])
  })
})

describe('offsets', () => {
  it('a longer writing stands for the whole of the shorter, in either direction', () => {
    const shadow = modernised(whole('行くでせう。けふは此儘'), 'old')
    expect(shadow.text).toBe('行くでしょう。きょうはこのまま')
    const stretch = (words: string) => {
      const at = shadow.text.indexOf(words)
      const { start, end } = rangeOf(shadow, at, at + words.length)
      return '行くでせう。けふは此儘'.slice(start, end)
    }
    expect([stretch('でしょ'), stretch('ょう'), stretch('う。'), stretch('きょう'), stretch('は')]).toEqual([
      'でせ',
      'せう',
      'う。',
      'けふ',
      'は',
    ])
  })

  it('the pieces put together give the text again, whatever is replaced', () => {
    const piece = fc.constantFrom(
      ...[...oldWords.keys()],
      ...kanaRules.flatMap(({ yes, no }) => [...yes.split(' ').map((pair) => pair.split(':')[0]!), ...no.split(' ')]),
      '國',
      'こゝ',
      'か\u3099',
      '𠮷',
      'AI',
      '、',
      '。',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const shadow = modernised(whole(text), 'old')
        expect([shadow.starts.length, shadow.ends.length]).toEqual([shadow.text.length, shadow.text.length])
        let at = 0
        shadow.starts.forEach((start, i) => {
          const end = shadow.ends[i]!
          expect(start).toBeLessThan(end)
          // A unit goes on where the one before ended, or stands for the same stretch.
          expect([at, i === 0 ? -1 : shadow.starts[i - 1]!]).toContain(start)
          at = Math.max(at, end)
        })
        expect(at).toBe(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it('edits keep what both writings share', () => {
    const shadow = edited(whole('ませう'), [{ from: 0, to: 3, text: 'ましょう' }])
    expect([[...shadow.starts], [...shadow.ends]]).toEqual([
      [0, 1, 1, 2],
      [1, 2, 2, 3],
    ])
  })
})
