import { relation } from './context.ts'
import type { RelateRule } from './context.ts'
import { endingOf, isStand, openingOf } from './signs.ts'
import type { Opening } from './signs.ts'

/** Openings with which a sentence turns from the one before, adds to it or passes to something else. */
const apart =
  /^　*(?:しかし|だが|ところが|もっとも|ただ|とはいえ|また|さらに|加えて|そして|しかも|一方|他方|同時に|今後|結びに|いずれ|併ながら|同じく|次に|次いで|第[一二三四五]|[一二三四五]つ目|まず|最後に|なお|例えば|たとえば|もちろん|確かに|あわせて|併せて|そのほか|このほか|特に|とりわけ|(?:以上|これら|それ|これ)[^。、]{0,24}と(?:並行|は別))/u

/** 筆者の答えは明快である: says only that something follows. */
const announces =
  /(?:答え|結論|主張|提案|処方箋)は[^。]{0,8}(?:明快|単純|簡単|明らか|次|一つ)|(?:こと|点|問題|論点|課題)が[^。、]{0,6}(?:あり|ござい)ます。?$|(?:こと|点|問題|論点)がある。?$/u

/** 反対しているわけではない, 考えは変わらない: says where the author stands not, and grounds nothing. */
const disclaims =
  /(?:わけでは(?:ない|ありません)|つもりは(?:ない|ありません)|(?:もの|の|こと|から)では(?:ない|ありません)|変わらない|変わ(?:って|り)(?:い)?(?:ない|ません)|(?:忘れ|持っ)(?:たことは|てい)(?:ない|ません)|責められない)。?$/u
/** なぜ…しないのか: a reproach that stands for itself. */
const reproaches = /なぜ[^。]*(?:か|でしょう)。?$/u
/** …を減らす, …を免除する: proposes something itself. */
const proposes = /を[^。、]{0,12}(?:する|ける|げる|せる|てる|める|らす|くす|やす)。?$/u
/** 見直しを進めています, 実現を目指しています, 決意を持っています: what the speaker does himself, no judgement. */
const intends =
  /(?:目指して|進めて|取り組んで|努めて|(?:決意|覚悟|信念)を[^、。]{0,4}(?:持って|固めて))(?:いる|います|おります|まいりました|きました)。?$|(?:問題提起|お(?:祈り|誓い|悔やみ))[^。]{0,8}(?:ます|ました)。?$/u
/** 市町村においても: passes to somebody else. */
const passesOn = /^　*[^、。]{1,16}(?:において|に対して|について)も、?/u
const turned: ReadonlySet<Opening> = new Set(['restatement', 'rather', 'concession', 'contrast'])

/** Advice that only suggests, wishes or promises: what it rests on stands elsewhere more often than right before it. */
const mild =
  /^(?:modality\.(?:ba-yoi|te-mo-yoi|to-yoi|tara|te-wa-dou|no-wa-dou|toki|nozomareru|teigen|imperative|kitai|motomeru-mono|itadakereba)|pledge\.own)/u

const margin = 60

/** A judgement and, right after it in the same paragraph, what should be done: the advice rests on the judgement. */
export const grounds: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (!before || before.main === undefined || step.main === undefined || before.block !== step.block) return []
    const [why, what] = [course.statements[before.main]!, course.statements[step.main]!]
    if (why.kind !== 'claim' || why.voice !== 'own' || what.kind !== 'recommendation' || what.voice !== 'own') return []
    if (mild.test(what.rule) || /[？?]$/u.test(step.text)) return []
    if (apart.test(step.text) || announces.test(before.text)) return []
    if (passesOn.test(step.text) || turned.has(openingOf(step.text))) return []
    // A reason given for what was said before it is no ground for what comes after, and a stand is what others bear out.
    if (endingOf(before.text.slice(-margin)) === 'because' || isStand(before.text) || intends.test(before.text))
      return []
    // What an example shows, and what is refused, stands beside the advice.
    if (/^　*(?:例えば|たとえば)/u.test(before.text) || /(?:認め|許し)(?:ない|ません)。?$/u.test(before.text)) return []
    if (disclaims.test(before.text) || reproaches.test(before.text) || proposes.test(before.text)) return []
    const match = /^[\s\S]*$/u.exec(step.text)!
    return relation(course, 'relate.grounds', 'supports', before, step, { step, match })
  })
