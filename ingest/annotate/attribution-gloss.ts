import type { Attribution, Before } from './attributed.ts'
import { speechVerbs, tellingVerbs } from '../lexicon/speech.ts'
import { narrow } from './book.ts'
import { whoEndsAt } from './subjects.ts'
import type { Analysed, Subject } from './subjects.ts'

/** What words are when somebody says them. */
const voice =
  '(?:言葉|声|訴え|指摘|問い|問いかけ|警告|嘆き|叫び|主張|持論|教え|思い|願い|本音|弁|言|嘆息|実感|告白|証言|感想|述懐|つぶやき|評|見立て|見方|口癖|信条|談|返答|返事|反応|反論|例え|たとえ|台詞|せりふ|セリフ|文句|言い分|言い草|理屈|論法|論理|回答|答え|説明|釈明|弁明|結論|注文|青写真|筋書き|一言|ひと言|触れ込み|答弁|発言|見解|考え|認識|懸念|不満|恨み節|嘆声|提言|忠告|助言|決意|覚悟|約束|口上|弁解|診断|計算|読み|皮算用|シナリオ|絵|構図)'
/** What parts them from the words that say whose they are: a dash, とは, というのが. */
const break_ = '[—―─]{1,2}|(?:、|」)?(?:とは|というのが|というのは)、?'
/** …減らない——現場の教員の言葉は重い。 …資源だ、とは教授の弁である。 */
const owned = new RegExp(
  `(?:${break_})(?=[^—―─。、]{1,30}の(?:いつもの|決まった|お決まりの|変わらぬ|率直な|偽らざる)?${voice}(?:は|が|も|に|を|だ|で|。|$))`,
  'gu',
)
/** …に移す——スポーツ庁が描いた青写真である。 「…」とは、行員が漏らした述懐だ。 */
const broughtForward = new RegExp(
  `(?:${break_})(?:これが|それが|以上が)?(?=[^—―─。]{2,40}(?:る|た|う|す|く|い)(?:、)?${voice}(?:だ|である|です|だった|であった|でした|であります)?[。．]?$)`,
  'gu',
)
/** …を制する——経団連の提言はそう畳みかける。 */
const takenUp = /[—―─]{1,2}(?=[^—―─。、]{1,24}[はも]、?[^—―─。]{1,24}[。．]?$)/gu
/** …抜け道に使っている、というのがその言い分である。 */
const pointed = new RegExp(
  `(?:${break_})(?=(?:その|同氏の|彼の|彼女の|彼らの|氏の)${voice}(?:だ|である|です|だった|であった|でした|であります)[。．]?$)`,
  'gu',
)
const voiceNext = new RegExp(`^(?:いつもの|決まった|お決まりの|変わらぬ|率直な|偽らざる)?${voice}`, 'u')
const saying = new Set([...speechVerbs, ...tellingVerbs].filter((v) => v !== 'する'))
const uttering =
  /^(?:漏らす|もらす|語る|述べる|言う|いう|吐く|吐き出す|こぼす|口|使う|用いる|好む|描く|描き出す|繰り返す|残す|唱える|掲げる|返す|寄せる|書く|記す|綴る|示す|出す|持ち出す|訴える|説く|つぶやく|叫ぶ|投げかける|投げる|突きつける|並べる|放つ|発する|引く|紡ぐ|思い描く|打ち出す|練る)$/u

type Who = Pick<Subject, 'who' | 'actors' | 'text'>
const speaks = (who: Who): boolean => who.who === 'actor' || who.who === 'group'

/** Who the words behind the break say it is whose words stand before it. */
const whoOwns = (sentence: Analysed, from: number): Who | undefined => {
  const { words, text } = sentence
  const no = words.findIndex((w, i) => i > from && w.surface === 'の' && voiceNext.test(text.slice(w.to)))
  return no < 0 ? undefined : whoEndsAt(sentence, no)
}

const whoBrings = (sentence: Analysed, from: number): Who | undefined => {
  const { words } = sentence
  const at = words.findIndex(
    (w, i) =>
      i > from && ((w.surface === 'が' && w.detail[0] === '格助詞') || (w.surface === 'の' && isVerbal(words, i))),
  )
  return at < 0 || !words.slice(at).some((w) => uttering.test(w.base)) ? undefined : whoEndsAt(sentence, at)
}

/** 内閣官房の好んで用いる例え: の before a verb names who does it. */
const isVerbal = (words: Analysed['words'], no: number): boolean => words[no + 1]?.pos === '動詞'

const whoTakesUp = (sentence: Analysed, from: number): Who | undefined => {
  const { words } = sentence
  const at = words.findIndex((w, i) => i > from && w.pos === '助詞' && /^[はも]$/u.test(w.surface))
  if (at < 0) return undefined
  const rest = words.slice(at + 1)
  return rest.some((w, i) => saying.has(w.base) && rest.slice(0, i + 1).some((v) => /^(?:そう|こう)$/u.test(v.surface)))
    ? whoEndsAt(sentence, at)
    : undefined
}

const ways = [
  [owned, whoOwns],
  [broughtForward, whoBrings],
  [takenUp, whoTakesUp],
] as const

/** Words that stand before a dash or とは, and behind it whose words they are. */
export const glossed = (sentence: Analysed, { speakers }: Before): Attribution | undefined => {
  const { words, text } = sentence
  if (!/[—―─]|とは|というの/u.test(text)) return undefined
  const found = (
    match: RegExpMatchArray,
    who: Pick<Who, 'actors'> & { readonly group?: string },
  ): Attribution | undefined => {
    const to = words.findIndex((w) => w.from >= match.index!)
    const from = words.findIndex((w) => w.from >= match.index! + match[0].length)
    if (to < 4 || from < 0) return undefined
    return {
      rule: 'attribution.broken',
      from: 0,
      to,
      cue: { from, to: words.length },
      holders: who.actors,
      ...(who.group !== undefined && { group: narrow(who.group) }),
      demand: false,
    }
  }
  for (const [pattern, whose] of ways)
    for (const match of text.matchAll(pattern)) {
      const from = words.findIndex((w) => w.from >= match.index + match[0].length)
      const who = from < 0 ? undefined : whose(sentence, from)
      const said =
        who && speaks(who)
          ? found(match, { actors: who.actors, ...(who.who === 'group' && { group: who.text }) })
          : undefined
      if (said) return said
    }
  if (speakers.length > 0)
    for (const match of text.matchAll(pointed)) {
      const said = found(match, { actors: speakers })
      if (said) return said
    }
  return undefined
}
