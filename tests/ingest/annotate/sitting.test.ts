import { sittingIn } from '../../../ingest/annotate/sitting.ts'
import { documentFrom } from '../../../ingest/document.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { explainDocument } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

const tokenise = await createTokenise()

const namedIn = (...lines: readonly string[]): readonly string[] => {
  const document = documentFrom({ source: 'text.txt', bytes: Buffer.from(`${lines.join('\n')}\n`) })
  if (isRefusal(document)) throw new Error(document.message.en)
  return explainDocument(document, { tokenise }).extraction.actors.map(({ name }) => name)
}

describe('where a speech is made', () => {
  it.each([
    ['○森委員', ['この憲法審査会で国会の関与を論じました。'], '衆議院憲法審査会'],
    ['○大西（良）委員', ['本審査会では、改憲の手続を論じてきました。'], '衆議院憲法審査会'],
    ['○森ゆかり君', ['当審査会では、憲法の条文を論じてきました。'], '参議院憲法審査会'],
    ['○井上参考人', ['国会の関与が要ります。本予算委員会でも論じられました。'], '衆議院予算委員会'],
    ['○森ゆかり君', ['国会でも論じましたが、当財政金融委員会では足りません。'], '参議院財政金融委員会'],
    ['衆議院環境委員会会議録\n○森委員', ['国会の責任です。'], '衆議院環境委員会'],
    ['○森委員　参議院の仕組みについて申し上げます。', ['この憲法審査会で国会の関与を論じました。'], '衆議院憲法審査会'],
    ['○森委員', ['憲法の条文について、是非、幹事会でお取り計らいをお願いします。'], '衆議院憲法審査会'],
  ])('%s %j', (frame, texts, committee) => {
    expect(sittingIn(frame, texts)?.committee).toBe(committee)
  })

  it('is the house alone where no committee is called', () => {
    expect(sittingIn('○森委員', ['国会の責任です。'])).toEqual({ house: '衆議院' })
  })
  it('is unknown for 君 in a full sitting, in a town and without a header', () => {
    expect(sittingIn('○森ゆかり君', ['国会の責任です。'])).toBeUndefined()
    expect(
      sittingIn('○森委員', ['市長に伺います。本市の考えを、市議会に示してください。国会の責任です。']),
    ).toBeUndefined()
    expect(sittingIn('森ゆかり', ['この憲法審査会で国会の関与を論じた。'])).toBeUndefined()
  })
  it('is the committee without its house where a speaker has no header', () => {
    expect(sittingIn('森ゆかり', ['この憲法審査会で国会の関与を論じました。'])).toEqual({
      committee: '憲法審査会',
      called: '憲法審査会',
    })
  })
})

describe('a committee in its own speeches', () => {
  const opening = '○森委員　みどり改革クラブの森ゆかりです。'
  it('has its house before its name, however it is called', () => {
    for (const called of ['この憲法審査会', '憲法審査会', '本審査会'])
      expect(namedIn(opening, `　憲法の改正は、${called}で論じてきました。`)).toContain('衆議院憲法審査会')
    expect(namedIn(opening, '　広報協議会の規程は、憲法審査会で国会の皆が決めました。')).toContain('国民投票広報協議会')
  })
  it('is steered by its own body', () => {
    expect(namedIn(opening, '　憲法の改正は、幹事会で話し合ってきました。')).toContain('衆議院憲法審査会幹事会')
    expect(namedIn(opening, '　国会の予算委員会では、理事会で話し合ってきました。')).not.toContain(
      '衆議院憲法審査会幹事会',
    )
  })
  it('knows its members by their surnames, and nobody elsewhere', () => {
    expect(namedIn(opening, '　憲法審査会で、赤嶺委員が国会の責任を述べられました。')).toContain('赤嶺政賢')
    expect(namedIn('自治会で、赤嶺委員が祭りの費用を説明した。')).not.toContain('赤嶺政賢')
  })
  it('is named as the text has it anywhere else', () => {
    expect(namedIn('憲法の改正は、憲法審査会で国会議員が論じてきた。')).toContain('憲法審査会')
  })
})
