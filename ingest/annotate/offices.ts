import { municipalities } from '../lexicon/municipalities.ts'
import { prefectures } from '../lexicon/prefectures.ts'
import { shortForms, states } from '../lexicon/states.ts'
import { shortOffices } from '../lexicon/titles.ts'
import type { Named, NamedActor } from './named.ts'
import { formerHolderAt, headCalled, holderAt, officeOf, personAt } from './terms.ts'
import { matchesIn } from './matches.ts'

const isName = (c: string | undefined): boolean => c !== undefined && /[\p{Script=Han}々ァ-ヴーＡ-Ｚａ-ｚ]/u.test(c)
const person = (name: string): NamedActor => ({ type: 'person', name })

/** What tells who holds an office. */
export interface OfficeSetting {
  /** Of the document, ISO. */
  readonly date?: string | undefined
  /** Somebody named in the document who is listed as holder of an office, whatever the date. */
  readonly holder: (office: string) => string | undefined
  /** Whom a document without a date calls 首相 or whose 政権 it names, when it is one. */
  readonly premier?: string | undefined
  /** Somebody has just been called 首相 or 総理: who holds the office here is no longer the question. */
  readonly isPremierNamed: boolean
  /** What 県 and 市 alone mean in the document, by the word. */
  readonly homes: ReadonlyMap<string, string>
}

/** What makes of an office a place, a rule or an event: 首相官邸, 大統領令, 大臣折衝. */
const officeStops =
  '(?!だった|であった|官邸|公邸|府|令|選|制|級|候補|補佐官|秘書官|経験|指名|公選|折衝|会合|会議|政務官|退陣論|の(?:時|とき|頃|ころ)|時代|在任|の座|の椅子|になれ|になる|職|談話|教書|親書|夫人|一族|番|経験者|資格|級会合|を目指|格|名|賞)'

const premierPattern = new RegExp(`(前|元|現)?(?:総理大臣|首相|総理)${officeStops}`, 'gu')
const formalPremier = new RegExp(`(?<![\\p{Script=Han}々ァ-ヴー])内閣総理大臣${officeStops}`, 'gu')

/** 首相, 総理 without a name: who held the office at the date of the text; 前首相: who held it before. */
const premiers = (text: string, { date, premier, isPremierNamed }: OfficeSetting): readonly Named[] => [
  ...matchesIn(text, formalPremier).map((m): Named => ({
    from: m.index,
    to: m.index + m[0].length,
    actors: [person('内閣総理大臣')],
    rule: 'actor.office',
  })),
  ...matchesIn(text, premierPattern).flatMap((m): readonly Named[] => {
    if (isName(text[m.index - 1]) || m[1] === '元' || (m[1] === undefined && isPremierNamed)) return []
    const find = m[1] === '前' ? formerHolderAt : holderAt
    const holder = date !== undefined ? find('日本首相', date) : m[1] === undefined ? premier : undefined
    const name = holder ?? `${m[1] ?? ''}首相`
    if (holder === undefined && m[1] === '前' && date === undefined) return []
    const aliases = holder === undefined && m[1] === undefined ? ['総理', '総理大臣', '内閣総理大臣'] : []
    const actor: NamedActor = { ...person(name), aliases }
    return [{ from: m.index, to: m.index + m[0].length, actors: [actor], rule: 'actor.office' }]
  }),
]

const ministries =
  '財務|外務|法務|総務|厚生労働|厚労|農林水産|農水|経済産業|経産|国土交通|国交|文部科学|文科|環境|防衛|デジタル|復興|こども政策|こども|少子化対策担当|少子化担当|経済再生担当|経済再生|経済財政政策担当|経済財政|経済安全保障担当|経済安保|地方創生担当|行政改革担当|行革|規制改革担当|防災担当|金融担当|金融|消費者|科学技術|大蔵|通産|厚生|文部|運輸|建設|郵政|労働|自治|総理'
const ministerPattern = new RegExp(
  `(前|元)?(?:(${ministries})(?:大臣|相)(?!手|互|当|続|場|談|関|違|次|対|殺|応|撲)|(農|外|法|蔵|文|厚|労)相(?!手|互|当|続|場|談|関|違|次|対|応|撲)|(官房)長官)(?!級|会合|会議|政務官|折衝|経験|談話)`,
  'gu',
)

/** What a person does, and no office: in its long form (総務大臣の権限) an office is what laws and councils deal with. */
const speaking =
  /述べ|答弁|答え|発言|表明|会見|語[りっる]|明言|言及|批判|否定|強調|釈明|謝罪|辞任|更迭|説明し|主張|」と|見解|所見|認識|考え|伺|聞き|尋ね|訪[米中韓欧問]|就任|氏|前大臣|当時/u

/** 財務相, デジタル大臣 without a name: its holder at the date, else the office itself; 前防衛大臣 stays an office. */
const ministers = (text: string, { date, holder }: OfficeSetting): readonly Named[] =>
  matchesIn(text, ministerPattern).flatMap((m): readonly Named[] => {
    if (isName(text[m.index - 1])) return []
    const stem = m[2] ?? m[3] ?? m[4]!
    if (stem === '総理') return []
    const long = shortOffices[stem] ?? stem
    const title = stem === '官房' ? '官房長官' : `${long.replace(/担当$/u, '')}大臣`
    const office = stem === '官房' ? '官房大臣' : (officeOf(`${stem}大臣`) ?? title)
    const isOffice = m[1] !== undefined || (/(?<!担当)大臣$/u.test(m[0]) && !speaking.test(text))
    const name = isOffice ? undefined : ((date && holderAt(office, date)) ?? holder(office))
    const actor = person(name ?? `${m[1] ?? ''}${title}`)
    return [{ from: m.index, to: m.index + m[0].length, actors: [actor], rule: 'actor.office', title }]
  })

/** 武見厚労相: a minister's surname that the dictionary cuts otherwise, found by the office. */
const surnamedMinisters = (text: string, date: string | undefined): readonly Named[] =>
  matchesIn(text, ministerPattern).flatMap((m): readonly Named[] => {
    const title = m[4] === undefined ? `${m[2] ?? m[3]!}大臣` : '官房長官'
    for (const length of [3, 2, 1]) {
      const surname = text.slice(Math.max(0, m.index - length), m.index)
      if (surname.length < length || isName(text[m.index - length - 1])) continue
      const name = personAt(surname, title, m[1] !== undefined, date)
      if (name === undefined) continue
      const [from, to] = [m.index - length, m.index + m[0].length]
      return [{ from, to, actors: [person(name)], rule: 'actor.titled', title }]
    }
    return []
  })

const stateOf = new Map<string, string>([
  ...states.flatMap((names) => names.map((name): [string, string] => [name, names[0]!])),
  ...[...'米英独仏韓豪伊露印加台中'].map((c): [string, string] => [c, shortForms[c]!]),
  ['ＥＵ', 'EU'],
  ['ＦＲＢ', 'FRB'],
  ['日銀', '日銀'],
  ['日本銀行', '日銀'],
  ['国連', '国連'],
  ['ＮＡＴＯ', 'NATO'],
  ['ＷＨＯ', 'WHO'],
  ['ＩＡＥＡ', 'IAEA'],
  ['ＥＣＢ', 'ECB'],
])
const foreignPattern = new RegExp(
  `((?:[\\p{Script=Han}々]{1,4}|[ァ-ヴー]{2,9}|[Ａ-Ｚ]{2,4}))の?(首相|大統領|副大統領|国家主席|総統|国務長官|国防長官|財務長官|商務長官|外相|国防相|財務相|総書記|議長|総裁|事務総長|事務局長|委員長)(?!選|令|制|府|補佐官|経験|候補|級|会合|夫人|官邸|職|教書|の座)`,
  'gu',
)

/** 米大統領, 日銀総裁, 韓国の大統領 without a name: the holder at the date, else the office as its own actor. */
const foreignOffices = (text: string, date: string | undefined): readonly Named[] =>
  matchesIn(text, foreignPattern).flatMap((m): readonly Named[] => {
    // The run before the office may be longer than the state (前米, 次期韓国): try its ends.
    for (let cut = 0; cut < m[1]!.length; cut++) {
      const head = m[1]!.slice(cut)
      const whose = stateOf.get(head)
      const ahead = m[1]!.slice(0, cut)
      if (whose === undefined || (ahead !== '' && !/^(?:前|元|現|新|次期|当時の)$/u.test(ahead))) continue
      if (cut === 0 && isName(text[m.index - 1]) && /[\p{Script=Han}ァ-ヴー]/u.test(text[m.index - 1]!)) continue
      const rest = text.slice(m.index + m[0].length)
      // 米大統領のトランプ氏 names him next.
      if (/^(?:の|・)?[ァ-ヴー]{3,}/u.test(rest) && /^の/u.test(rest)) return []
      const office = `${whose}${m[2]!}`
      const name =
        date === undefined || /元|次期|新/u.test(ahead)
          ? undefined
          : ahead === '前'
            ? formerHolderAt(office, date)
            : holderAt(office, date)
      if (name === undefined && /^(?:議長|総裁|委員長|事務局長|事務総長)$/u.test(m[2]!)) return []
      return [
        {
          from: m.index,
          to: m.index + m[0].length,
          actors: [person(name ?? `${ahead}${office}`)],
          rule: 'actor.office',
        },
      ]
    }
    return []
  })

const commandPattern = /[\p{Script=Han}ァ-ヴー]{2,12}(?<!統合|最高|高位|総|軍)司令官(?!部|級|化|職|等)/gu
const localPattern =
  /[\p{Script=Han}ヶケ]{2,4}(?:都|道|府|県)知事(?!選|会|室|部局|職)|(?<![\p{Script=Han}])[\p{Script=Han}]{2,4}(?:市長|町長|村長|区長)(?!選|会|室|職)/gu
const governed = new Set([...prefectures, ...municipalities.map(({ name }) => name)])

/** 文化庁長官, who is no ministry. */
const agencyPattern = /(?<![\p{Script=Han}])[\p{Script=Han}]{1,5}庁長官(?!官房|経験|歴任|の(?:経験|座))/gu

/** インド太平洋司令官, 沖縄県知事: an office of a place or of forces without a name. */
const otherOffices = (text: string, { date, homes }: OfficeSetting): readonly Named[] => [
  ...matchesIn(text, commandPattern).map((m): Named => ({
    from: m.index,
    to: m.index + m[0].length,
    actors: [person(m[0])],
    rule: 'actor.office',
  })),
  ...matchesIn(text, agencyPattern).map((m): Named => ({
    from: m.index,
    to: m.index + m[0].length,
    actors: [person(m[0])],
    rule: 'actor.office',
  })),
  ...matchesIn(text, localPattern).flatMap((m): readonly Named[] => {
    const place = m[0].replace(/知事$|長$/u, '')
    if (!governed.has(place)) return []
    // 高島市長 where 福岡市 is spoken of: its mayor by his name.
    const home = homes.get('市')
    if (m[0].endsWith('市長') && place !== home && headCalled(place.slice(0, -1), home) !== undefined) return []
    const name = date === undefined ? undefined : holderAt(m[0], date)
    return [{ from: m.index, to: m.index + m[0].length, actors: [person(name ?? m[0])], rule: 'actor.office' }]
  }),
]

const termPattern = /(?<![\p{Script=Han}])([\p{Script=Han}]{1,3})([都道府県市])政(?!策|治|治|令|務|府)/gu

/** 高島市政, where 福岡市 is spoken of: its head by his name. */
const headsInOffice = (text: string, homes: ReadonlyMap<string, string>): readonly Named[] =>
  text.includes('政')
    ? matchesIn(text, termPattern).flatMap((m): readonly Named[] => {
        const name = headCalled(m[1]!, homes.get(m[2]!))
        if (name === undefined || homes.get(m[2]!) === `${m[1]!}${m[2]!}`) return []
        return [{ from: m.index, to: m.index + m[0].length, actors: [person(name)], rule: 'actor.office' }]
      })
    : []

/** Offices named without their holders, resolved at the date of the text (ISO) where the lists know who held them. */
export const bareOffices = (text: string, setting: OfficeSetting): readonly Named[] =>
  !/[相臣理領官長席統裁事政]/u.test(text)
    ? []
    : [
        ...headsInOffice(text, setting.homes),
        ...premiers(text, setting),
        ...surnamedMinisters(text, setting.date),
        ...ministers(text, setting),
        ...foreignOffices(text, setting.date),
        ...otherOffices(text, setting),
      ]
