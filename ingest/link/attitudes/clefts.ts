import { appraisalIn } from '../appraisals.ts'
import { coreOf, mainClauseAt } from './closing.ts'
import { attitudesTo } from './place.ts'
import type { Attitude, Layout, Place } from './place.ts'

/** What makes of what follows the thing that counts: 鍵を握るのは, 頼りになるのは, 減らす近道は. */
const counts =
  /(?:(?:鍵|カギ|かぎ)(?:を握る|となる|になる)|左右する|左右して(?:いく|いる|きた)|(?:決|定)め(?:る|て(?:いく|いる|きた|ゆく))|支え(?:る|てきた|ている|てくれた?|てくれる)|救(?:う|った|ってくれた|ってくれる)|変え(?:る|た|てくれた|てくれる)|後押しする|守る|頼りになる|ものを言う|役に立つ|求め(?:て(?:いる|います)|た|る)|必要(?:だった|な)|大事(?:だった|な)|大切(?:だった|な)|着手する|取り組む|優先す(?:る|べき)|目指す|めざす|なすべき|なす|求められ(?:る|て(?:いる|います|おります))|欠け(?:て(?:いる|います)|る)|足りない|多かった|望まれ(?:る|て(?:いる|います))|問われ(?:る|て(?:いる|います)))(?:の|もの|こと)(?:は|が)、?|べき(?:な?(?:の|こと|もの))?は、?|(?:(?:の|る|す|く|ぶ|む|う|つ)(?:鍵|カギ|かぎ|要|近道|決め手|土台|柱|原動力|切り札|突破口|第一歩|頼みの綱|処方箋|出発点|王道|最後の砦))は、?/gu
const contrast = /(?:では(?:ありません|ない)。|では?(?:は|も)?なく(?:て)?、?|よりも?(?:むしろ)?、?)/u
/** What stands against it in an alternative is called for no more. */
const calls = /(?:必要|求め|べき|目指す|めざす|なすべき|大事|大切)/u

const isLast = (after: string): boolean => {
  const { core, isAsked } = coreOf(after)
  return (
    !isAsked && /^(?:に(?:ほかなら(?:ない|ません)|尽き(?:る|ます)|ある|あります|かかって(?:いる|います)))?$/u.test(core)
  )
}

/** The thing that counts in a cleft, and what it is set against where one of both is called for. */
export const cleftsOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  const call = [...text.matchAll(counts)].at(-1)
  if (!call) return []
  const begin = call.index + call[0].length
  const turn = contrast.exec(text.slice(begin))
  const least = turn ? begin + turn.index + turn[0].length : begin
  const thing = places.findLast((p) => p.begin >= least && !p.isSpeaker && isLast(text.slice(p.end)))
  if (!thing) return []
  const other =
    turn && calls.test(call[0]) ? places.find((p) => p.begin >= begin && p.end === begin + turn.index) : undefined
  const at: readonly [number, number] = [call.index, begin]
  return [
    ...attitudesTo(thing, 1, layout, at, appraisalIn(call[0])),
    ...(other ? attitudesTo(other, -1, layout, at) : []),
  ]
}

/** 成否は…にかかっている, …の鍵は…にある, AではなくB、… at the end. */
const restsOn = /^(?:に(?:かかって(?:い|お)|ある(?:と|。|$)|あ(?:り|る)|こそある|懸かって))/u
const whatRests =
  /(?:鍵|カギ|かぎ|成否|要|答え|活路|解決策|突破口|近道|浮沈|命運|勝負|行方|将来|未来|論点|本質)(?:は|が)、?/u

/** 条件は交渉によって決まる: what settles it; not where that is a complaint. */
const settles =
  /^(?:に(?:よって|より)|次第で|しだいで)(?:すべて|全て|おおむね|最終的に|こそ|、)*(?:決ま|定ま|左右され)/u
const isComplaint = /(?:しま(?:う|い|って)|ちゃ|かね|(?:社会|国|時代|世の中|仕組み|現状|現実)(?:は|を|に|で(?!あ)|が))/u

/** What settles how a thing turns out: 歴史的にも交渉によって決まってきた. */
const settledBy = ({ text, places }: Layout): Place | undefined =>
  coreOf(text.slice(mainClauseAt(text))).isAsked
    ? undefined
    : places.findLast((p) => {
        const rest = text.slice(p.end)
        return settles.test(rest) && p.towards.length > 0 && !isComplaint.test(rest) && !/[、。].*は/u.test(rest)
      })

/** What something hangs on: 成否は…にかかっている. */
export const hingesOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  const settling = settledBy(layout)
  if (settling) return attitudesTo(settling, 1, layout, [settling.end, text.length])
  const what = whatRests.exec(text)
  if (!what) return []
  const begin = what.index + what[0].length
  const turn = contrast.exec(text.slice(begin))
  const least = turn ? begin + turn.index + turn[0].length : begin
  const thing = places.findLast(
    (p) => p.begin >= least && restsOn.test(text.slice(p.end).replace(/^をいかに[^、。]{2,8}か/u, '')),
  )
  return thing && !thing.isSpeaker ? attitudesTo(thing, 1, layout, [what.index, begin]) : []
}

const preferred = /^(?:だ|である|です|を|こそ|に(?!は)|のほうが|の方が|が(?=(?:望ましい|よい|いい|大事|大切|先|必要)))/u

/** AよりB, AではなくBを: the one preferred, and what it is preferred to. */
export const comparisonsOf = (layout: Layout): readonly Attitude[] => {
  const { text, places } = layout
  const { isAsked } = coreOf(text)
  const turn =
    /(?:くらいなら|ぐらいなら|より(?:は|も)?(?!多|大|高|少|一|よ|良|強|厳|広|深|効|具|実|早|低|細|身|優|柔|緊|重|長|公|積|適|確)|こと(?:で|では)なく|では(?:は)?なく(?:て)?)、?/u.exec(
      text,
    )
  if (!turn || isAsked || turn.index === 0) return []
  const begin = turn.index + turn[0].length
  const rest = text.slice(begin)
  const judges =
    /(?:ほうが|方が|べき|たい|ます|です|だ|である|望ましい|こそ|よい|いい|賢明|得策|優れる|優れて(?:いる|います))[^、。]{0,20}[。！]?$/u.test(
      rest,
    )
  if (!judges || /(?:という|との|といった)/u.test(rest)) return []
  // 税は罰ではなく請求書だ: what its topic is, and no preference.
  if (/な/u.test(turn[0]) && /は/u.test(text.slice(0, turn.index))) return []
  const one = places.find(
    (p) =>
      p.begin >= begin &&
      p.towards.length > 0 &&
      !p.isSpeaker &&
      (preferred.test(text.slice(p.end)) || p.isClause) &&
      !/[はがも]、?(?!な|あ)/u.test(
        text
          .slice(p.end)
          .replace(/(?:ほう|方)が/gu, '')
          .replace(/^が/u, ''),
      ),
  )
  const other = places.findLast(
    (p) =>
      p.end <= turn.index + 2 &&
      p.towards.length > 0 &&
      /^(?:を[^、。はが]{1,8})?(?:より|では|で|くらい|ぐらい|こと)/u.test(text.slice(p.end)),
  )
  if (!one) return []
  // What something else is preferred to is not thereby rejected.
  const isRejected = !/^より/u.test(turn[0])
  const at: readonly [number, number] = [turn.index, begin]
  return [...attitudesTo(one, 1, layout, at), ...(other && isRejected ? attitudesTo(other, -1, layout, at) : [])]
}
