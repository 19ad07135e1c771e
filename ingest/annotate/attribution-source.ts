import type { ActorKey } from '../../graph/change/extraction.ts'
import { nobodyBefore } from './attributed.ts'
import type { Attribution, Before } from './attributed.ts'
import { issuerAt, pointsToDocument } from './documents.ts'
import { pointing, whoEndsAt } from './subjects.ts'
import type { Analysed } from './subjects.ts'

const accordingPattern = /に(?:よれば|よると(?!いう)|よりますと|よるなら|依れば|依ると|拠れば|拠ると)、?/u
/** What only somebody can have: his account, his estimate. 国土交通省の説明では. */
const viewPattern =
  /(?:に(?:言|い)わせ(?:れば|ると|ますと)|に(?:従えば|従うなら|従うと)|(?:が|の)(?:報じ|伝え|述べ|語っ|話し|説明し|指摘し|主張し)(?:た|る)ところ(?:では|によれば|によると)|に(?:(?:お|ご)?話を|事情を|理由を|真意を|見解を|意見を|感想を|わけを|も|直接|改めて|じかに|個別に|電話で|メールで|書面で|文書で|現地で|会場で){0,2}、?(?:(?:聞く|聞いてみる|尋ねる|尋ねてみる|伺う|伺ってみる|うかがう|問う|問い合わせる)と|(?:求める|ただす|ぶつける|確かめる|確認する|問いただす)と|(?:聞け|尋ねれ|問え)ば|(?:聞いた|尋ねた|伺った|うかがった|問い合わせた|聞いてみた)(?:ところ|ら))|の目に(?:は|も)|の側に(?:立てば|立つと)|(?:いわく|曰く)(?=[、「])|の(?:御|ご|お)?(?:説明|話|言い分|見方|見立て|見解|考え|理解|計算|試算|推計|分析|予測|予想|見積もり|見積り|見通し|主張|報告|発表|認識)(?:で|だと|によれば|によると|からすると|からすれば)は?)(?:、|(?=「))/u
/** A count or a survey: with a number and no guess, what it found is the case. */
const counts =
  /(?:調査|研究(?:グループ|チーム|班|機関)|報告書|年次報告|検査報告|決算書|統計|資料|データ|白書|まとめ|集計|収支|決算|発表|速報|記事|報道|新聞|国勢調査|名簿|記録)の?(?:結果)?$/u
/** Whoever counts by his office: 厚生労働省によると、平均は千円を超えた. */
const registrar = /(?:省|庁|都|府|県|市|町|村|区|警察|消防|政府|日銀|気象台|税関|労働局|教育委員会|選管|機構)$/u
const guessed =
  /見通し|見込|予測|推計|試算|可能性|おそれ|恐れ|べき|だろう|影響|要因|原因|ため(?:だ|と)|とみ|と見|評価|懸念/u

const isOfCount = (text: string, { index, 0: turn }: RegExpExecArray): boolean => {
  const source = text
    .slice(0, index)
    .replace(/[」』）]$/u, '')
    .replace(/（[^（）]*$/u, '')
  return (
    counts.test(source) ||
    (registrar.test(source) &&
      turn.startsWith('に') &&
      !/(?:という|といいます|そう(?:だ|です|である)|との(?:こと|話)(?:だ|です|である|でした|だった))。?$/u.test(text))
  )
}

/** 労働力調査によると、…十八万人増えた: a figure that somebody counted, no opinion of whoever counted it. */
export const isCounted = ({ text }: Analysed): boolean => {
  const match = /(?:に(?:よれば|よると|よりますと)、?|(?:では|を見れば|を見ると)、)/u.exec(text)
  return (
    match !== null &&
    isOfCount(text, match) &&
    /[0-9０-９〇一二三四五六七八九十百千万億]+(?:[・.．][0-9０-９〇一二三四五六七八九]+)?(?:％|%|割|人|件|社|円|倍|カ所|か所|世帯|歳|ポイント|トン|戸|校|台|票|位|年ぶり)/u.test(
      text.slice(match.index),
    ) &&
    !guessed.test(text.slice(match.index))
  )
}

const lays =
  /(?:法|条|項|条例|規則|指針|要綱|附則|条約|規約|通則)(?:に(?:は|も|おいて(?:は)?)?|で(?:は)?|は|上)、?(?:[^。「]|「[^」]*」){0,80}(?:と|旨が?|が)(?:記載|規定|定め|定義|明記)(?:され|られ|し)?て(?:いる|います|おります)。?$/u

/** 本法案では…ことができるとしています: what a bill lays down. */
const laysDown =
  /^　*(?:また、|さらに、|なお、|次に、)?(?:本|この|今回の)(?:改正)?(?:法|条例)?(?:案|改正)(?:では|は|によって|により|において)[^。]*(?:とし(?:て(?:いる|います|おります)|ました)|とされ(?:ている|ています|ました)|ことと(?:なる|なります|する|します|されました)|ことに(?:なる|なります))。?$/u

/** 指針には…と記載されている: what a law or a rule lays down is the case. */
export const isLaidDown = ({ text }: Analysed): boolean => lays.test(text) || laysDown.test(text)

/** How far into a sentence its source is looked for, in UTF-16 code units. */
const reach = 80

const nobodys = { rule: 'attribution.according', holders: [], demand: false } as const

const placed = (
  sentence: Analysed,
  match: RegExpExecArray,
  holders: readonly ActorKey[],
  group?: string,
): Attribution | undefined => {
  const { words } = sentence
  const cueFrom = words.findIndex((w) => w.from >= match.index)
  const from = words.findIndex((w) => w.from >= match.index + match[0].length)
  if (from < 0 || cueFrom < 1 || sentence.bunsetsu.quoted[cueFrom]) return undefined
  return {
    rule: 'attribution.according',
    from,
    to: words.length,
    cue: { from: cueFrom, to: from },
    holders,
    ...(group !== undefined && { group }),
    demand: false,
  }
}

/** 彼によれば, 氏に言わせれば: whoever was spoken of before. */
const pointedTo = (sentence: Analysed, match: RegExpExecArray, before: Before): Attribution | undefined =>
  before.speakers.length > 0
    ? placed(sentence, match, before.speakers)
    : before.people && placed(sentence, match, before.people.holders, before.people.group)

/** Xの説明では, Xに言わせれば: whoever stands right before it must be able to speak. */
const viewOf = (sentence: Analysed, before: Before): Attribution | undefined => {
  const match = viewPattern.exec(sentence.text)
  if (!match || match.index > reach) return undefined
  const at = sentence.words.findIndex((w) => w.from >= match.index)
  if (at < 1) return undefined
  const who = whoEndsAt(sentence, at)
  if (pointing.test(who.text) && who.who === 'other') return pointedTo(sentence, match, before)
  if (who.who !== 'actor' && who.who !== 'group') return undefined
  return placed(sentence, match, who.actors, who.who === 'group' ? who.text : undefined)
}

const accounts = /^(?:お|ご|御)?(?:話|お話|説明|証言|発言|報告|見方|見立て|見解|分析|試算|推計|主張|言葉)$/u
/** 館長のお話によると: whose account it is. */
const accountOf = (sentence: Analysed, at: number): ReturnType<typeof whoEndsAt> | undefined => {
  const { words } = sentence
  const no = words.slice(0, at).findLastIndex((w) => w.surface === 'の' && w.pos === '助詞')
  const noun = words
    .slice(no + 1, at)
    .map((w) => w.surface)
    .join('')
  if (no < 1 || !accounts.test(noun)) return undefined
  const who = whoEndsAt(sentence, no)
  return who.who === 'actor' || who.who === 'group' ? who : undefined
}

/** What everybody is supposed to hold: 通説では, 一般的な理解では. */
const commonly =
  /^　*(?:だが、?|しかし、?|確かに、?|もちろん、?)?(?:(?:通説|定説|俗説|通念|世間の常識|教科書の説明)(?:的)?|(?:一般的?|世間|通俗的|よくある|従来)(?:な|の)(?:理解|説明|見方|解釈|考え方|議論|イメージ))では、/u

/** 速報値によりますと、…だと認識しております: what the speaker makes of a figure. */
const thinks =
  /と(?:いうふうに|いうことは|は|も)?、?(?:認識|理解|考え|思|見|受け止め|承知)(?:を)?(?:し|っ|え|て)*(?:いる|います|おります|ます|おる)(?:ところ)?(?:です|であります|でございます)?。?$/u

/** Xによれば, Xの説明では, Xに言わせれば: the whole of what follows is X's word. */
export const attributeSource = (sentence: Analysed, before: Before = nobodyBefore): Attribution | undefined => {
  const { text, references } = sentence
  const match = accordingPattern.exec(text)
  if (!match || match.index > reach) {
    const common = commonly.exec(text)
    if (!common) return viewOf(sentence, before)
    const behind = sentence.words.findIndex((w) => w.from >= common[0].length)
    return behind > 0
      ? { ...nobodys, from: behind, to: sentence.words.length, cue: { from: 0, to: behind } }
      : undefined
  }
  const issuer = issuerAt(sentence, match.index)
  if (issuer && issuer.length > 0) return placed(sentence, match, issuer)
  // 記事によると: of whoever brought it out, who was named before.
  if (issuer && pointsToDocument(text) && before.speakers.length > 0) return placed(sentence, match, before.speakers)
  const at = sentence.words.findIndex((w) => w.from >= match.index)
  const who = at > 0 ? whoEndsAt(sentence, at) : undefined
  if (who?.who === 'self') return undefined
  if (who?.who === 'other' && (pointing.test(who.text) || /^(?:それ|これ)$/u.test(who.text)))
    return pointedTo(sentence, match, before)
  if (who?.who === 'group') return placed(sentence, match, [], who.text)
  const teller = at > 0 ? accountOf(sentence, at) : undefined
  if (teller) return placed(sentence, match, teller.actors, teller.who === 'group' ? teller.text : undefined)
  const named = references.filter((r) => r.to <= match.index).map((r) => r.actor)
  const holders = who?.who === 'actor' ? who.actors : named.slice(-1)
  return holders.length === 0 && thinks.test(text) ? undefined : placed(sentence, match, holders)
}
