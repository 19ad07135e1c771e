import type { Block } from '../blocks.ts'
import type { Sentence } from '../sentences.ts'
import { isAct } from './acts.ts'
import { isAim, isMeasureLine } from './aims.ts'
import type { Modality } from './modality.ts'
import type { Analysed } from './subjects.ts'

/** What announces deeds that the writer wants: 何をすべきか, 必要なのは次の三つだ, 私ならこうする, こんなのはどうだろう. */
const calls =
  /提言|提案|要望|要求|要請|公約|約束|処方箋|解決策|打開策|改善策|対策|対応策|方策|具体策|アイデ[ィイ]?ア|私案|試案|べき(?:こと|点|施策|政策|対応|取り組み|か|だ|で|は)|(?:なければ|なくては|ねば)(?:なら|いけ)ない(?:の|こと)(?:は|が)|(?:必要|大切|重要|不可欠|求められる|求めたい|欠かせない)(?:な|である)?(?:の|こと)?(?:は|が|だ|です|と)|(?:どう|何を|どのように)(?:する|すれば|したら|変え|始め|進め)[^。]{0,10}[か？]|(?:私|筆者|わたし|僕|当会|私たち)(?:なら|であれば|の(?:考え|案|処方箋|答え|主張))|どうだろう|(?:して|て)(?:ほしい|欲しい|いただきたい|もらいたい)|(?:進め|取り組み|実現し|目指し|変え|訴え|求め)(?:たい|ます|る)|求めること|望むこと|したいこと|やりたいこと|目指す(?:もの|こと|姿)/u

/** What announces something else: what happened, what others lay down, reasons, procedures. */
const tells =
  /理由|原因|背景|要因|経緯|現状|実績|成果|これまで|概要|条例|政令|法案|法律は|計画(?:は|に|で)|方針(?:は|に|で)|政府は|定めて|によると|によれば|だった|でした|ました|した。|ていた|手順|手続|流れ|役割|機能|特徴|たとえば次|例は|問題点|課題(?:は|が)|影響|効果|違い|条件|質問|目次|内容は|(?<!こ)とは|批判|意見|指摘|利点|弱点|メリット|デメリット|懸念/u

/** Whether an announcement calls for what it counts off. */
export const callsFor = (text: string): boolean => calls.test(text) && !tells.test(text)

/** Opens a step that is counted off. */
const counted =
  /^　*(?:まず(?:は)?|最初に|はじめに|次に|つぎに|続いて|最後に|そして|さらに|加えて|同時に|その上で|そのうえで|第?[一二三四五六七八九１-９1-9](?:つ目|点目|番目|つ|に|は)(?:は|に)?)、?/u

/** Within how many sentences after its announcement what is called for is counted off. */
const reach = 12
/** From how many items, and what share of them, a list of deeds without a word that announces it calls for them. */
const bare = { least: 3, share: 0.7 }

/** A nominal or dictionary form that can word what is called for. */
const isDeed = (sentence: Analysed, modality: Modality): boolean =>
  isAim(sentence) || isMeasureLine(sentence) || isAct(sentence, modality, 'authority')

const named = /こと(?:だ|です|である|であります)。?$/u

/** Of each sentence whether a call before it makes what it words (農地の集約を進める) something to be done. */
export const calledForIn = (
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  analysed: readonly Analysed[],
  modalities: readonly Modality[],
  headings: readonly { readonly heading: string }[],
): readonly boolean[] => {
  const found = analysed.map(() => false)
  const isItem = (i: number): boolean => blocks[sentences[i]!.block]?.kind === 'item'
  // Lists: what stands above their first item announces them.
  for (let i = 0; i < analysed.length; i++) {
    if (!isItem(i) || (i > 0 && isItem(i - 1) && sentences[i]!.block - sentences[i - 1]!.block <= 1)) continue
    let end = i + 1
    while (end < analysed.length && isItem(end) && sentences[end]!.block - sentences[end - 1]!.block <= 1) end++
    const heading = headings[sentences[i]!.block]?.heading ?? ''
    const before = i > 0 && headings[sentences[i - 1]!.block]?.heading === heading ? analysed[i - 1]!.text : ''
    const announced = before === '' ? heading : before
    const deeds = analysed.slice(i, end).map((s, k) => isDeed(s, modalities[i + k]!))
    const acts = analysed.slice(i, end).map((s, k) => isAct(s, modalities[i + k]!))
    const isBare =
      !tells.test(`${before} ${heading}`) &&
      acts.length >= bare.least &&
      acts.filter(Boolean).length >= bare.share * acts.length
    if (callsFor(announced) || isBare) deeds.forEach((is, k) => (found[i + k] = is))
    i = end - 1
  }
  // Prose: steps that are counted off after the call, and the acts that follow it without a break.
  for (let i = 0; i < analysed.length; i++) {
    if (isItem(i) || !announces.test(analysed[i]!.text) || tells.test(analysed[i]!.text)) continue
    const { heading } = headings[sentences[i]!.block]!
    let isUnbroken = true
    for (let k = i + 1; k < Math.min(analysed.length, i + 1 + reach); k++) {
      const sentence = analysed[k]!
      if (headings[sentences[k]!.block]?.heading !== heading) break
      const isCounted = counted.test(sentence.text) || isItem(k)
      const isNamed = isCounted && named.test(sentence.text)
      if (
        (isCounted || isUnbroken) &&
        (isNamed || isAct(sentence, modalities[k]!, 'authority') || (isCounted && isAim(sentence)))
      )
        found[k] = true
      else if (!isCounted) isUnbroken = false
    }
  }
  return found
}

/** A sentence in prose that announces what the writer would have done. */
const announces =
  /(?:何を|どう|どのように|どうやって)(?:す(?:る|れ)|し(?:たら|て)|なす|や(?:る|れ)|変え|進め|始め)[^。]{0,14}(?:か|のか|だろうか|でしょうか)[。？]?$|べき(?:こと)?(?:は何|か)[^。]{0,8}。?$|(?:私|筆者|わたし|僕|当会|我々|私たち)(?:なら|であれば|の(?:考え|案|提案|処方箋|答え|主張)は)[^。]{0,12}(?:こう|次|以下|単純|明快|簡単)[^。]*。?$|(?:処方箋|提案|提言|対策|方策|解決策|打開策|改善策|具体策|べきこと|必要なこと|必要なの|求めたいの)(?:は|が)[^。]{0,10}(?:[二三四五六2-6２-６](?:つ|点)|いくつか|次|以下|こう)[^。]{0,12}。?$/u
