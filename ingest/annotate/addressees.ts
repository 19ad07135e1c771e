import type { ActorKey } from '../../graph/change/extraction.ts'
import { actingAs, asked, at, audienceCalled, calledIn, peopleSpokenTo, receiving, spokenTo } from './spoken-to.ts'
import { lemmasOf, lineOf } from './lemmas.ts'
import { keyOf } from './reference.ts'
import type { Reference } from './reference.ts'
import type { Modality } from './modality.ts'
import { isPatient, isUndergoing } from './undergoing.ts'
import { isPredicate, reachesEnd } from './reach.ts'
import { isAsked } from './people-words.ts'
import { joinedTo, subjectsOf } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

/** Somebody asked to act, with the rule that says so. */
export interface Addressee {
  readonly actor: ActorKey
  readonly rule: string
  /** Name of a body that is no known actor (沿線の住民), which becomes one. */
  readonly group?: string
}

/** What addressing needs of a sentence's surroundings. */
export interface Setting {
  /** Whom earlier recommendations addressed. */
  readonly carried: readonly ActorKey[]
  /** The authors' organisation. */
  readonly own?: ActorKey | undefined
  /** The document announces what its authors will do. */
  readonly isPledging: boolean
  /** A speech on a bill or a question in an assembly, which speaks to the government. */
  readonly isDebate: boolean
  /** Whom a petition, or the lead-in of the list that the sentence is in, asks. */
  readonly petitioned?: readonly ActorKey[] | undefined
  /** The sentence promises what its authors will do. */
  readonly promises?: boolean
  /** The document is a programme of its authors. */
  readonly isProgramme?: boolean
  /** Whose business the text's subject is. */
  readonly answerable?: ActorKey | undefined
  /** The text speaks of this country's affairs at large. */
  readonly isNational?: boolean
  /** The prefecture or the town in whose assembly it speaks. */
  readonly community?: ActorKey | undefined
  /** Who is reported, for a reported demand: never its own addressee. */
  readonly holders?: readonly ActorKey[]
}

const named = (actors: readonly ActorKey[], rule: string): readonly Addressee[] =>
  [...new Set(actors)].map((actor) => ({ actor, rule }))

/** 市町村においては: said of bodies; of a state it is a place. */
const within = /^(?:など)?(?:において(?:は|も)|でも?、)/u
/** 国会で直ちに審議すべきだ: an assembly where it is to be talked about. */
const deliberating =
  /^(?:で|において)[^。、]{0,12}(?:審議|議論|審査|可決|成立|検討|議決|協議)[^。、]{0,12}(?:べき|必要|求め|なければ|ねば|てはな)/u
const assembly = /^organisation:.*(?:国会|(?<!審)議会|審査会|衆議院|参議院)$/u
/** 大臣の御見解を伺います, 知事の英断を望む: who is to answer, or to make up his mind. */
const bidden =
  /^の(?:御|ご|お)?(?:見解|所見|答弁|認識|考え|決意|所感)(?:を|は|について)|^(?:側)?の[^。、]{0,12}(?:猛省|反省|決断|英断|再考|善処|奮起|対応|努力|判断|行動|覚悟)を[^。]{0,10}(?:求め|促|望|期待|要請)/u
/** 国による財政措置の恒久化が急務だ: who does what is asked for, unless it is another thing's agent (事業者による運営への支援). */
const nominalAgent =
  /^(?:など)?による(?![^。]{0,40}(?:への|に対する|(?:促進|支援|後押し|誘導|抑制|防止|規制|監視|活用|参入)(?:が|は|こそ|も|を)))[^。、]{1,40}(?:が|は|こそ|も|を)[^。、]{1,20}。?$/u
const agent = /^(?:など)?(?:によって|により|の手で).{0,40}(?:れる|れた)(?:べき|必要|こと)/u
const possessor =
  /^の(?:今)?(?:やる|なす|為す|果たす|取る|とる|取り組む)べき|^(?:に課された|に課せられた|の)(?:責務|責任|使命|務め|役割|仕事|課題|宿題)(?:は|だ|で|と)/u

/** What readers are asked to do. */
const ofReaders = /^(?:kudasai|susumeru)/u

/** Hopes that ask nobody to act, and what readers are asked. */
const wishing = /^(?:kitai|negatte|nozomareru|koso-hitsuyou|kudasai|susumeru|tai$|shika-nai)/u

/** 我が国は…べきだ, 私たち国民は…: asked of the country and its people, although the writers are of it. */
const isOurCountry = (subject: Subject): boolean =>
  subject.who === 'self' &&
  subject.actors.length > 0 &&
  (/^(?:我が|わが)国/u.test(subject.text) || subject.actors.every((actor) => actor.startsWith('group:')))

/** What readers are told to think: 時代は終わったと考えるべきだ. */
const pondered =
  / (?:考える|認める|忘れる|忘却|思う|思い出す|知る|理解|認識|意識|自覚|直視|見る|疑う|信じる|覚える|学ぶ|問う|問い直す)\/[SV](?: する\/V)?(?: [てで]\/P(?: (?:おく|みる|いく)\/V)?)?$/u

/** How one ends who speaks to somebody present. */
const spokenEnd = /(?:です|ます|ません|でしょう|ください|ましょう)(?:か|ね|よ)*[。？！]?$/u

/** What only a government can do: to tax, to legislate, to plan and pay for a country. */
const sovereign =
  /税(?!理|務署|関)|法律|立法|法整備|法改正|改正案|法案|規制(?:を|の)|補助金|給付金|交付金|公的(?:支援|資金|投資)|財政|予算|国債|年金|保険料|社会保障|診療報酬|最低賃金|工程表|削減目標|国の(?:責任|負担|関与|奨学金)|奨学金|授業料|処分法|全国一律|国家戦略|批准|防衛費|公共(?:事業|インフラ|投資|施設|交通)|インフラ整備|緊急事態宣言|対価を求め/u

/** To set up, to lay down, to do away with: what those do who make rules. */
const instituting =
  /設け|設置|定め|制定|導入|整備|確立|創設|義務付け|義務づけ|義務化|盛り込|明記|明文化|廃止|撤回|切り離|公開|公表|委ねない|報告させ|認可|無償化|引き上げ|引き下げ/u

/** 処遇を改善します: what the writers will do. */
const isOwnDeed =
  /(?<!求め|願い|願い申し上げ|望み|(?:期待|要望|要請|要求|提案|提言|主張|希望)(?:いた)?し|訴え|促し|思い|考え|なり|あり)ます[。！]?$/u

const constitutional = /憲法|改憲|前文に|[0-9０-９一二三四五六七八九十]+条(?:の[0-9０-９一二三四五])?[）)・]/u

/** Ends in which a speaker demands. */
const demands = /(?:求め|要求|要望|要請|提案|提言|訴え|主張)[^。]{0,12}。?$/u
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
  /^(?:の皆(?:さん|様|さま)(?:方)?)?の[\p{Script=Han}]{0,6}(?:協力|努力|尽力|参画|意識改革|自覚|奮起|決断|英断|覚悟)(?:が|は|こそ)[^。、]{0,10}(?:必要|不可欠|欠かせ|求められ|必須|大切|重要)/u
/** 取り組んでいかなければならないと考えております: a body's own intent, worded as a duty. */
const intends =
  /(?:取り?組|努め|進め|続け|訴え|目指し|果たし|行っ|して)[^。、]{0,6}(?:いかなければならない|いかねばならない|いく必要がある|いくべきだ?)と(?:考え|思っ|認識し)て(?:おり|い)ます。?$/u
/** 主張してまいりました: a demand made before, and not now. */
const demandedBefore = /(?:主張|指摘|要求|提案|要望|求め|訴え)(?:して)?(?:き|まいり)ました。?$/u
const authority = /^(?:state|government|ministry|person):|^group:[県市町村]$/u

/** Verbs of a clause that tell what somebody wants or has done, so that its subject is not who is to act. */
const demanding =
  /^(?:求める|要求|要請|望む|言う|いう|掲げる|示す|出す|抱える|担う|行う|進める|決める|定める|打ち出す|主張|提案)$/u

/** 市が立て替える仕組みを検討する必要がある: an authority inside the clause that words the measure, when nobody else is named. */
const innerAuthority = (sentence: Analysed, subjects: readonly Subject[], end: number): readonly ActorKey[] => {
  const { words } = sentence
  const found = subjects.find((s) => {
    if (
      s.particle !== 'が' ||
      s.who !== 'actor' ||
      !s.actors.every((a) =>
        /^(?:government|ministry):|^group:(?:[県市町村]|地方自治体|市町村|都道府県|与党|野党)$/u.test(a),
      )
    )
      return false
    let i = s.to
    while (i < end && !isPredicate(words[i]!)) i++
    if (i >= end || words.slice(i, i + 3).some((w) => /^(?:れる|られる|できる|える)$/u.test(w.base))) return false
    if (demanding.test(words[i]!.base) || demanding.test(words[i - 1]!.surface)) return false
    while (i < end && isPredicate(words[i]!)) i++
    return i < end && words[i]!.pos === '名詞' && words[i - 1]!.base !== 'た'
  })
  return found?.actors ?? []
}

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
      if (within.test(rest) && actors.every((a) => !a.startsWith('state:'))) return named(actors, 'addressee.target')
      if (deliberating.test(rest) && actors.every((a) => assembly.test(a))) return named(actors, 'addressee.target')
      if (bidden.test(rest)) return named(actors, 'addressee.bidden')
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
  const joint = others(jointIn(references, text, end))
  if (joint.length > 1) return named(joint, 'addressee.joint')
  const self = all.find((s) => s.who === 'self')
  const promises = setting.promises === true || (modality.kind === 'bare' && (self !== undefined || setting.isPledging))
  const pledger =
    self !== undefined && self.actors.length > 0 ? self.actors : setting.own === undefined ? [] : [setting.own]
  if (promises && pledger.some((a) => !a.startsWith('person:') || a === setting.own))
    return named(pledger, 'addressee.pledge')
  if (setting.promises === true) return []
  if (setting.holders !== undefined) return []
  // What the writer asks of himself and his readers (私たちは考えなければならない) is asked of nobody in particular.
  if (self !== undefined && self.actors.length === 0 && !(setting.isDebate && demands.test(text))) return []
  if (['hortative', 'masen-ka'].includes(modality.layers.at(-1)?.id ?? '')) return []
  if (setting.own !== undefined && intends.test(text)) return named([setting.own], 'addressee.pledge')
  if (setting.isDebate && demandedBefore.test(text)) return []
  if (setting.isDebate) return named([setting.community ?? 'government:日本政府'], 'addressee.debate')
  const inner = innerAuthority(sentence, all, last)
  if (inner.length > 0) return named(inner, 'addressee.inner')
  if (setting.petitioned !== undefined) return named(setting.petitioned, 'addressee.petition')
  if (ofReaders.test(modality.layers.at(-1)?.id ?? '')) return []
  if (pondered.test(lineOf(lemmasOf(sentence, 0, modality.contentEnd).slice(-4)))) return []
  // What the writers will do themselves is asked of nobody that a sentence before asked.
  const hopes = /^(?:kitai|negatte|nozomareru)/u.test(modality.layers.at(-1)?.id ?? '')
  if (setting.carried.length > 0 && modality.kind !== 'bare' && !isOwnDeed.test(text) && !hopes)
    return named(setting.carried, 'addressee.carried')
  // What a programme calls needed its authors mean to do.
  if (setting.isProgramme === true && setting.own !== undefined) return named([setting.own], 'addressee.programme')
  if (setting.isPledging || wishing.test(modality.layers.at(-1)?.id ?? '')) return []
  const asks = text.slice(start, end)
  // A constitution is not the government's to change.
  if (constitutional.test(text)) return []
  if (
    setting.answerable !== undefined &&
    (setting.community !== undefined || sovereign.test(asks) || instituting.test(asks))
  )
    return named([setting.answerable], 'addressee.occasion')
  return setting.isNational === true && sovereign.test(text.slice(start, end))
    ? named(['government:日本政府'], 'addressee.sovereign')
    : []
}
