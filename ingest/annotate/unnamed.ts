import type { ActorKey } from '../../graph/change/extraction.ts'
import { doerOf, legislature } from './deeds.ts'
import { lemmasOf, lineOf } from './lemmas.ts'
import type { Modality } from './modality.ts'
import { invites, readers } from './readers.ts'
import { isPredicate } from './reach.ts'
import { named } from './setting.ts'
import type { Addressee, Setting } from './setting.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

/** Hopes that ask nobody to act, and what readers are asked. */
const wishing = /^(?:kitai|negatte|nozomareru|koso-hitsuyou|kudasai|susumeru|tai$|shika-nai)/u

/** What readers are told to think: 時代は終わったと考えるべきだ. */
const pondered =
  / (?:考える|認める|忘れる|忘却|思う|思い出す|知る|理解|認識|意識|自覚|直視|見る|疑う|信じる|覚える|学ぶ|問う|問い直す)\/[SV](?: する\/V)?(?: [てで]\/P(?: (?:おく|みる|いく)\/V)?)?$/u

/** What only a government can do: to tax, to legislate, to plan and pay for a country. */
const sovereign =
  /税(?!理|務署|関)|法律|立法|法整備|法改正|改正案|法案|規制(?:を|の|が|は)|義務化|義務[付づ]け|罰則|行政処分|課徴金|(?:許可|登録|免許|認可|届出)制|[\p{Script=Han}]{2,}法(?:は|も)[^。、]{0,30}(?:べき|改め|見直|改正)|補助金|給付金|交付金|公的(?:支援|資金|投資)|財政|予算|国債|年金|保険料|社会保障|診療報酬|最低賃金|工程表|削減目標|国の(?:責任|負担|関与|奨学金)|奨学金|授業料|処分法|全国一律|国家戦略|批准|防衛費|公共(?:事業|インフラ|投資|施設|交通)|インフラ整備|緊急事態宣言|対価を求め/u

/** To set up, to lay down, to do away with: what those do who make rules. */
const instituting =
  /設け|設置|定め|制定|導入|整備|確立|創設|義務付け|義務づけ|義務化|盛り込|明記|明文化|廃止|撤回|切り離|公開|公表|委ねない|報告させ|認可|無償化|引き上げ|引き下げ/u

/** 処遇を改善します: what the writers will do. */
const isOwnDeed =
  /(?<!求め|願い|願い申し上げ|望み|(?:期待|要望|要請|要求|提案|提言|主張|希望)(?:いた)?し|訴え|促し|思い|考え|なり|あり)ます[。！]?$/u

const constitutional = /憲法|改憲|前文に|[0-9０-９一二三四五六七八九十]+条(?:の[0-9０-９一二三四五])?[）)・]/u

/** Ends in which a speaker demands. */
const demands = /(?:求め|要求|要望|要請|提案|提言|訴え|主張)[^。]{0,12}。?$/u

/** 我が党は…べきだと考えています: what a speaker thinks others should do. */
const views =
  /(?:べき|必要|重要|大切|適切)[^。、]{0,8}と(?:(?:考え|思|主張|提案|捉え)[^。、]{0,8}|いう(?:立場|考え|意見)(?:だ|です|である|であります))。?$/u
/** 取り組んでいかなければならないと考えております: a body's own intent, worded as a duty. */
const intends =
  /(?:取り?組|努め|進め|続け|訴え|目指し|果たし|行っ|して)[^。、]{0,6}(?:いかなければならない|いかねばならない|いく必要がある|いくべきだ?)と(?:考え|思っ|認識し)て(?:おり|い)ます。?$/u
/** 主張してまいりました: a demand made before, and not now. */
const demandedBefore = /(?:主張|指摘|要求|提案|要望|求め|訴え)(?:して)?(?:き|まいり)ました。?$/u

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

/** …を明記（前文）: a remark behind a call. */
const remark = /[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)?[）)][。\s]*$/u

/** 皆様方に…, 御協力をいただきたい: said to those who sit there. */
const present =
  /(?<!(?:国民|市民|県民|住民|有権者|企業|団体|自治体|地方|現場|利用者|関係者|職員|被害者|若者|学生)の)皆(?:様|さん|さま)(?:方)?[にのへも、]|(?:御|ご)(?:協力|理解|賛同|尽力|支援)(?:を|の(?:ほど|程)|いただ|賜)[^。]{0,24}。?$/u

/** Whoever governs was asked before, and not readers. */
const governs = (actor: ActorKey): boolean => /^(?:state|government|ministry|person|organisation):/u.test(actor)

/** Who is to act where a recommendation names nobody: whoever the occasion, the deed or what was asked before tells; else nobody. */
export const whoActs = (
  sentence: Analysed,
  modality: Modality,
  at: { readonly start: number; readonly end: number; readonly last: number },
  setting: Setting,
): readonly Addressee[] => {
  const { text } = sentence
  const { start, end, last } = at
  const all = subjectsOf(sentence, last)
  const self = all.find((s) => s.who === 'self')
  if (setting.holders !== undefined) return []
  // What the writer asks of himself and his readers (私たちは考えなければならない) is asked of nobody in particular.
  const { session } = setting
  const speaks = (setting.isDebate && demands.test(text)) || (session?.isLawmaking === true && views.test(text))
  if (self !== undefined && self.actors.length === 0 && !speaks) return []
  const core = modality.layers.at(-1)?.id ?? ''
  if (['hortative', 'masen-ka'].includes(core)) return []
  if (setting.own !== undefined && intends.test(text) && session?.isLawmaking !== true)
    return named([setting.own], 'addressee.pledge')
  if (setting.isDebate && demandedBefore.test(text)) return []
  if (setting.isDebate) return named([setting.community ?? 'government:日本政府'], 'addressee.debate')
  const asks = text.slice(start, end)
  const doer =
    modality.kind === 'bare' ? undefined : doerOf(asks.replace(remark, ''), session, setting.isNational === true)
  if (session !== undefined && present.test(asks) && /(?:いただ|お願い|賜|ください|ほしい)[^。]{0,20}。?$/u.test(text))
    return named(['group:国会議員'], 'addressee.present')
  if (session !== undefined && doer !== undefined) return named([doer], 'addressee.deed')
  const inner = innerAuthority(sentence, all, last)
  if (inner.length > 0) return named(inner, 'addressee.inner')
  if (setting.petitioned !== undefined) return named(setting.petitioned, 'addressee.petition')
  if (invites(core) && setting.hasReaders === true && !setting.carried.some(governs))
    return named(setting.carried.length > 0 ? setting.carried : [readers], 'addressee.readers')
  if (/^(?:kudasai|susumeru)/u.test(core)) return []
  if (pondered.test(lineOf(lemmasOf(sentence, 0, modality.contentEnd).slice(-4)))) return []
  if (doer !== undefined) return named([doer], 'addressee.deed')
  // What the writers will do themselves is asked of nobody that a sentence before asked.
  const hopes = /^(?:kitai|negatte|nozomareru)/u.test(core)
  // Each call in a sitting on laws is put to those who make them.
  if (session?.isLawmaking === true && setting.carried.length === 0)
    return hopes ? [] : named([legislature], 'addressee.session')
  if (setting.carried.length > 0 && modality.kind !== 'bare' && !isOwnDeed.test(text) && !hopes)
    return named(setting.carried, 'addressee.carried')
  // What a programme calls needed its authors mean to do.
  if (setting.isProgramme === true && setting.own !== undefined) return named([setting.own], 'addressee.programme')
  if (setting.isPledging || wishing.test(core)) return []
  // A constitution is not the government's to change.
  if (constitutional.test(text)) return []
  if (
    setting.answerable !== undefined &&
    (setting.community !== undefined || sovereign.test(asks) || instituting.test(asks))
  )
    return named([setting.answerable], 'addressee.occasion')
  if (setting.isNational === true && sovereign.test(asks)) return named(['government:日本政府'], 'addressee.sovereign')
  // What a text that opposes a plan would have instead it asks of whose plan it is.
  return setting.opposed === undefined || hopes ? [] : named([setting.opposed], 'addressee.occasion')
}
