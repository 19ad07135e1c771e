import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Book } from './book.ts'
import { enterActor } from './book.ts'
import { endingIn, latest, pointersOf } from './pointers.ts'
import type { Pointer } from './pointers.ts'
import { holderAt } from './terms.ts'

/** 県 is the prefecture that the document is about, 知事 its governor: by the last letter of who is governed. */
const homeOf = (book: Book, ends: string): string | undefined =>
  [...ends].map((end) => book.homes.get(end)).find((home) => home !== undefined)

/** 県は, 本市が: the one named last, else the one that the document is about; 県 of no name is a body too. */
const placeMeant = (book: Book, word: string): readonly ActorKey[] => {
  const end = word.slice(-1)
  const home = book.homes.get(end)
  // 本市 is the speaker's own; so are a town and a ward of no name, which are places to everybody else.
  const isOwn = word !== end || book.homes.seat?.endsWith(end) === true || !/[県市]/u.test(end)
  if (isOwn) return home === undefined ? [] : [enterActor(book, { type: 'government', name: home }, 'actor.antecedent')]
  const named = latest(book, 1, endingIn(end, 'government'))
  if (named.length > 0) return named
  if (home !== undefined) return [enterActor(book, { type: 'government', name: home }, 'actor.antecedent')]
  return word === end ? [enterActor(book, { type: 'group', name: word }, 'actor.antecedent')] : []
}

/** 道 alone, in a document about Hokkaido. */
const hokkaido: Pointer['find'] = (book) =>
  book.homes.get('道') === undefined
    ? []
    : [enterActor(book, { type: 'government', name: '北海道' }, 'actor.antecedent')]

/** The community in whose assembly the document speaks. */
const administrationMeant: Pointer['find'] = (book) =>
  book.homes.seat === undefined
    ? []
    : [enterActor(book, { type: 'government', name: book.homes.seat }, 'actor.antecedent')]

/** The assembly of that community. */
const assemblySpokenTo: Pointer['find'] = (book, sentence) =>
  book.homes.seat === undefined ? [] : assemblyMeant('議会')(book, sentence)

/** Who governs, by the letter of what is governed. */
const heads: Readonly<Record<string, string>> = { 知事: '県府道都', 市長: '市', 区長: '区', 町長: '町', 村長: '村' }

/** 知事, 市長: whoever has been called so, else the office of the place that the document is about. */
const headMeant =
  (word: string): Pointer['find'] =>
  (book) => {
    const called = [...book.titled].filter(([title]) => title.endsWith(word)).map(([, { actor }]) => actor)
    const persons = new Set(called)
    if (persons.size > 0) return persons.size === 1 ? [...persons] : []
    const home = homeOf(book, heads[word]!)
    if (home === undefined) return []
    const office = word === '知事' ? `${home}知事` : `${home}長`
    const holder = book.date === undefined ? undefined : holderAt(office, book.date)
    return [
      enterActor(
        book,
        { type: 'person', name: holder ?? office, aliases: holder === undefined ? [word] : [] },
        'actor.antecedent',
      ),
    ]
  }

/** 県議会, 市議会, 議会: the assembly of the place that the document is about. */
const assemblyMeant =
  (word: string): Pointer['find'] =>
  (book) => {
    const home = word === '議会' ? book.homes.get(word) : homeOf(book, word.slice(0, 1))
    return home === undefined
      ? []
      : [enterActor(book, { type: 'organisation', name: `${home}議会`, aliases: [word] }, 'actor.antecedent')]
  }

/** 環境局, 中央卸売市場: a bureau of the place that the document is about, of whose own affairs it speaks most. */
const bureauMeant =
  (word: string): Pointer['find'] =>
  (book) => {
    const home = book.homes.get('議会')
    return home === undefined
      ? []
      : [enterActor(book, { type: 'ministry', name: `${home}${word}`, aliases: [word] }, 'actor.antecedent')]
  }

/** Whom a prefecture's or a town's office holders are, where they are named by office alone. */
const officer =
  (word: string): Pointer['find'] =>
  (book) => [enterActor(book, { type: 'person', name: word }, 'actor.office')]

const outside = '(?<![\\p{Script=Han}々ァ-ヴーＡ-Ｚ])'
const bare = new RegExp(
  `${outside}[県市](?=は|が(?!多)|も|側|当局|庁|と(?:国|市|県|政府|して)|に(?:求め|対し|要請|お[いか])|で(?:は|も)|から(?:の(?:説明|回答|支援|補助|要請))|の(?:対応|方針|条例|担当|判断|責任|幹部|職員|施策|財政|姿勢|考え|取り組み|取組|役割|計画|予算|説明))`,
  'gu',
)
/** 町は, 区に迫る, 村の反論: beside 県 and 市 the words that are mostly places, in a document about one. */
const bareCommunity = new RegExp(
  `${outside}[町村区府](?=は|が(?!多|ある|あり|でき|見え|寂|賑|栄|消え|静|変わ|生まれ|沈|滅)|も(?!多|少)|側|当局|庁|独自|役場|全体で|と(?:国|市|県|政府|して)|や(?:県|国)(?=は|が|も|に)|に(?:求め|対し|要請|お[いか]|迫|よると|よれば|は[^。]{0,20}(?:責任|義務|権限))|で(?:は、?(?:[０-９〇一二三四五六七八九十昨今来平令]|現在|すでに))|から(?:の(?:説明|回答|支援|補助|要請))|の(?:反論|対応|方針|条例|担当|判断|責任|幹部|職員|施策|財政|姿勢|考え|取り組み|取組|役割|計画|予算|説明|調べ|案|主張|言い分|審議会|広報|資料|回答|決定|見解|試算))`,
  'gu',
)
/** 道は来春から開く, 道が補助する: Hokkaido, where a sentence or a clause begins with it and it does what a government does. */
const bareHokkaido =
  /(?<=^|[、。　「])道(?=(?:は|が|も|として)(?!険|遠|長い|長く|開|閉|ない|なく|なお|なかっ|狭|広|悪|続|通|混|荒|平坦|残|ある|あり|半ば|二つ|一つ|そこ|まだ)|庁|側|当局|の(?:担当|方針|条例|職員|施策|財政|姿勢|計画|予算|試算|補助|審議会))/gu
const ownPlace = /(?<![\p{Script=Han}々ァ-ヴーＡ-Ｚ])[本当](?:県|市|区|都|府|道|町|村)(?!場|日|立|史|紀|通|駅|筋)/gu
/** 当局の説明: in an assembly, the administration that it faces. */
const administration = new RegExp(
  `${outside}当局(?=は|が|も|に(?:対|求|は|よ)|の(?:説明|答弁|見解|考え|姿勢|対応|回答)|側)`,
  'gu',
)
/** 議員各位におかれましては: the assembly, by those who sit in it. */
const assembled = new RegExp(`${outside}議員(?:各位|諸氏|諸兄|諸君|の(?:皆|みな)(?:様|さま|さん)(?:方)?)`, 'gu')
const offices = new RegExp(
  `${outside}(?:本|当|[都道府県])?(知事|市長|区長|町長|村長)(?!選|室|会(?!派)|部局|職|戦|公邸|公舎|候補|経験|連合|特別|村|[（(]|ら(?:[がは]))`,
  'gu',
)
const officers = new RegExp(
  `${outside}(?:教育長|警察本部長|警視総監|消防総監|消防局長|消防長|水道局長|交通局長|会計管理者|副知事|副市長|代表監査委員|病院事業管理者|公営企業管理者|病院局長|企業局長|選挙管理委員長)(?![（(]職|室|選任|人事)`,
  'gu',
)
const bureaus = new RegExp(
  `${outside}(?:(?:環境|福祉|保健|福祉保健|保健医療|財政|財務|総務|都市整備|都市計画|建設|港湾|交通|水道|下水道|産業労働|経済|生活文化|主税|住宅|市民|こども|子ども)局|中央卸売市場)(?=は|が(?!ある|でき)|も|に(?:対し|求|要望)|の(?:見解|答弁|判断|担当|説明|対応|職員|調査))`,
  'gu',
)
const assemblies = new RegExp(`${outside}(?:[県市区都府道町村]議会)(?!議員|選|定例会|臨時会)`, 'gu')
const ownAssembly = new RegExp(`${outside}議会(?=は|が|も|に(?:お|対|諮|は)|として|の(?:意思|議決|同意|皆)|でも)`, 'gu')

/** Places that mean a prefecture, a town, its head or its assembly without their names: 本県, 知事は, 市長の見解, 県議会. */
export const localsMeant = (text: string): readonly Pointer[] => [
  ...(/[県市]/u.test(text) ? pointersOf(text, bare, (word) => (book) => placeMeant(book, word)) : []),
  ...(/[町村区府]/u.test(text) ? pointersOf(text, bareCommunity, (word) => (book) => placeMeant(book, word)) : []),
  ...(text.includes('道') ? pointersOf(text, bareHokkaido, () => hokkaido) : []),
  ...(text.includes('当局') ? pointersOf(text, administration, () => administrationMeant) : []),
  ...(text.includes('議員') ? pointersOf(text, assembled, () => assemblySpokenTo) : []),
  ...(/[本当][県市区都府道町村]/u.test(text)
    ? pointersOf(text, ownPlace, (word) => (book) => placeMeant(book, word))
    : []),
  ...(/知事|[市区町村育部業局員防]長|総監|監査委員|管理者/u.test(text)
    ? [...pointersOf(text, offices, (word) => headMeant(word.slice(-2))), ...pointersOf(text, officers, officer)]
    : []),
  ...(/局|市場/u.test(text) ? pointersOf(text, bureaus, bureauMeant) : []),
  ...(text.includes('議会')
    ? [...pointersOf(text, assemblies, assemblyMeant), ...pointersOf(text, ownAssembly, assemblyMeant)]
    : []),
]
