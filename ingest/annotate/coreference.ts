import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Book } from './book.ts'
import { enterActor } from './book.ts'
import type { Reference } from './reference.ts'
import { bodiesMeant } from './bodies-meant.ts'
import { localsMeant } from './locals-meant.ts'
import { endingIn, latest, ofType, pointersOf } from './pointers.ts'
import type { Pointer, Test } from './pointers.ts'

/** After how many further mentions of actors 両国 no longer means a pair named in one word. */
const pairReach = 8
/** For how many sentences a title alone still means who was called by it. */
const titleReach = 6
/** For how many sentences 海軍 alone is that of the forces or the state named. */
const forcesReach = 5

const isParty: Test = (type, name) =>
  type === 'organisation' && /(?:党|維新の会|れいわ新選組|ファーストの会|みらい)$/u.test(name)

const sames: readonly { readonly pattern: RegExp; readonly test: Test }[] = (
  [
    { pattern: '国(?!人|籍|民|内|土|会|際|家|々)', test: ofType('state') },
    { pattern: '氏(?!族)', test: ofType('person') },
    { pattern: '党(?!派)', test: isParty },
    { pattern: '社(?!会|員|製)', test: ofType('company') },
    { pattern: '省(?!令)|庁', test: ofType('ministry') },
    { pattern: '政権|政府|内閣', test: ofType('government') },
    { pattern: '軍(?!事|備|配)', test: ofType('forces') },
    { pattern: '行(?=は|が|の)', test: (_, name) => /銀行|日銀/u.test(name) },
    { pattern: '紙(?=は|が|の)', test: endingIn('新聞') },
    { pattern: '大(?=は|が|の|を)', test: endingIn('大学') },
    { pattern: '委(?=は|が|の|に)', test: endingIn('委員会') },
    {
      pattern: '都|府(?=は|が|の|に|と)|県|市(?!場|民)|町|村',
      test: (type, name) => type === 'government' && /[都道府県市町村区]$/u.test(name),
    },
    ...[
      '委員会',
      '小委員会',
      '審議会',
      '調査会',
      '懇談会',
      '検討会',
      '研究会',
      '協議会',
      '会議所',
      '会議',
      '研究所',
      '大学',
      '機構',
      '協会',
      '財団',
      '連盟',
      '連合',
      '組合',
      '病院',
      '学会',
      '会',
    ].map((end) => ({
      pattern: end === '会' ? '会(?=は|が|の|に)' : end,
      test: endingIn(end),
    })),
  ] as readonly { readonly pattern: string; readonly test: Test }[]
).map(({ pattern, test }) => ({ pattern: new RegExp(`(?<![\\p{Script=Han}])同(?:${pattern})`, 'gu'), test }))

const titles =
  '首相|総理|大統領|主席|総統|総書記|長官|大臣|知事|市長|町長|村長|区長|会長|社長|総裁|議長|委員長|理事長|所長|学長|教授|代表|幹事長|書記長|局長|次官|大使|司令官|補佐官|議員|頭取|事務総長|事務局長'

/** Who was last called by a title that ends in this one. */
const calledBy = (book: Book, title: string, since: number): readonly ActorKey[] => {
  const called = [...book.titled].filter(([t]) => t.endsWith(title))
  // Whoever alone has been called so is meant however far back.
  if (new Set(called.map(([, { actor }]) => actor)).size === 1) return [called[0]![1].actor]
  const found = called
    .filter(([, { sentence }]) => sentence >= since)
    .toSorted(([, a], [, b]) => a.sentence - b.sentence)
    .at(-1)
  return found === undefined ? [] : [found[1].actor]
}

const sameTitle = new RegExp(`同(?:${titles})`, 'gu')
const bareTitle = new RegExp(
  `(?<![\\p{Script=Han}々ァ-ヴーＡ-Ｚの])(?:${titles})(?=は|が|も|自身|に(?:対|求|は|よ)|の(?!座|椅子|任期|職|なり手|経験|ポスト|選|資格)|と(?:会|の)|を(?:批判|支持|更迭|説得)|指示|発言|答弁|会見)`,
  'gu',
)

/** 大臣、お答え願います; 大臣にお聞きします: whoever is there to answer, however long he has not been named. */
const askedTitle = new RegExp(
  `(?<![\\p{Script=Han}々ァ-ヴーＡ-Ｚの])(?:${titles})(?=、(?:お答え|お聞|お示し|御?答弁)|に(?:お|御|ご|伺|聞き|質|尋))`,
  'gu',
)

/** Whoever was called by just this title (金子大臣に伺います), else the last one whose title ends in it. */
const whoAnswers = (book: Book, title: string): readonly ActorKey[] => {
  const called = book.titled.get(title)
  return called === undefined ? calledBy(book, title, 0) : [called.actor]
}

const american =
  /^(?:state:米国|government:(?:米国政府|.*(?:トランプ|バイデン|オバマ|ブッシュ|クリントン|レーガン)政権.*)|person:(?:ドナルド・トランプ|ジョー・バイデン|バラク・オバマ)|ministry:.*\(米\)|forces:.*米.*|organisation:共和党|organisation:米.*)$/u

const parliament = (book: Book, sentence: number): readonly ActorKey[] => {
  const named = latest(book, 1, (type, name) => type === 'organisation' && /議会$/u.test(name))
  const here = book.recent.filter((r) => r.sentence === sentence).map((r) => r.actor)
  if (named.length > 0) return named
  const isAmerican = here.some((key) => american.test(key))
  return isAmerican
    ? [
        enterActor(
          book,
          { type: 'organisation', name: '米国議会', aliases: ['米議会', '連邦議会', 'アメリカ議会'] },
          'actor.antecedent',
        ),
      ]
    : []
}

const branchOfForces = (book: Book, sentence: number): readonly ActorKey[] => {
  for (const { actor, sentence: at } of book.recent.toReversed()) {
    if (sentence - at > forcesReach) return []
    const { type, name } = book.actors.get(actor)!
    if (type === 'forces' && /自衛隊/u.test(name)) continue
    if ((type === 'forces' && /米|太平洋軍/u.test(name)) || name.endsWith('省(米)'))
      return [enterActor(book, { type: 'forces', name: '米軍', aliases: ['アメリカ軍', '米国軍'] }, 'actor.antecedent')]
    if (type === 'forces') return [actor]
  }
  return []
}

const pairOfStates = (book: Book): readonly ActorKey[] =>
  book.pair && book.recent.length - book.pair.at <= pairReach ? book.pair.states : latest(book, 2, ofType('state'))

const ownCountry = (book: Book, sentence: number): readonly ActorKey[] => {
  const last = book.recent.findLast(
    (r) => sentence - r.sentence <= 2 && ['state', 'person', 'government'].includes(book.actors.get(r.actor)!.type),
  )
  const isForeign = last !== undefined && last.actor.startsWith('state:') && last.actor !== 'state:日本'
  return isForeign ? [] : [enterActor(book, { type: 'state', name: '日本', aliases: ['日本国'] }, 'actor.antecedent')]
}

/** The places of a sentence that point to somebody named before: 同国, 同省, 両国, 会長は, 議会, この国. */
export const pointersIn = (text: string): readonly Pointer[] => [
  ...(text.includes('同')
    ? [
        ...sames.flatMap(({ pattern, test }) => pointersOf(text, pattern, () => (book) => latest(book, 1, test))),
        ...pointersOf(text, sameTitle, (word) => (book) => calledBy(book, word.slice(1), 0)),
      ]
    : []),
  ...(text.includes('両')
    ? [
        ...pointersOf(text, /両(?:国|政府|当事国)(?!民)/gu, () => pairOfStates),
        ...pointersOf(text, /両(?:首脳|氏)/gu, () => (book) => latest(book, 2, ofType('person'))),
        ...pointersOf(text, /両党/gu, () => (book) => latest(book, 2, isParty)),
        ...pointersOf(text, /両社/gu, () => (book) => latest(book, 2, ofType('company'))),
        ...pointersOf(text, /両省/gu, () => (book) => latest(book, 2, ofType('ministry'))),
      ]
    : []),
  ...pointersOf(
    text,
    /(?:新|現|米)政権|(?<![\p{Script=Han}ァ-ヴー])政権(?=の(?:改革|意思|姿勢|対応|責任|方針|政策|支持|運営|幹部|中枢|思惑)|は|が(?!交代|代わ|変わ)|側|内)/gu,
    () => (book) => latest(book, 1, (type, name) => type === 'government' && name.includes('政権')),
  ),
  ...pointersOf(text, askedTitle, (word) => (book) => whoAnswers(book, word)),
  ...pointersOf(text, bareTitle, (word) => (book, sentence) => calledBy(book, word, sentence - titleReach)),
  ...pointersOf(
    text,
    /(?<![\p{Script=Han}々ァ-ヴーＡ-Ｚ])議会(?=は|が|も|の(?!多数)|で|に|を|内|側|、)/gu,
    () => parliament,
  ),
  ...(/在.{1,4}米軍/u.test(text)
    ? []
    : pointersOf(
        text,
        /(?<![\p{Script=Han}々ァ-ヴー])(?:陸海空軍|海空軍|陸軍|海軍|空軍|海兵隊|宇宙軍|各?軍種)(?!省)/gu,
        () => branchOfForces,
      )),
  ...pointersOf(
    text,
    /(?<![\p{Script=Han}々ァ-ヴー])市民(?=は|が(?!多)|も|から|に(?:対|求|説)|の(?:声|意見|理解|不安|皆))/gu,
    () => (book) => latest(book, 1, endingIn('市民', 'group')),
  ),
  ...localsMeant(text),
  ...bodiesMeant(text),
  ...pointersOf(text, /この国(?=は|が|の|に|を|で|も)/gu, () => ownCountry),
]

/** The references of a pointer: none when nobody fits. */
export const referencesOf = (pointer: Pointer, book: Book, sentence: number): readonly Reference[] =>
  pointer
    .find(book, sentence)
    .map((actor) => ({ actor, from: pointer.from, to: pointer.to, rule: pointer.rule ?? 'actor.antecedent' }))
