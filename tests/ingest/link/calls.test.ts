import type { Tokenise } from '../../../ingest/morphemes.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { framesOf } from '../../../ingest/link/frames.ts'
import { wordsOf } from '../../../ingest/link/words.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

/** What is called for, as `thing predicate sign`; what is said without a call is left out. */
const calledFor = (quote: string): readonly string[] =>
  framesOf(wordsOf(quote, tokenise), false)
    .frames.filter((f) => f.force === 'ought' && !f.axis.startsWith('lemma:'))
    .map(({ concept, predicate, sign }) =>
      [...concept.modifiers.map((m) => m.key), concept.head.key, predicate, sign > 0 ? '+' : '-'].join(' '),
    )

describe('framesOf: calls', () => {
  it.each([
    ['どうか保育料を一円も上げないでください。', ['保育料 上げる -']],
    ['図書館を減らさないでほしい。', ['図書館 減らす +']],
    ['夜間中学を増やさない手はない。', ['夜間中学 増やす +']],
    ['安易な値上げを認めるな。', ['値上げ 認める -']],
    ['夜間中学をなくすなと訴えたい。', ['夜間中学 なくす +']],
    ['公営住宅の整備を急げと言いたい。', ['公営住宅 整備 +']],
    ['保育料の引き上げには、くみすることができない。', ['保育料 引き上げ -']],
    ['入居の要件を緩める動きには、私たちはくみしない。', ['入居 要件 緩める +']],
    ['図書の買い入れは来春までに半分にするのがよい。', ['図書 買い入れ 半分にする -']],
    ['国は図書館にお金を使ってほしい。', ['図書館 お金を使う +']],
    ['宿泊税を導入してほしくない。', ['宿泊税 導入 -']],
    ['路線バスをなくしてよいのか。', ['路線バス なくす +']],
    ['路線バスを減便してよいはずがない。', ['路線バス 減便 +']],
    ['司書を増やす以外に道はない。', ['司書 増やす +']],
    ['動物園の移転に税金を投じる価値はもうない。', ['動物園 移転 投じる -']],
    ['動物園の移転を急がなければ、手遅れになる。', ['動物園 移転 急ぐ +']],
    ['住民税の引き上げは、もってのほかだ。', ['住民税 引き上げ -']],
    ['保育料の軽減は、どの党もすぐ賛成できるはずだ。', ['保育料 軽減 -']],
    ['公営住宅を増やせとおっしゃるのは、適切ではない。', ['公営住宅 増やす -']],
    // What it is done for is called for, too.
    ['夜間中学を増やすために、教員を確保すべきだ。', ['夜間中学 増やす +', '教員 確保 +']],
    ['抽選制を廃止できるよう条例で定めるべきだ。', ['抽選制 廃止 -']],
    ['夜間中学を増やすために増税すべきではない。', []],
    ['市が手数料を引き上げるため、住民は備えるべきだ。', []],
    // Asking for a doing is calling for it.
    ['勤務記録の公表をお願い申し上げます。', ['勤務記録 公表 +']],
    ['慎重な御審議をお願いします。', []],
    ['抽選制の廃止にご協力をいただきたい。', ['抽選制 廃止 -']],
    ['司書を増やさない限り、待ち時間は短くならない。', ['司書 増やす +']],
    ['司書を増やすことが現実的な道筋だと考えます。', ['司書 増やす +']],
  ])('%s', (quote, expected) => {
    expect(calledFor(quote)).toEqual(expected)
  })

  it('そのもの and 自体 name the thing itself', () => {
    expect(calledFor('保育料そのものの引き上げに反対する。')).toEqual(['保育料 引き上げ -'])
    expect(calledFor('住民税自体を廃止すべきだ。')).toEqual(['住民税 廃止する -'])
  })

  it('what is moved is called for or against, not where to', () => {
    const frames = (quote: string) => framesOf(wordsOf(quote, tokenise), true).frames.map((f) => f.concept.head.key)
    expect(frames('授業を民間に委ねるべきだ。')).toEqual(['授業'])
    expect(frames('交付金を元の水準に戻すべきだ。')).toEqual(['交付金'])
    expect(frames('予算を次のように配分すべきだ。')).toEqual([])
  })

  it('a verb that bids is read by its own word, though the dictionary has another', () => {
    const [frame] = framesOf(wordsOf('水道の民営化は白紙に戻せ。', tokenise), true).frames
    expect([frame!.concept.head.key, frame!.predicate, frame!.sign]).toEqual(['民営化', '白紙に戻す', -1])
  })

  it('two doings side by side are each of their own thing; two doings of one thing are of that', () => {
    expect(calledFor('学童保育の拡充と公営住宅の整備を求める。')).toEqual(['公営住宅 整備 +', '学童保育 拡充 +'])
    expect(calledFor('空港の整備と維持に努めるべきだ。')).toEqual(['空港 整備 +'])
  })
})
