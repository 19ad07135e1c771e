import type { Attribution } from './attributed.ts'
import { voicesIn } from './attribution-holders.ts'
import { narrow } from './book.ts'
import type { Voices } from './attribution-holders.ts'
import { whoEndsAt } from './subjects.ts'
import type { Analysed } from './subjects.ts'

const asking = '求め|望|要求|要請|要望|提案|提唱|提言|目指|めざ|狙|期待|訴え|主張|唱え|促|迫|勧め|掲げ'
const holding =
  'おっしゃ|仰(?:っ|る)|口に[すし]|口をそろえ|手放[さそ]|譲[らろ]|こだわ|気をも|気に(?:す|し|か)|問題に(?:す|し)|条件と(?:す|し)|前提と(?:す|し)|根拠と(?:す|し)|よりどころと(?:す|し)|拠り所と(?:す|し)|盾に(?:と|取)|引き合いに出|持ち出|突きつけ|突き付け|繰り返|念を押|釘を刺|くぎを刺|思い描|描[いくこ]|目の敵に|漏ら|もら|つぶや|こぼ|吐き出|打ち明け|書き(?:残|込|記)|言う|言って|述べ|語|話す|話して|書いて|書く|論じ|力説|力を込め|懸念|恐れ|危惧|問題視|疑問視|批判|警戒|強調|指摘|挙げ|重視|心配|案じ|憂え|嘆|嫌|注目|評価|疑|非難|不安視|力説|警告|説'
/** What is heard from somebody: 漁業者から耳にするのは. */
const heard =
  /から(?:よく|多く|必ず|しばしば|何度も|相次いで|最も多く|まず)?(?:聞く|聞こえる|聞こえてくる|聞かれる|聞かれた|聞いた|耳にする|耳にした|出る|出た|出された|出てくる|返ってくる|返ってきた|返った|寄せられる|寄せられた|上がる|上がった|挙がる|挙がった|届く|届いた|飛び出した|漏れる|漏れた|漏れてくる|相次いだ|投げかけられた)のは、?/u
/** 日弁連が求めるのは法案の撤回である: a verb of wish or worry before のは, what is wished behind it. */
const cleft = new RegExp(
  `(?:に)?(?:強く|最も|とくに|特に|何より|一貫して)?(?<verb>${asking}|${holding})[^、。「]{0,8}のは、?`,
  'u',
)
const isAsking = new RegExp(`^(?:${asking})`, 'u')
/** What is said there of the wish itself: 当然だ, 無理もない, 財政のためだ. */
const judges =
  /^(?:当然|当たり前|もっとも|無理|理解|自然|不思議|筋|早|難し|遅|おかし|なぜ|いつ|どこ|誰|よい|良い|正し|間違|危険|賢明|妥当|残念|異例|初めて|これ|それ|こう|そう|ここ|そこ|この[^、。]{1,12}だ|その[^、。]{1,12}だ)/u
const ends = /(?:だ|である|です|だった|であった|でした|にほかならない)?[。．]?$/u

/** よく言われるのは…ということだ: what is said by nobody named. */
const commonly =
  /^　*(?:[^、。]{0,16}(?:について|に関して|をめぐって|で)、?)?(?:最も)?(?:よく|しばしば|一般に|世間で|巷で|ちまたで|これまで|現場で|必ず|決まって)(?:言われ|指摘され|聞かれ|語られ|耳にす|批判され|挙げられ)(?:る|ている|てきた|た)のは、?/u

/** What is said of a thing behind a cleft without anybody who says it. */
const heardOften = ({ words, text }: Analysed): Attribution | undefined => {
  const match = commonly.exec(text)
  const stop = /(?:という)?(?:こと|点|もの|話|意見|批判|指摘)(?:だ|である|です|だった|でした)[。．]?$/u.exec(text)
  if (!match || !stop) return undefined
  const from = words.findIndex((w) => w.from >= match[0].length)
  const to = words.findIndex((w) => w.from >= stop.index)
  if (from < 1 || to <= from + 1) return undefined
  return { rule: 'attribution.cleft', from, to, cue: { from: 0, to: from }, holders: [], demand: false }
}

/** What one says, as a noun: 切実な一言, 時間の訴え. */
const said =
  /(?:こと|点|もの|話|意見|声|批判|指摘|訴え|一言|言葉|不安|不満|嘆き|疑問|懸念|恨み言|要望|注文|願い|本音|悲鳴|問い|答え|返事|反論|異論|戸惑い|怒り|ため息|苦情)(?:だ|である|です|だった|であった|でした)?[。．]?$/u

/** 団体から出たのは、…という訴えだった。 */
const heardFromSomebody = (sentence: Analysed): Attribution | undefined => {
  const { words, text } = sentence
  const match = heard.exec(text)
  const stop = said.exec(text)
  if (!match || !stop) return undefined
  const at = words.findIndex((w) => w.from >= match.index)
  const from = words.findIndex((w) => w.from >= match.index + match[0].length)
  const to = words.findIndex((w) => w.from >= stop.index)
  if (at < 1 || from < 1 || to <= from + 2) return undefined
  const who = voicesIn({ ...sentence, words: words.slice(0, at + 1) }, at + 1)
  return (
    who && { rule: 'attribution.cleft', from, to, cue: { from: at, to: from }, ...withoutPlace(who), demand: false }
  )
}
const withoutPlace = ({ holders, group }: Voices): Pick<Attribution, 'holders' | 'group'> => ({
  holders,
  ...(group !== undefined && { group: narrow(group) }),
})

/** What somebody asks for, told behind a cleft: Xが求めるのは、Yだ. */
export const fronted = (sentence: Analysed): Attribution | undefined => {
  const { words, text, bunsetsu } = sentence
  if (!text.includes('のは')) return undefined
  const match = cleft.exec(text)
  const verb = match?.groups?.['verb']
  const often = heardOften(sentence) ?? heardFromSomebody(sentence)
  if (often) return often
  if (!match || verb === undefined) return undefined
  const rest = text.slice(match.index + match[0].length)
  if (judges.test(rest) || /(?:から|ため)(?:だ|である|です)[。．]?$/u.test(rest)) return undefined
  const ga = words.findLastIndex(
    (w, i) => w.surface === 'が' && w.detail[0] === '格助詞' && w.to <= match.index + 1 && !bunsetsu.quoted[i],
  )
  const from = words.findIndex((w) => w.from >= match.index + match[0].length)
  const stop = ends.exec(text)!.index
  const to = words.findIndex((w) => w.from >= stop)
  if (ga < 1 || from < 0 || to <= from + 1 || words.slice(ga, from - 1).some((w) => w.surface === '、'))
    return undefined
  // Only a noun, a ことor a 点 is what is asked for.
  const last = words[to - 1]!
  if (last.pos !== '名詞' || (last.detail[0] === '形容動詞語幹' && !/^(?:不安|不満|心配|疑問)$/u.test(last.surface)))
    return undefined
  const who = whoEndsAt(sentence, ga)
  if (who.who !== 'actor' && who.who !== 'group') return undefined
  return {
    rule: 'attribution.cleft',
    from,
    to,
    cue: { from: ga - 1, to: from },
    holders: who.actors,
    ...(who.who === 'group' && { group: narrow(who.text) }),
    demand: isAsking.test(verb),
  }
}
