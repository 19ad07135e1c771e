/** Headers of records: who they name, and the bullets that look like them. */
import { isProcedure } from '../../ingest/annotate/procedure.ts'
import { findSpeaker, readSpeech, splitSpeakers } from '../../ingest/document-speech.ts'
import { linesOf } from '../../ingest/document-lines.ts'

describe('findSpeaker', () => {
  it.each([
    ['○浅野ひろみ君　賛成です。', '浅野ひろみ', false],
    ['○浅野　ひろみ君　賛成です。', '浅野ひろみ', false],
    ['○議長（大垣俊彦君）　これより討論に入ります。', '大垣俊彦', true],
    ['○国務大臣（水野良太君）　お答えします。', '水野良太', false],
    ['◆１２番（石井かおる君）　伺います。', '石井かおる', false],
    ['◎教育部長（戸田みどり君）', '戸田みどり', false],
    ['○水野国務大臣　お答えします。', '水野', false],
    ['○大垣委員長　これより会議を開きます。', '大垣', true],
    ['○石井委員　伺います。', '石井', false],
    ['○森委員　伺います。', '森', false],
    ['○大西（良）委員　伺います。', '大西', false],
  ])('%s', (line, name, presides) => {
    expect(findSpeaker(line)).toMatchObject({ name, presides })
  })

  it.each([
    '○民生委員の数　この十年で二割減った。',
    '○住民の皆さん　集まる場所が減っています。',
    '○厚生労働大臣　の責任は重い。',
    '○内閣総理大臣　の答弁を求める。',
    '○重点　空き家を集いの場に変える。',
    '浅野ひろみ君　おめでとう。',
    '○保育士の賃金を引き上げる。',
  ])('no header: %s', (line) => {
    expect(findSpeaker(line)).toBeUndefined()
  })
})

describe('a record', () => {
  it('counts bullets of a list as no speakers, though a post stands behind one', () => {
    const lines = linesOf('計画の見直し\n○民生委員　なり手がいない。\n○町内会　会員が減った。')
    expect(readSpeech(lines)).toBeUndefined()
    expect(splitSpeakers(lines, [])).toEqual(lines)
  })

  it('has who leads the sitting for its author only where nobody else speaks', () => {
    const alone = linesOf('○議長（大垣俊彦君）　町の図書館は町の宝であります。')
    expect(readSpeech(alone)?.authors.map(({ value }) => value)).toEqual(['大垣俊彦'])
    const both = linesOf('○議長（大垣俊彦君）　浅野ひろみ君。\n○浅野ひろみ君　図書館は町の宝であります。')
    expect(readSpeech(both)?.authors.map(({ value }) => value)).toEqual(['浅野ひろみ'])
  })

  it('has the full name and the group of a member whom it calls by his family name', () => {
    const one = readSpeech(linesOf('○森委員　みどり改革クラブの森ゆかりです。\n　堤防について述べます。'))
    expect(one?.authors.map(({ value }) => value)).toEqual(['森ゆかり'])
    expect(one?.organisation?.value).toBe('みどり改革クラブ')
    const two = readSpeech(
      linesOf('○大西（良）委員　新しい波の大西良子でございます。\n○大西（誠）委員　水の会の大西誠です。'),
    )
    expect(two?.authors.map(({ value }) => value)).toEqual(['大西良子', '大西誠'])
  })

  it('leaves a family name alone where two people bear it', () => {
    const lines = linesOf(
      '○議長（大垣俊彦君）　石井かおるさん。石井誠君。\n○石井委員　反対です。この案は町を壊します。',
    )
    expect(readSpeech(lines)?.authors.map(({ value }) => value)).toEqual(['石井'])
  })
})

describe('isProcedure', () => {
  it.each([
    'これより討論に入ります。',
    '順次発言を許します。',
    '浅野ひろみ君。',
    '賛成の諸君の起立を求めます。',
    '起立多数。',
    'よって、本案は原案のとおり可決すべきものと決しました。',
    'これにて質疑は終局いたしました。',
    '本日はこれにて散会いたします。',
  ])('only keeps order: %s', (sentence) => {
    expect(isProcedure(sentence)).toBe(true)
  })

  it.each([
    '本案は可決すべきものと考えます。',
    'よって、本案に反対いたします。',
    '町の財源を守るべきであると申し上げ、討論を終わります。',
    '国は、質疑を打ち切るべきではありません。',
    '発言の機会を奪うことは許されません。',
    '起立を求めるだけの式典に、意味はありません。',
  ])('says something: %s', (sentence) => {
    expect(isProcedure(sentence)).toBe(false)
  })
})
