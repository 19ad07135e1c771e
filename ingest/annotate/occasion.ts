import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Document } from '../document.ts'
import type { ActorType } from '../../graph/model/actor.ts'
import { seatIn } from './communities.ts'
import type { Session } from './setting.ts'
import { sittingIn } from './sitting.ts'
import { speaksToReaders } from './readers.ts'
import { keyOf } from './reference.ts'
import type { Analysed } from './subjects.ts'

/** On what occasion a text speaks: whose promises it makes and who is to act on what it asks for. */
export interface Occasion {
  /** The body that speaks: the authors' organisation, or the one that the title names (みらい市民党 政策集). */
  readonly own?: ActorKey
  /** By its title it announces what its authors will do, however few sentences say so. */
  readonly isProgramme: boolean
  /** Its title says that it asks or proposes: 要望書, 提言, …を求める声明. */
  readonly isProposal: boolean
  /** A speech or question in an assembly, to which the government answers. */
  readonly isDebate: boolean
  /** The prefecture or the town in whose assembly, or of whose affairs, it speaks. */
  readonly community?: ActorKey
  /** Whom a petition is handed to (〇〇大臣 殿); the government for the opinion of an assembly. */
  readonly petitioned?: ActorKey
  /** Whose business the text's subject is: a bill or a measure of the government. */
  readonly answerable?: ActorKey
  /** Whose plan a text that takes a stand opposes. */
  readonly opposed?: ActorKey
  /** It turns to its readers, and neither to an assembly nor to whom a petition asks. */
  readonly hasReaders: boolean
  /** The sitting of the Diet in which it speaks, where no bill is debated and no minister asked. */
  readonly session?: Session
  /** It speaks of this country's affairs at large: neither of a town's nor of other states'. */
  readonly isNational: boolean
  /** It drafts a constitution: its items are what it would lay down. */
  readonly isDraft: boolean
}

const programme =
  /(?:政策集|政策(?:パンフレット|ビラ)?[\s　]*[0-9０-９〇一二三四五六七八九]{4}|公約|マニフェスト|重点政策|基本政策|重点施策|約束|政権構想|所信|(?:基本|実施|総合|対策|推進|整備|振興|行動|実行|活性化)計画|(?:計画|プラン|ビジョン|大綱)(?:[（(].{1,6}[）)])?$)|^[「『【#\s]*(?:私の|わたしの|[０-９0-9]{1,2}の)?(?:公約|約束|マニフェスト|政策|重点政策)[」』】]?[\s　]*[:：｜|―—\-]/u

/** 当選したら: who stands for election says what he will do. */
const standing =
  /(?:当選し(?:たら|た暁|た場合|ましたら)|当選の暁|(?:市長|町長|村長|区長|知事|議員|大統領|首相|総理)に(?:なった(?:ら|暁|場合)|なりましたら|就任したら|就いたら))/u

const proposal = /提言|提案|要望|要求|請願|陳情|要請|決議|アピール|意見書|を求め(?:る|て)|声明/u

const namedBody =
  /^[「『【]?([\p{Script=Han}々ァ-ヴーぁ-んＡ-Ｚａ-ｚ]{2,16}?(?:党|の会|維新|連合|クラブ|ネットワーク|会派|新選組))(?:の|[\s　」』】・｜|：:]|(?=政策|公約|マニフェスト|重点|基本))/u
const namedPlace = /^[「『【]?([\p{Script=Han}々ヶケぁ-んァ-ヴー]{1,7}?[都道府県市区町村])(?!民|立|場|内|制|長|議)/u

/** The key of the actor whom the text itself names so, whatever its type; else one of the type given. */
const keyNamed = (name: string, analysed: readonly Analysed[], type: ActorType): ActorKey =>
  analysed.flatMap((s) => s.references).find((r) => r.actor.endsWith(`:${name}`))?.actor ?? keyOf(type, name)

/** The authority of a place as the text calls it: 市 alone where it says so, else by its name. */
const authorityOf = (place: string, analysed: readonly Analysed[]): ActorKey => {
  const alone = keyOf('group', place.slice(-1))
  const isAlone = analysed.some((s) => s.references.some((r) => r.actor === alone))
  return isAlone ? alone : keyNamed(place, analysed, 'government')
}

const governing: ActorKey = 'government:日本政府'
/** From how many sentences a text is about what a government does. */
const concerned = 2

const lawful = /(?:法律?案|議案|予算|決算|動議|条例案)/u
const questioning =
  /(?:質問|質疑)(?:を)?(?:いた(?:し|させ)|します|申し上げ|を行い|をさせて|を終わ|に立)|(?:について|に関して)(?:[^。、]{0,10}に)?伺い|お(?:尋ね|聞き|伺い)(?:いた|し|申し)|(?:見解|所見|答弁|お考え)を(?:お)?(?:伺|聞|示|求め)/u
/** A member's written question, which the government must answer. */
const writtenQuestion = /質問主意書/u
const spoken = /ます|です|ません|ました/u
const answering = /総理|大臣|首相|政府|長官/u

/** Words of who speaks in a prefecture's or a town's assembly, and of who speaks in the Diet. */
const localWords = /知事|[市区町村]長|教育長|[県市区都府道町村]議会|[本当][県市町村区都府道]|[県市町村]政/u
const stateWords = /総理|大臣|内閣|政府|衆議?院|参議?院|国会/u
const governs = /^government:.*[都道府県市区町村]$/u

/** The prefecture or town whose assembly a text speaks in or about: named most, and spoken of more than the state. */
const communityOf = (document: Document, analysed: readonly Analysed[]): ActorKey | undefined => {
  const counts = new Map<ActorKey, number>()
  let [local, state] = [0, 0]
  for (const { text, references } of analysed) {
    if (localWords.test(text)) local++
    if (stateWords.test(text)) state++
    for (const actor of new Set(references.map((r) => r.actor)))
      if (governs.test(actor)) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  }
  const title = document.title?.value ?? ''
  const inTitle = [...counts.keys()].filter((actor) => title.includes(actor.slice(actor.indexOf(':') + 1)))
  if (inTitle.length === 1) return inTitle[0]
  if (local < concerned || local <= state) return undefined
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/** 内閣総理大臣 and 〇〇市長 before the name of who signs: he speaks for whom he leads. */
const signedAs =
  /(?:(内閣総理大臣|[\p{Script=Han}ァ-ヴー]{2,6}大臣)|([\p{Script=Han}ぁ-んァ-ヴー]{1,6}[都道府県])知事|([\p{Script=Han}ぁ-んァ-ヴー]{1,6}[市区町村])長)[ \t　]*$/u
/** How far before a name the office of who signs is looked for (UTF-16 code units). */
const officeReach = 16

const ledBySigner = ({ authors, text }: Document, analysed: readonly Analysed[]): ActorKey | undefined => {
  const [author] = authors
  if (author?.at === undefined || authors.length > 1) return undefined
  const office = signedAs.exec(text.slice(Math.max(0, author.at.start - officeReach), author.at.start))
  if (office === null) return undefined
  return office[1] === undefined ? keyNamed(office[2] ?? office[3]!, analysed, 'government') : governing
}

/** A member of a house, by the line that he signs with. */
const memberOfDiet = /[衆参]議?院(?:議員)[ 　\t・]*$/u

/** From what share of polite sentences a text is spoken. */
const spokenShare = 0.6

/** Where somebody who signs as a member of an assembly speaks in it: his town's or prefecture's; the Diet where it is none. */
const sittingOf = ({ authors, text }: Document, analysed: readonly Analysed[]): Sitting | undefined => {
  const [author] = authors
  if (author?.at === undefined || analysed.filter((s) => spoken.test(s.text)).length < spokenShare * analysed.length)
    return undefined
  const before = text.slice(0, author.at.start)
  if (/候補/u.test(before)) return undefined
  if (memberOfDiet.test(before)) return {}
  const seat = /議(?:会議)?員[ 　\t・]*$/u.test(before) ? seatIn(before) : undefined
  return seat === undefined ? undefined : { community: keyNamed(seat, analysed, 'government') }
}

interface Sitting {
  readonly community?: ActorKey
}

/** What a speaker on a bill or a motion says that he does. */
const onBill = /討論|(?:趣旨|提案理由)[をの](?:御|ご)?(?:説明|弁明)/u

/** A speech on a bill, or questions to the government. */
const isDebateIn = (analysed: readonly Analysed[], community?: ActorKey): boolean =>
  (community !== undefined && analysed.some((s) => spoken.test(s.text) && questioning.test(s.text))) ||
  analysed.some((s) => onBill.test(s.text) && lawful.test(s.text)) ||
  (analysed.filter((s) => questioning.test(s.text)).length > 1 &&
    analysed.some((s) => /ます|です|ません|ました/u.test(s.text) && answering.test(s.text)))

/** An assembly of a town or prefecture tells the state what it wants done (地方自治法第99条). */
const opinionOfAssembly = /地方自治法第[\s　]*(?:99|９９|九十九)[\s　]*条/u

/** How far into the text, in UTF-16 code units, a petition names whom it is for. */
const headOfPetition = 600
const handedTo =
  /^[ \t　]*([\p{Script=Han}々ァ-ヴーヶ・]{2,18}?)((?:[ \t　]+[\p{Script=Han}々ぁ-んァ-ヴー]{1,6}){0,2})[ \t　]*(?:御中|殿|宛て?|あて|様)[ \t　]*$/mu

const legislative = /法案|改正案|法改正|改正法|国会|閣議|政令|省令|[\p{Script=Han}]{2}法(?:を|も|の|は|が|に)/u
/** The government, if several sentences speak of it or of its bills, and fewer of a town or a prefecture. */
const answerableIn = (analysed: readonly Analysed[]): ActorKey | undefined => {
  let [national, local] = [0, 0]
  for (const { text, references } of analysed) {
    if (legislative.test(text) || references.some((r) => r.actor === governing)) national++
    if (references.some((r) => /^group:[県市町村区]$/u.test(r.actor))) local++
  }
  return national >= concerned && national > local ? governing : undefined
}

/** From what share of sentences with other states in them a text is about these. */
const foreignShare = 0.25

/** A title that names a town or a prefecture. */
const placed =
  /[\p{Script=Han}ぁ-んァ-ヴー]{1,6}(?:[市区町村]|[^都府]県)(?=[\p{Script=Han}の　\s、])(?!町村|民[^主]|場|区町村|議会制)/u

const isNationalIn = (document: Document, analysed: readonly Analysed[]): boolean => {
  if (placed.test(`${document.title?.value ?? ''} ${document.organisation?.value ?? ''} `)) return false
  const has = (test: (actor: ActorKey) => boolean): number =>
    analysed.filter((s) => s.references.some((r) => test(r.actor))).length
  const foreign = has((actor) => actor.startsWith('state:') && actor !== 'state:日本')
  return foreign < foreignShare * analysed.length && has((actor) => /^group:[県市町村区]$/u.test(actor)) < 2
}

/** We oppose, we protest: the body that writes takes a stand on somebody's plan. */
const opposing =
  /(?:反対|抗議|撤回を(?:要求|要望)|中止を(?:要求|要望))(?:を)?(?:いた)?します|(?:撤回|中止|見直し|再考)を(?:強く)?求めます/u

/** The one authority of which such a text speaks: its plan it is. */
const opposedIn = (analysed: readonly Analysed[]): ActorKey | undefined => {
  if (!analysed.some((s) => opposing.test(s.text))) return undefined
  const authorities = new Set(
    analysed
      .flatMap((s) => s.references.map((r) => r.actor))
      .filter((actor) => /^(?:government|ministry):/u.test(actor)),
  )
  return authorities.size === 1 ? [...authorities][0] : undefined
}

/** Words of laws, and in how many sentences of a text they make it one about laws. */
const ofLaws = /法律|法案|立法|憲法|改憲|条文|[\p{Script=Han}]{2,}法(?![\p{Script=Han}])|国会/u
const lawShare = 0.25

const sessionOf = (document: Document, analysed: readonly Analysed[]): Session | undefined => {
  const texts = analysed.map(({ text }) => text)
  const sitting = sittingIn(document.text.slice(0, headOfPetition), texts)
  if (sitting === undefined) return undefined
  const isLawmaking =
    sitting.called?.endsWith('審査会') === true ||
    texts.filter((text) => ofLaws.test(text)).length >= lawShare * texts.length
  return {
    isLawmaking,
    ...(sitting.committee !== undefined && { committee: keyOf('organisation', sitting.committee) }),
  }
}

/** 憲法改正草案, 新しい憲法の私案: the title of a draft. */
const drafting = /憲法[^。]{0,16}(?:草案|試案|私案|素案|改正案|要綱案|大綱)/u

/** What the text's frame says of its occasion; `own`: the authors' organisation, if the byline names one. */
export const occasionOf = (document: Document, analysed: readonly Analysed[], own?: ActorKey): Occasion => {
  const title = document.title?.value ?? ''
  const isProgramme =
    programme.test(title) || analysed.some((s) => standing.test(s.text) && /私|わたし|僕/u.test(s.text))
  const body = namedBody.exec(title)?.[1]
  const place = isProgramme ? namedPlace.exec(title)?.[1] : undefined
  const sitting = isProgramme ? undefined : sittingOf(document, analysed)
  const community = sitting === undefined ? communityOf(document, analysed) : sitting.community
  const speaker =
    own ??
    ledBySigner(document, analysed) ??
    (body !== undefined
      ? keyNamed(body, analysed, 'organisation')
      : place !== undefined
        ? authorityOf(place, analysed)
        : isProgramme
          ? analysed[0]?.own[0]
          : undefined)
  const answerable = community ?? answerableIn(analysed)
  const [, handed, person] = handedTo.exec(document.text.slice(0, headOfPetition)) ?? []
  const addressee = person?.replace(/[ \t　]/gu, '') ?? ''
  const petitioned =
    handed !== undefined
      ? addressee.length > 2 && /(?:大臣|[事長裁官])$/u.test(handed)
        ? keyNamed(addressee, analysed, 'person')
        : keyNamed(handed, analysed, 'group')
      : opinionOfAssembly.test(document.text)
        ? governing
        : undefined
  const isDebate =
    sitting !== undefined ||
    isDebateIn(analysed, community) ||
    writtenQuestion.test(document.text.slice(0, headOfPetition))
  const opposed = isDebate || isProgramme ? undefined : opposedIn(analysed)
  const session = isDebate || community !== undefined ? undefined : sessionOf(document, analysed)
  return {
    ...(speaker !== undefined && { own: speaker }),
    isProgramme,
    isProposal: proposal.test(title),
    isDebate,
    isDraft: !isDebate && session === undefined && drafting.test(title),
    hasReaders:
      !isDebate &&
      session === undefined &&
      petitioned === undefined &&
      community === undefined &&
      speaksToReaders(analysed),
    ...(session !== undefined && { session }),
    ...(opposed !== undefined && { opposed }),
    isNational: community === undefined && isNationalIn(document, analysed),
    ...(community !== undefined && { community }),
    ...(answerable !== undefined && { answerable }),
    ...(petitioned !== undefined && { petitioned }),
  }
}
