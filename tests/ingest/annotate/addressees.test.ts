import { documentFrom } from '../../../ingest/document.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { explainDocument } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'

const tokenise = await createTokenise()

/** Whom the recommendations of a text ask, one list for each, in text order. */
const askedIn = (...lines: readonly string[]): readonly (readonly string[])[] => {
  const document = documentFrom({
    source: lines.some((line) => line.startsWith('#')) ? 'text.md' : 'text.txt',
    bytes: Buffer.from(`${lines.join('\n')}\n`),
  })
  if (isRefusal(document)) throw new Error(document.message.en)
  const { extraction } = explainDocument(document, { tokenise })
  const nameOf = (key: string): string => extraction.actors.find((actor) => actor.key === key)?.name ?? key
  return extraction.statements
    .filter((s) => s.statementKind === 'recommendation' && s.voice === 'own')
    .map((s) => s.addressees.map(({ actor }) => nameOf(actor)))
}

describe('who is asked', () => {
  it('is not who the thing is to be done to, unless it is a thing one lets happen', () => {
    expect(askedIn('取り残された住民はもっと早く助け出されるべきだ。')).toEqual([[]])
    expect(askedIn('住民たちはこの宣伝に惑わされてはならない。')).toEqual([['住民']])
  })
  it('is not who a relative clause says should do a thing, or should not', () => {
    expect(askedIn('職員が引き受けるべきではない仕事の線引きが必要です。')).toEqual([[]])
    expect(askedIn('職員が残業をするべきではない。')).toEqual([['職員']])
  })
  it('is no reader where listeners are called 皆さん', () => {
    const lines = ['図書館のことは、皆さんも御存じでしょう。', 'この動きを是非進めていただきたいと思います。']
    expect(askedIn(...lines)).toEqual([['読者']])
    expect(askedIn('このような説明の機会をいただきました。', ...lines)).toEqual([[]])
  })
  it('is everybody in a row of names', () => {
    expect(askedIn('この案を取り下げるよう、政府・与党に要請します。')).toEqual([['日本政府', '与党']])
    expect(askedIn('国と三重県に早期の対応を求める。')).toEqual([['日本政府', '三重県']])
  })
  it('is who is called behind そこで', () => {
    expect(
      askedIn(
        '私は会派を代表し、河川法の一部を改正する法律案に反対の立場から討論いたします。',
        'そこで、総理、堤防の点検を急ぐべきです。',
      ),
    ).toEqual([['首相']])
  })
  it('is neither who does what a measure is about, nor who made what is looked at', () => {
    expect(askedIn('住民による見守りの活動を条例に明記すべきだ。')).toEqual([[]])
    expect(askedIn('住民の皆さんには、記者が書いたものと元の資料を見比べることを勧めます。')).not.toContainEqual([
      '記者',
    ])
  })
  it('is the legislature for all that a draft of a constitution lays down', () => {
    const items = [
      '私たちは次のことを提案する。これまでの決まりは古くなった。',
      '',
      '- 自衛隊の役割を明記（9条）',
      '- 参議院は任期を延長',
      '- 首相の権限の強化',
    ]
    expect(askedIn('# 新しい憲法の草案づくりのために', '', ...items).slice(-3)).toEqual([['国会'], ['国会'], ['国会']])
    expect(askedIn('# 災害に備える提言', '', ...items)).not.toContainEqual(['国会'])
  })
  it('is whoever sits there where a speaker turns to them', () => {
    const opening = '○森委員　みどり改革クラブの森ゆかりです。この憲法審査会で国会の関与を論じました。'
    expect(askedIn(opening, '　どうぞ皆様方に御協力をいただきたいと思います。')).toEqual([['国会議員']])
    expect(askedIn(opening, '　国民の皆様に事情を知っていただきたいと思います。')).not.toContainEqual(['国会議員'])
  })
  it('is the assembly in which something is to be talked about', () => {
    expect(askedIn('この案は国会で先に議論すべきです。')).toEqual([['国会']])
  })
  it('is the state for what an assembly tells it by law', () => {
    expect(
      askedIn('河川の管理を定める法律を改めることを求める。', '以上、地方自治法第99条の規定により意見書を提出する。'),
    ).toEqual([['日本政府']])
  })
  it('is nobody asked before for what the writers will do themselves', () => {
    expect(
      askedIn(
        '# 川と暮らす',
        '',
        '### やること',
        '- 新しい条例で、町と契約する事業者に、堤防の点検を要請します',
        '- まずは水門の職員を、臨時の雇用から常の雇用に移して手当を増やします',
        '- 川べりの道を直す費用を支援します',
        '',
        '### 今の町',
        '- 全国で最も堤防が古く、見回りの人手も足りない',
        '- 町と契約する企業に多くの臨時の職員がいる',
        '- 水の事故が相次ぎ、親の不安が増えている',
      ),
    ).toEqual([['事業者'], [], []])
  })
  it('is the Diet and not the government where the constitution is to be changed', () => {
    expect(
      askedIn('政府は改正案を国会に提出した。政府の説明は短い。', '環境の権利を憲法に明記することが必要だ。').at(-1),
    ).toEqual(['国会'])
  })
  const council = [
    '青葉クラブの楠木悠太であります。',
    '花巻市の水道についてお尋ねいたします。本市では古い管が残り、花巻市の負担は重くなっています。',
  ]
  it('is the town in a question put in its assembly', () => {
    expect(askedIn(...council, '古い管の交換を急ぐ必要があります。市長の御所見をお伺いいたします。')).toEqual([
      ['花巻市'],
    ])
  })
  it('is the town that is to ask the state', () => {
    expect(askedIn(...council, '工事の費用を見直すよう、国に求めるべきです。市長の御所見をお伺いいたします。')).toEqual(
      [['花巻市']],
    )
    expect(askedIn(...council, '市として国に費用の負担を要望すべきです。市長の御所見をお伺いいたします。')).toEqual([
      ['花巻市'],
    ])
  })
  it('is whoever a proposal asks first, for all that it asks for', () => {
    expect(
      askedIn(
        '里山の手入れを求める意見書',
        '',
        '私たちは環境省に対し、里山の調査を求めます。',
        '',
        '竹林は広がっている。',
        '',
        '次に、伐採した竹の使い道を広げることを求めます。',
      ),
    ).toEqual([['環境省'], ['環境省']])
  })
  it('is who is to be made to act', () => {
    expect(askedIn('太陽光の設備が古くなった。', '最後は事業者に撤去してもらう必要がある。')).toEqual([['事業者']])
  })
  it('is the topic after the turn, and the people to whom the writer belongs', () => {
    expect(
      askedIn('外国の新聞は危機を誇張している。', '英国は協力を迫っているが、日本はそれに応じるべきではない。'),
    ).toEqual([['日本']])
    expect(askedIn('値上げは続く。', '私たち国民は値上げの理由に目を凝らさなければならない。')).toEqual([['国民']])
  })
  it('is the government for what its head promises under his name', () => {
    expect(
      askedIn(
        '防災の集いに当たり、ごあいさつを申し上げます。',
        '私は、川の整備に全力で取り組んでまいります。',
        '平成二十三年九月一日',
        '内閣総理大臣　野田佳彦',
      ),
    ).toEqual([['日本政府']])
  })
  it('is nobody where a bill is answerable for, but the act is the reader’s', () => {
    const bill = ['政府は空き家の法案を国会に出した。', '政府は来年の施行を目指している。']
    expect(askedIn(...bill, '影響を考えておく必要がある。')).toEqual([[]])
    expect(askedIn(...bill, '期限を定めることが必要だ。')).toEqual([['日本政府']])
  })
  it('is not who acts in a clause that describes a word in marks', () => {
    expect(askedIn('橋は遠い。', '住民が集まる「広場」が求められる。')).toEqual([[]])
  })
  it('is nobody of whom the paragraph merely speaks', () => {
    expect(
      askedIn('水資源機構は昨年、ダムの点検の結果を公表した。', '下流では避難の訓練を重ねることが大切だ。'),
    ).toEqual([[]])
  })
  it('is told by the measure alone for that measure only', () => {
    expect(
      askedIn('堤防の予算の配分を見直すことが必要である。', '今後は、水害の記録を詳しく調べることが重要である。'),
    ).toEqual([['日本政府'], []])
  })
  it('is the government for a motion whose mover says why', () => {
    expect(
      askedIn(
        '私は、会派を代表し、予算の編成替えを求める動議の趣旨を御説明いたします。',
        '備蓄の対象も明確にすべきです。',
      ),
    ).toEqual([['日本政府']])
  })
  it('is whose cooperation or change of mind is needed', () => {
    expect(askedIn('約束を果たすには、北浜市議会の皆様の協力が不可欠である。')).toEqual([['北浜市議会']])
    expect(askedIn('堤防を守るためには、経済産業省の意識改革が必要です。')).toEqual([['経済産業省']])
  })
  it('is who stands behind a word of courtesy, or is named one by one', () => {
    expect(askedIn('まず国の方は、古い堤防の点検から始めなければならない。')).toEqual([['日本政府']])
    expect(askedIn('川とともに暮らす町を、国民一人ひとりが考えるべきです。')).toEqual([['国民']])
  })
  it('is for whom it is needed to act, and who is to act in a place that is needed', () => {
    expect(askedIn('日本にとって、守る線を明確に示す必要がある。')).toEqual([['日本']])
    expect(askedIn('長く続く解決には、与野党が協議する場づくりが不可欠だ。')).toEqual([['与党', '野党']])
  })
  it('is not who does what one only reckons with', () => {
    expect(askedIn('栃木県は、患者が増えることを想定し、病床の調整を急ぐ必要がある。')).toEqual([['栃木県']])
  })
  it('is whoever is gathered and called, in a speech', () => {
    expect(
      askedIn(
        '私は会派を代表し、河川法の一部を改正する法律案に反対の立場から討論いたします。',
        'そこで、公明党の皆さん、堤防の点検を急いでほしいと思います。',
      ),
    ).toEqual([['公明党']])
  })
  it('is a person to whom a petition is handed by name', () => {
    expect(
      askedIn('国土交通大臣 倉橋 和彦 殿', '', '堤防についての要請書', '', '堤防の点検を急ぐことを求めます。').at(-1),
    ).toEqual(['倉橋和彦'])
  })
  const board = (...lines: readonly string[]) =>
    askedIn(
      '○森委員　みどり改革クラブの森ゆかりです。',
      '　国民投票の広報について、この憲法審査会で国会の責任を論じてきました。',
      ...lines.map((line) => `　${line}`),
    ).at(-1)
  it.each([
    ['みどり改革クラブは、国民投票法に広報の期間を定めることが必要であると考えます。', '国会'],
    ['我が党は、広報の手続についても着実に詰めていくべきだと考えています。', '国会'],
    ['寄附の額に上限を設けるべきです。', '国会'],
    ['一つの団体には年間二百万円までという上限を設けるべきです。', '国会'],
    ['公正な環境を保つことが重要です。', '国会'],
    ['次の会期までに論点ごとの議論を深める必要があります。', '衆議院憲法審査会'],
    ['この点は急いで検討すべきです。', '衆議院憲法審査会'],
    ['争点を詰め、答えを出して、国民投票法に書き込むことが重要です。', '国会'],
    ['自治体への通知を早く出すべきです。', '日本政府'],
    ['政府は投票所を増やすべきです。', '日本政府'],
    ['これは先ほど楠瀬幹事も述べられましたが、早く成案を得るべきだと思います。', '衆議院憲法審査会'],
    ['広報協議会による広告がどこまで届くのかということと併せて決める必要があります。', '国会'],
    ['広報協議会が報道と力を合わせながら誤報を正す役目を担うことも検討すべきです。', '衆議院憲法審査会'],
  ])('is in a sitting on laws who does the deed: %s', (line, who) => {
    expect(board(line)).toEqual([who])
  })
  it('is in such a sitting whoever was asked just before, where the deed does not tell', () => {
    expect(board('政府は投票所を増やすべきです。また、案内を早く届けるべきです。')).toEqual(['日本政府'])
  })
  it('is who makes the rule, not who acts in its words', () => {
    expect(board('国が費用を持つ仕組みを国民投票法に規定する必要があります。')).toEqual(['国会'])
  })
  it('is in other texts the Diet only for what the Diet alone does', () => {
    expect(askedIn('堤防の法案の審議は遅れている。', '会期末までに法案の成立を図るべきだ。').at(-1)).toEqual(['国会'])
    expect(askedIn('堤防の議論は遅れている。', '論点ごとの議論を深める必要がある。').at(-1)).toEqual([])
  })
  it('is not who tells what he thinks, nor who is cited beside it', () => {
    expect(askedIn('堤防は古い。', '河川学会では、点検の間隔を縮めるべきだと考えます。').at(-1)).toEqual([])
    expect(askedIn('堤防は古い。', '先ほど河川学会も指摘していましたが、点検の間隔を縮めるべきだ。').at(-1)).toEqual([])
  })
  const guide = ['初めて畑を借りる人が増えている。', 'この記事では、あなたの畑の始め方をまとめた。']
  it('is the readers in a text that turns to them', () => {
    expect(askedIn(...guide, '道具は少しずつ買い足してください。').at(-1)).toEqual(['読者'])
    expect(askedIn(...guide, '土の色をぜひ見比べてほしい。').at(-1)).toEqual(['読者'])
    expect(askedIn('畑を借りる人が増えている。', '土の色をぜひ見比べてほしい。').at(-1)).toEqual([])
    expect(askedIn(...guide, '農林水産省には、畑の案内を増やしてほしい。').at(-1)).not.toContain('読者')
  })
  it('is people told by what they do or want, and goes on to them', () => {
    expect(askedIn(...guide, '自分で種を採りたいと思う方は、花を残しておいてください。').at(-1)).toEqual([
      '自分で種を採る人',
    ])
    expect(
      askedIn(
        ...guide,
        'また、大きな畑を借りたいという人には、まず土の話を聞いてほしいと思います。',
        '',
        'そして、水の通り道も忘れずに見てください。',
      ).slice(-2),
    ).toEqual([['大きな畑を借りる人'], ['大きな畑を借りる人']])
    expect(askedIn(...guide, 'この方は、花を残しておいてください。').at(-1)).toEqual(['読者'])
  })
  it('is whoever is present in a word of courtesy, or whose help is asked', () => {
    expect(askedIn('堤防は古い。', '公明党の皆様に、点検の機会を設けることを要請いたします。').at(-1)).toEqual([
      '公明党',
    ])
    expect(askedIn('堤防は古い。', '公明党の議員の皆さんの御協力、御理解をお願いしたいと思います。').at(-1)).toEqual([
      '公明党',
    ])
  })
  it('is this country where it says so of itself first', () => {
    expect(askedIn('外国では堤防が高い。', '我が国においても、堤防を高くすべきだ。').at(-1)).toEqual(['日本'])
  })
  it('is whose plan a text opposes, where it speaks of one authority only', () => {
    const plan = '環境省は、河口を塞ぐ堰を造ると報じられています。'
    const stand = '当会は、堰を造ることに反対します。'
    const call = '漁を営む人の話を聞いて進めるべきと考えます。'
    expect(askedIn(plan, stand, call).at(-1)).toEqual(['環境省'])
    expect(askedIn(plan, call).at(-1)).toEqual([])
    expect(askedIn(plan, '国土交通省も堰を造ります。', stand, call).at(-1)).toEqual([])
  })
  it('is on whose responsibility it is to be done', () => {
    expect(askedIn('堤防は古い。', '国土交通省の責任で解決する必要があります。').at(-1)).toEqual(['国土交通省'])
  })
})
