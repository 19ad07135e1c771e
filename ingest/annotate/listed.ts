import type { ActorType } from '../../graph/model/actor.ts'
import {
  bodyGroups,
  civicGroups,
  feelingGroups,
  groupStops,
  massGroups,
  residentGroups,
  vagueGroups,
  wholeGroups,
} from '../lexicon/groups.ts'
import { ledGovernments } from '../lexicon/governments.ts'
import { shortParties } from '../lexicon/parties.ts'
import {
  bodyStops,
  capitalActs,
  capitalSentence,
  civicTail,
  continentActs,
  countrySocieties,
  feelings,
  foreignCounts,
  groupActs,
  groupSentence,
  electoral,
  merelyPlace,
  officialActs,
  nameTail,
  nationTail,
  partyTail,
  placeActs,
  residentFeelings,
  shortTail,
  sittingParliament,
  stateHeads,
  stateStops,
  unionSigns,
  universityTail,
  vagueActs,
} from '../lexicon/readings.ts'
import { clearPaperTail, paperTail, shortPapers } from '../lexicon/press.ts'
import { findNames, listedNames } from './gazetteer.ts'
import type { Entry, Hit } from './gazetteer.ts'
import { ofState } from './foreign.ts'
import { termsOf } from './terms.ts'
import type { Named, NamedActor } from './named.ts'

const isKanji = (c: string | undefined): boolean => c !== undefined && /[\p{Script=Han}々]/u.test(c)
const isKatakana = (c: string | undefined): boolean => c !== undefined && /[ァ-ヴー]/u.test(c)
const isWide = (c: string | undefined): boolean => c !== undefined && /[Ａ-Ｚａ-ｚ０-９]/u.test(c)

const mass = new Set(massGroups)
const bodies = new Set(bodyGroups)
const feeling = new Set(feelingGroups)
const vague = new Set(vagueGroups)
const resident = new Set(residentGroups)
const civic = new Set(civicGroups)
const whole = new Set(wholeGroups)

/** Words before a group that make it some of them, or others. */
const fewOf = /(?:ある|一部の|他の|ほかの)$/u

const groupFits = (text: string, from: number, rest: string, entry: Entry): boolean => {
  const before = text[from - 1]
  // 欧州 alone is a place unless it acts or is dealt with.
  if (entry.name === '日本人')
    return /^(?:は|が(?!多|少|増|減|い)|自身|全体|同士|の(?:人権)?意識|マジョリティ)/u.test(rest)
  if (entry.name === '欧州' && !/諸国|各国/u.test(text.slice(from, from + 4))) return continentActs.test(rest)
  if (rest.startsWith('審査') && /^[与野]党$/u.test(entry.name)) return true
  if (rest.startsWith('においては') && mass.has(entry.name)) return !isKatakana(before) && groupSentence.test(text)
  if (bodies.has(entry.name) && /^等?(?:における|において|では)/u.test(rest)) return !isKanji(before)
  if (/^[与野]党$/u.test(entry.name) && /^(?:の?議員|修正案|案|系|推薦|側の議員|党首)/u.test(rest)) return false
  if (groupStops.some((stop) => rest.startsWith(stop))) return false
  if (isKanji(before) && isKanji(text[from]) && text[from] !== '我') return false
  if (whole.has(entry.name)) return !/^(?![側等自全])[\p{Script=Han}ァ-ヴー]/u.test(rest)
  if (feeling.has(entry.name)) {
    if (isKatakana(before) || /(?:どの|他の|各国の|その国の)$/u.test(text.slice(Math.max(0, from - 4), from)))
      return false
    return feelings.test(rest) || groupActs.test(rest) || nationTail.test(rest)
  }
  if (resident.has(entry.name) && residentFeelings.test(rest)) return !isKatakana(before)
  if (civic.has(entry.name) && civicTail.test(rest))
    return !isKatakana(before) && !fewOf.test(text.slice(Math.max(0, from - 3), from))
  if (entry.name === '政党') return false
  if (entry.name === '政治家' && rest.startsWith('として')) return false
  if (!mass.has(entry.name)) return true
  if (fewOf.test(text.slice(Math.max(0, from - 3), from))) return false
  const acts = vague.has(entry.name) ? vagueActs : groupActs
  return !isKatakana(before) && acts.test(rest) && groupSentence.test(text)
}

const stateFits = (text: string, from: number, rest: string, entry: Entry): boolean => {
  if (stateHeads.test(text.slice(Math.max(0, from - 1), from)) && /^[日中ア]/u.test(text[from]!)) return false
  // 東西ドイツ is both of them.
  if (text[from] === '西' ? text[from - 1] === '東' : text.slice(Math.max(0, from - 2), from) === '東西') return false
  // 我国民 is the people.
  if (text[from] === '我' && rest.startsWith('民')) return false
  // 日本国内で is where one lives; 米国内の反発 is another's.
  if (entry.name === '日本' && /^内(?!閣|戦|外)/u.test(rest)) return false
  // 日本で is where something is so; 我が国で is us.
  if (entry.name === '日本' && text[from] === '日' && /^(?:で(?![はもあ])|において(?:は|も)?)/u.test(rest)) return false
  if (!stateStops.test(rest)) return true
  if (countrySocieties.test(rest)) return true
  return entry.name !== '日本' && (foreignCounts.test(rest) || /^人(?![\p{Script=Han}ァ-ヴ])/u.test(rest))
}

const surnameTail =
  /^(?:第[一二三四]次)?(?:・|氏|首相|総理|大統領|総統|主席|国家主席|総書記|前|元|次期|新|さん|議員|大臣|代表|総裁|派|外交|路線|両|政権|内閣|政府|現|改造内閣)/u

const wordFits = (text: string, to: number, rest: string, entry: Entry, from: number): boolean => {
  if (isKanji(text[from - 1]) && !/[前元新現]/u.test(text[from - 1]!)) return false
  const form = text.slice(from, to)
  if (form === '連合')
    return (
      !isKatakana(text[from - 1]) && /^(?:は|が|の|も|や|、|と|傘下|系|など|会長)/u.test(rest) && unionSigns.test(text)
    )
  if (shortParties.includes(form)) return partyTail.test(rest)
  if (shortPapers.includes(form)) return paperTail.test(rest) || (!/^[朝毎]/u.test(form) && clearPaperTail.test(rest))
  return entry.type === 'organisation' || nameTail.test(rest)
}

/** How far behind a group what it does is looked for (UTF-16 code units). */
const groupReach = 40

/** How far behind a town what makes it a mere place is looked for (UTF-16 code units). */
const placeReach = 16

/** What follows a house that is to be elected. */
const votedFor = /^(?:の(?:通常|補欠)?選挙の|(?:共に)?[\p{Script=Han}]{0,4}選挙)/u

/** Whether a listed name at this place means who it is listed for. */
const fits = (text: string, from: number, to: number, entry: Entry): boolean => {
  const [first, last, before, after] = [text[from], text[to - 1], text[from - 1], text[to]]
  // 参議院の選挙, 参議院合区選挙区: what one votes for.
  if (last === '院' && votedFor.test(text.slice(to, to + placeReach))) return false
  if (isKatakana(first) && isKatakana(before)) return false
  if (isKatakana(last) && isKatakana(after)) return false
  if ((isWide(first) && isWide(before)) || (isWide(last) && isWide(after))) return false
  const rest = text.slice(to, to + 8)
  if (entry.type === 'state' && entry.reading === 'always') return stateFits(text, from, rest, entry)
  if (entry.type === 'group') return groupFits(text, from, text.slice(to, to + groupReach), entry)
  if (entry.reading === 'capital')
    return (
      !isKanji(before) &&
      !isKatakana(before) &&
      capitalActs.test(rest) &&
      capitalSentence.test(text) &&
      !/[はが](?:首都|都市|人口|遠|近|寒|暑)/u.test(rest)
    )
  if (entry.reading === 'place') {
    // 新潟県長岡市: a town behind its prefecture.
    const isWithin = /[都道府県]/u.test(before ?? '') && /[市区町村]$/u.test(entry.name)
    if (isKanji(before) && !isWithin && text.slice(Math.max(0, from - 2), from) !== '地元') return false
    if (
      electoral.test(text) &&
      /[都道府県]$/u.test(entry.name) &&
      !officialActs.test(text.slice(to, to + placeReach + 16))
    )
      return false
    return placeActs.test(rest) || (entry.name !== '北海道' && !merelyPlace.test(text.slice(to, to + placeReach)))
  }
  if (entry.reading === 'word') return wordFits(text, to, rest, entry, from)
  if (entry.reading === 'surname')
    return (!isKanji(before) || /次$/u.test(before!)) && (surnameTail.test(rest) || (before === '・' && to - from > 1))
  if (entry.type === 'person') return !(to - from <= 2 && (isKanji(before) || isKanji(after)))
  if (bodyStops.test(rest) || before === '版') return false
  if (entry.name === '国会' && (sittingParliament.test(rest) || /(?:この|今)$/u.test(text.slice(0, from)))) return false
  // 東北大震災, 東大阪: the short name of a university before another word.
  if (last === '大' && isKanji(after) && !universityTail.test(rest)) return false
  if (to - from > 2 || !isKanji(first)) return true
  return !isKanji(before) && (!isKanji(after) || shortTail.test(rest))
}

const governmentTail = /^(新|次期|前|現|元)?(?:第[一二三四]次)?(?:改造)?(?:政権|内閣(?!総理|官房|府)|政府|官邸(?!前))/u

/** The government of a leader that is meant at a date: a numbered term, the coming one, or the one in office. */
const governmentOf = (
  leaders: readonly string[],
  before: string,
  between: string,
  date: string | undefined,
): NamedActor | undefined => {
  const all = ledGovernments.filter((g) => leaders.includes(g.leader))
  if (all.length === 0) return undefined
  const number = /第([一二三四１２３４])次$/u.exec(before)?.[1]
  const begun = date === undefined ? all : all.filter((g) => g.from <= date)
  const sorted = (begun.length > 0 ? begun : all).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const asked = number === undefined ? undefined : Math.max('一二三四'.indexOf(number), '１２３４'.indexOf(number)) + 1
  const one =
    (asked === undefined ? undefined : all.find((g) => g.term === asked)) ??
    (/新|次期/u.test(between) ? all.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)! : sorted.at(-1)!)
  return { type: 'government', name: one.name, aliases: one.aliases }
}

/** Full names of those who go by a surname or name in the list of terms. */
const leadersCalled = (form: string, entry: Entry): readonly string[] => [
  entry.name,
  ...termsOf(form).map((t) => t.name),
]

const actorOf = (entry: Entry): NamedActor => ({ type: entry.type, name: entry.name, aliases: entry.aliases })

const namedFrom = (text: string, hit: Hit, date: string | undefined): readonly Named[] => {
  const { from, to, entry } = hit
  const rest = text.slice(to, to + 8)
  const form = text.slice(from, to)
  const one = (actor: NamedActor, end: number, rule: string, start = from): readonly Named[] => [
    { from: start, to: end, actors: [actor], rule },
  ]
  if (entry.type === 'person') {
    const tail = governmentTail.exec(rest)
    const before = text.slice(Math.max(0, from - 3), from)
    if (tail) {
      // トランプ第一次政権: the number stands before the name or behind it.
      const numbered = `${before}${/^第.次/u.exec(rest)?.[0] ?? ''}`
      const government = governmentOf(leadersCalled(form, entry), numbered, tail[1] ?? '', date)
      return one(government ?? { type: 'government', name: `${form}政権` }, to + tail[0].length, 'actor.government')
    }
    if (entry.reading === 'surname' || termsOf(form).length > 1) {
      const meant = termsOf(form).filter((t) => date === undefined || t.from <= date)
      const latest = meant.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)
      if (latest !== undefined) return one({ type: 'person', name: latest.name }, to, 'actor.listed')
    }
    return one(actorOf(entry), to, 'actor.listed')
  }
  if (entry.type === 'state') {
    const body = ofState(entry.name, text, to)
    if (body) return one(body.actor, body.to, 'actor.of-state')
    // 日本国民 names the country and its people.
    if (entry.name === '日本' && form === '日本国' && rest.startsWith('民'))
      return [
        ...one(actorOf(entry), to - 1, 'actor.listed'),
        ...one({ type: 'group', name: '国民' }, to + 1, 'actor.listed', to - 1),
      ]
    if (/^人/u.test(rest)) return one({ type: 'group', name: `${entry.name}人` }, to + 1, 'actor.people')
  }
  if (/^[OＯ][BＢ]/u.test(rest)) return one({ type: 'group' as ActorType, name: `${form}OB` }, to + 2, 'actor.listed')
  return one(actorOf(entry), to, 'actor.listed')
}

/** The listed actors that a sentence names; the date of the text tells which government is meant. */
export const listedActors = (text: string, date: string | undefined): readonly Named[] =>
  findNames(listedNames, text, fits).flatMap((hit) => namedFrom(text, hit, date))
