import type { ActorKey } from '../../graph/change/extraction.ts'
import { actingAs, asked, at, audienceCalled, calledIn, peopleSpokenTo, receiving, spokenTo } from './spoken-to.ts'
import { peopleTurnedTo } from './readers.ts'
import { keyOf } from './reference.ts'
import type { Reference } from './reference.ts'
import type { Modality } from './modality.ts'
import { isCited, isThinking } from './cited.ts'
import { isPatient, isUndergoing } from './undergoing.ts'
import { reachesEnd } from './reach.ts'
import { isAsked } from './people-words.ts'
import { joinedTo, subjectsOf } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'
import { named } from './setting.ts'
import type { Addressee, Setting } from './setting.ts'
import { legislature } from './deeds.ts'
import { whoActs } from './unnamed.ts'

/** 市町村においては: said of bodies; of a state it is a place. */
const within = /^(?:など)?(?:において(?:は|も)|でも?、|の(?:枠組み|場)(?:の中)?(?:で|において))/u
/** 国会で直ちに審議すべきだ: an assembly where it is to be talked about. */
const deliberating =
  /^(?:で|において)[^。、]{0,12}(?:審議|議論|審査|可決|成立|検討|議決|協議)[^。、]{0,12}(?:べき|必要|求め|なければ|ねば|てはな)|^で、?(?:お取り計らい|御協議|ご協議|お諮り)/u
const assembly = /^organisation:.*(?:国会|(?<!審)議会|審査会|幹事会|理事会|衆議院|参議院)$/u
/** 大臣の御見解を伺います, 知事の英断を望む: who is to answer, or to make up his mind. */
const bidden =
  /^の(?:御|ご|お)?(?:見解|所見|答弁|認識|考え|決意|所感)(?:を|は|について)|^(?:側)?の[^。、]{0,12}(?:猛省|反省|決断|英断|再考|善処|奮起|対応|努力|判断|行動|覚悟)を[^。]{0,10}(?:求め|促|望|期待|要請)/u
/** 与野党の議員の皆さんの御協力を求めたい: whose cooperation is asked. */
const cooperating =
  /^(?:の(?:議員|関係者|職員|担当者))?(?:の皆(?:さん|様|さま)(?:方)?)?の(?:御|ご)?(?:協力|理解|賛同|支援|尽力)(?:(?:、|と|や)(?:御|ご)?(?:協力|理解|賛同|支援|尽力))?を(?:お?願い|求め|お?頼み)/u
/** 我が国においても…べきだ: who is to act, where no other country is spoken of as a place. */
const atHome = /^(?:我が国|わが国)$/u
/** 国による財政措置の恒久化が急務だ: who does what is asked for, unless it is another thing's agent (事業者による運営への支援). */
const nominalAgent =
  /^(?:など)?による(?![^。]{0,40}(?:への|に対する|(?:促進|支援|後押し|誘導|抑制|防止|規制|監視|活用|参入)(?:が|は|こそ|も|を)))[^。、がはと]{1,40}(?:(?:が|は|こそ|も)[^。、]{1,20}|を[^。、]{0,12}(?:求め|要望|要請|要求|訴え|願|望|期待|提言|提案|急)[^。、]{0,10})。?$/u
const agent = /^(?:など)?(?:によって|により|の手で).{0,40}(?:れる|れた)(?:べき|必要|こと)/u
const possessor =
  /^の責任(?:において|で)[^。]{1,24}(?:必要が|べき|なければ|ねばなら)|^の(?:今)?(?:やる|なす|為す|果たす|取る|とる|取り組む)べき|^(?:に課された|に課せられた|の)(?:責務|責任|使命|務め|役割|仕事|課題|宿題)(?:は|だ|で|と)/u

/** 我が国は…べきだ, 私たち国民は…: asked of the country and its people, although the writers are of it. */
const isOurCountry = (subject: Subject): boolean =>
  subject.who === 'self' &&
  subject.actors.length > 0 &&
  (/^(?:我が|わが)国/u.test(subject.text) || subject.actors.every((actor) => actor.startsWith('group:')))

/** How one ends who speaks to somebody present. */
const spokenEnd = /(?:です|ます|ません|でしょう|ください|ましょう)(?:か|ね|よ)*[。？！]?$/u

/** 日本にとって…を示す必要がある: for whom it is needed to act. */
const needing = /^にとって[^。]{1,60}(?:[うくぐすつぬぶむるた]必要が(?:ある|あり)|[るうくす]べき)/u
/** What is due to people rather than from them: 漁業者に対しては補償の仕組みが欠かせない. */
const due: ReadonlySet<string> = new Set([
  'kakasenai',
  'hitsuyou-da',
  'fukaketsu',
  'juuyou',
  'hitsuyou-to-naru',
  'kyuumu',
])
/** 町内会の皆様の手助けが不可欠だ, 企業の意識改革が必要だ: whose doing it is that is needed. */
const neededOf =
  /^(?:の皆(?:さん|様|さま)(?:方)?)?の[\p{Script=Han}]{0,6}(?:協力|努力|尽力|参画|意識改革|自覚|奮起|決断|英断|覚悟|リーダーシップ|指導力|手腕)(?:が|は|こそ)[^。、]{0,10}(?:必要|不可欠|欠かせ|求められ|必須|大切|重要|問われ)/u
const authority = /^(?:state|government|ministry|person):|^group:[県市町村]$/u

const jointly =
  /^(?:の|両国|両政府|間|で|が|は|双方|共同|いずれ|ともに|共に)(?!関係|同盟|首脳|安保|安全保障|貿易|交渉)/u

/** 日米の役割を見直す: what several states are to do together, where nobody else is named as who acts. */
const jointIn = (references: readonly Reference[], text: string, end: number): readonly ActorKey[] => {
  const place = references.find(
    (r) =>
      (r.rule === 'actor.compound' || r.rule === 'actor.antecedent') &&
      r.to <= end &&
      at(references, r).length > 1 &&
      jointly.test(text.slice(r.to)),
  )
  return place ? at(references, place) : []
}

/** 国に求めるべきだ, asked in a town's assembly: of the town, which is to ask the state. */
const toAsk =
  /(?:求め|要望す?|要請す?|働きかけ|働き掛け|要求す?|申し入れ)[るし]?(?:する|して(?:いく|いただ))?(?:べき|必要)/u

/** 持ち主に片づけてもらう必要がある: who is to do it. */
const obliged = /^に[^。、]{1,30}て(?:もら|いただ)(?:う必要|うべき|くべき|く必要|わなければ|わねば|かなければ)/u

/** Whom a recommendation asks to act: X に…を求める, X は…べきだ, else nobody. */
export const addresseesOf = (
  sentence: Analysed,
  modality: Modality,
  span: { readonly from: number; readonly to: number },
  setting: Setting,
): readonly Addressee[] => {
  const { words, references, text } = sentence
  const end = words[Math.min(span.to, words.length) - 1]!.to
  const start = words[span.from]!.from
  const others = (actors: readonly ActorKey[]) => actors.filter((a) => !setting.holders?.includes(a))
  const called =
    setting.holders === undefined
      ? calledIn(sentence).filter((actor) => setting.isDebate || (actor.startsWith('person:') && spokenEnd.test(text)))
      : []
  if (called.length > 0) return named(called, 'addressee.vocative')
  const audience = setting.holders === undefined ? audienceCalled.exec(text)?.[1] : undefined
  if (audience !== undefined && isAsked(audience)) {
    const known = references.find((r) => text.slice(r.from, r.to) === audience)?.actor
    return named([known ?? keyOf('group', audience)], 'addressee.vocative')
  }
  // What a draft of a constitution or a law says is for those who enact it, whoever it is about.
  if (setting.isDraft === true && modality.layers.length === 0) return named([legislature], 'addressee.draft')
  const acting = setting.promises === true ? [] : others(actingAs(sentence, start, end))
  if (acting.length > 0) return named(acting, 'addressee.subject')
  for (const r of references) {
    if (r.from < start || r.to > end) continue
    const rest = text.slice(r.to)
    const actors = others(
      joinedTo(
        sentence,
        references.filter((one) => one.from === r.from && one.to === r.to),
      ),
    )
    if (actors.length === 0) continue
    if (obliged.test(rest)) return named(actors, 'addressee.target')
    if (asked.test(rest) && !(setting.community !== undefined && toAsk.test(text.slice(r.to, end + 8))))
      return named(actors, 'addressee.target')
    // Pledges speak of those whom they are good for in には and に対し (子育て世帯には): they ask nobody of that.
    if (setting.promises !== true) {
      const isDue = due.has(modality.layers.at(-1)?.id ?? '') && !actors.some((a) => authority.test(a))
      if (!isDue && spokenTo.test(rest) && !receiving.test(rest)) return named(actors, 'addressee.target')
      if (
        within.test(rest) &&
        (actors.every((a) => !a.startsWith('state:')) || (start === r.from && atHome.test(text.slice(r.from, r.to))))
      )
        return named(actors, 'addressee.target')
      if (deliberating.test(rest) && actors.every((a) => assembly.test(a))) return named(actors, 'addressee.target')
      if (bidden.test(rest) || cooperating.test(rest)) return named(actors, 'addressee.bidden')
    }
    if (needing.test(rest) && actors.every((a) => authority.test(a))) return named(actors, 'addressee.target')
    if (agent.test(rest) || nominalAgent.test(rest)) return named(actors, 'addressee.agent')
    if (possessor.test(rest) || neededOf.test(rest)) return named(actors, 'addressee.possessor')
    if (/^自身が?/u.test(rest)) return named(actors, 'addressee.subject')
  }
  const last = Math.max(modality.contentEnd, span.from + 1)
  const all = subjectsOf(sentence, last)
  const subjects = all.filter(
    (s) =>
      (s.who === 'actor' || isOurCountry(s)) &&
      words[s.from]!.from >= start - 1 &&
      !isUndergoing(words, s, last) &&
      !isPatient(sentence, s, last) &&
      !isCited(words, s, last) &&
      !isThinking(sentence, s) &&
      (s.particle !== 'が' || reachesEnd(words, s, last)),
  )
  const borne =
    modality.layers.at(-1)?.id.startsWith('beki-wa') === true
      ? references.filter(
          (r) => r.from >= words[modality.contentEnd]!.from && r.to <= words[modality.layers.at(-1)!.to - 1]!.to,
        )
      : []
  if (borne.length > 0) return named(others(borne.map((r) => r.actor)), 'addressee.subject')
  // 英仏は誇張するが、日本人は…: the topic after the turn.
  const turn = sentence.bunsetsu.clauses.findLast((c) => c.link === 'が' && c.to < last)?.to ?? 0
  const topic =
    subjects.find((s) => s.particle !== 'が' && s.from >= turn) ??
    subjects.find((s) => s.particle !== 'が') ??
    subjects.findLast((s) => s.particle === 'が')
  if (topic && others(topic.actors).length > 0) return named(others(topic.actors), 'addressee.subject')
  const people = all.find(
    (s) =>
      s.who === 'group' &&
      isAsked(s.text) &&
      words[s.from]!.from >= start - 1 &&
      !isUndergoing(words, s, last) &&
      !isPatient(sentence, s, last) &&
      (s.particle !== 'が' || reachesEnd(words, s, last)) &&
      modality.kind !== 'bare',
  )
  if (people && setting.holders === undefined)
    return [{ actor: keyOf('group', people.text), rule: 'addressee.subject', group: people.text }]
  const spoken =
    setting.promises === true
      ? undefined
      : peopleSpokenTo(sentence, span.from, span.to, due.has(modality.layers.at(-1)?.id ?? ''))
  if (spoken !== undefined && setting.holders === undefined)
    return [{ actor: keyOf('group', spoken), rule: 'addressee.target', group: spoken }]
  const described = setting.holders === undefined && setting.promises !== true ? peopleTurnedTo(sentence) : undefined
  if (described !== undefined) return [{ actor: keyOf('group', described), rule: 'addressee.target', group: described }]
  const joint = others(jointIn(references, text, end))
  if (joint.length > 1) return named(joint, 'addressee.joint')
  const self = all.find((s) => s.who === 'self')
  const promises = setting.promises === true || (modality.kind === 'bare' && (self !== undefined || setting.isPledging))
  const pledger =
    self !== undefined && self.actors.length > 0 ? self.actors : setting.own === undefined ? [] : [setting.own]
  if (promises && pledger.some((a) => !a.startsWith('person:') || a === setting.own))
    return named(pledger, 'addressee.pledge')
  if (setting.promises === true) return []
  return whoActs(sentence, modality, { start, end, last }, setting)
}
