import { appraisalIn } from '../appraisals.ts'
import { coreOf, mainClauseAt, plainEnd } from './closing.ts'
import type { Core } from './closing.ts'
import { asNouns, verdicts } from './lexicon-verdicts.ts'
import type { Stands } from './lexicon-verdicts.ts'
import { attitudesTo } from './place.ts'
import type { Attitude, Layout, Place } from './place.ts'

const after =
  '(?:な|の|った|い|べき)?(?:[^、。はがをにの]{0,6}の)?(?:' +
  asNouns +
  ')?(?:に(?:ほかなら|すぎ|過ぎ)(?:ない|ません)|に(?:すぎ|過ぎ)ず|に等しい|(?:と|も)同(?:じ|然)|(?:に|と)なりかねない|に(?:過ぎる|すぎる)|(?:で|て)ならない|(?:で|に)(?:ある|ない)|(?:に|と)な(?:る|ります|って(?:いる|います|しまう))|と化して(?:いる|います)|そのもの|だけ|ばかり)?$'
const rows = verdicts.map((row) => ({ ...row, pattern: new RegExp(`(?:${row.words})${after}`, 'u') }))

const topic =
  /^(?:だけ|ばかり|くらい|など|なんか|なんて|といった|のほう|の方)*(?:(?:は|も|って|こそ|なんて|なんか|とは)、?|(?:が)(?=、)|(?<=など)、?|(?<=のほう|の方)が)|^、/u
const subject = /^(?:など|だけ|のほう|の方)?(?:こそ)?(?:が|こそ)、?|^こそ、?/u
const object = /^(?:など|だけ|なんか|といった)?(?:を|は|も|、)、?/u
const about =
  /^(?:など|だけ|なんか)?(?:に(?:は|も|こそ)?|については?|につきまして(?:は|も)?|に関して(?:は|も)?|に対して(?:は|も)?|をめぐって(?:は|も)?|(?:は|も)(?=、?)|への|での?|では|、)/u

/** Between a thing and what is said of it as its object: no other object or subject, and no other clause. */
const isTight = (between: string): boolean =>
  !/[はがを。]|に(?!は)|、.*、|(?:観点|立場|見地|面|意味|点)(?:から|で)/u.test(
    between.replace(/(?:私|私たち|私ども|筆者|我々|本稿|本紙|わが党|当会)(?:は|も|には)、?/gu, ''),
  )

const standsAs = (place: Place, text: string, kind: RegExp): number | undefined => {
  const found = kind.exec(text.slice(place.end))
  return found ? place.end + found[0].length : undefined
}

const office =
  /(?:市長|知事|町長|村長|区長|首相|総理|大臣|長官|議員|会長|社長|教授|博士|氏|党|会派|会議所|審議会|委員会|省|庁|政府|組合|協会|連盟|団体|新聞|紙)$/u
/** Whether somebody else than the author is made the one who thinks so of the thing: 自民党は…に反対している. */
export const isAnothers = (places: readonly Place[], text: string, thing: Place): boolean =>
  places.some(
    (p) =>
      p !== thing &&
      p.begin < thing.begin &&
      !p.isSpeaker &&
      !p.isClause &&
      /^(?:は|が|も)/u.test(text.slice(p.end)) &&
      !/^(?:は|が|も)、?$/u.test(text.slice(p.end, thing.begin)) &&
      (p.towards.length === 0 || office.test(p.surface)),
  )

const thingOf = (stands: Stands, { places, text }: Layout, main: number, at: number): Place | undefined => {
  const before = places.filter((p) => p.end <= at && (stands !== 'about' || p.towards.length > 0 || p.isClause))
  const named = (from: number, kind: RegExp): Place | undefined =>
    before.findLast((p) => p.begin >= from && standsAs(p, text, kind) !== undefined && !p.isSpeaker)
  if (stands === 'about')
    return before.findLast((p) => {
      const end = standsAs(p, text, about)
      return (
        end !== undefined &&
        !p.isSpeaker &&
        (isTight(text.slice(end, at)) ||
          (/^(?:には|は|も|については)/u.test(text.slice(p.end)) && !text.slice(end, at).includes('が')))
      )
    })
  if (stands === 'object')
    return before.findLast((p) => {
      const end = standsAs(p, text, object)
      return end !== undefined && !p.isSpeaker && p.begin >= main && isTight(text.slice(end, at))
    })
  const near = named(main, subject)
  const top = named(main, topic)
  if (stands === 'subject') {
    const end = near && standsAs(near, text, subject)
    return near && end !== undefined && isTight(text.slice(end, at)) ? near : top
  }
  // 大雨も想定した堤防の補強が必要だ: も says that there is more of what the clause before the subject is of.
  const isBeside = top !== undefined && near !== undefined && near.begin >= top.end && /^も/u.test(text.slice(top.end))
  if (isBeside && isTight(text.slice(standsAs(near, text, subject)!, at))) return near
  if (top) return top
  const isSubject = near && at - near.end < 24 && !/[はをに、]|.が/u.test(text.slice(near.end, at))
  return isSubject ? near : named(0, topic)
}

/** The thing that the main clause judges by its closing words: Xは筋違いだ, Xには賛成できない, Xこそ鍵だ. */
export const verdictsOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  const begin = mainClauseAt(text)
  const clause: Core = coreOf(text.slice(begin))
  const plain = plainEnd(layout.sentence.words, layout.wordAt(begin), clause.core.length)
  for (const { pattern, worth, stands } of rows) {
    const found = pattern.exec(clause.core) ?? (plain === undefined ? null : pattern.exec(plain))
    if (!found) continue
    const at = begin + found.index
    const thing = thingOf(stands, layout, begin, at)
    if (!thing || thing.towards.length === 0) continue
    if ((stands === 'about' || stands === 'object') && isAnothers(places, text, thing)) continue
    const sign = worth * clause.sign * (clause.isAsked ? -1 : 1) > 0 ? 1 : -1
    return attitudesTo(thing, sign, layout, [at, at + found[0].length], appraisalIn(found[0]))
  }
  return []
}
