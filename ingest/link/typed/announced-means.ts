import { ascending } from '../corpus.ts'
import type { Read } from '../corpus.ts'
import { causeOf } from './causes.ts'
import { isSameCause, remedyFor } from './other-remedy.ts'
import { isSameMeasure, measuresOf } from './measures.ts'
import { surfaceOf } from './surface.ts'
import { wholeOf } from './tie.ts'
import type { Tie, TypedContext, TypedRule } from './tie.ts'

/** Agreement on what the matter is, or what is to be reached. */
const shares =
  /(?:診断|認識|見方|分析|問題意識|目的|目標|理念|狙い|ねらい|危機感|懸念)[^。]{0,16}(?:異論は(?:ない|ありません)|異存は(?:ない|ありません)|同意(?:する|します|できる)|共有|そのとおり|その通り|同じ|隔たりは(?:ない|ありません)|正しい|うなず)/u
/** And that the way there is another. */
const parts =
  /(?:処方箋|手段|方法|手法|道筋|解決策|やり方|対策|進め方|結論)[^。]{0,16}(?:(?:同意|賛成|賛同|納得|支持)(?:でき|し(?:ない|ません|かね))|違[うい]|異な|異に|首をかしげ|疑問|飛躍|問題)/u
/** How many statements after the one in which the author agrees he may say that he parts. */
const near = 3
/** And how many after that what he calls for instead. */
const reach = 4

/** Whether the author may share another's diagnosis or goal here. */
export const sharesDiagnosis = (read: Read): boolean => shares.test(surfaceOf(read).text)

interface Parting {
  readonly agreeing: Read
  readonly parting: Read
  /** What the author then calls for or rejects. */
  readonly calls: readonly Read[]
  /** Actors he speaks of meanwhile. */
  readonly named: ReadonlySet<string>
}

const partingsIn = (course: readonly Read[]): readonly Parting[] =>
  course.flatMap((agreeing, at): readonly Parting[] => {
    if (!sharesDiagnosis(agreeing)) return []
    const after = course.slice(at + 1, at + 1 + near).findIndex((read) => parts.test(surfaceOf(read).text))
    if (after < 0) return []
    const end = at + 1 + after
    return [
      {
        agreeing,
        parting: course[end]!,
        calls: course.slice(end, end + 1 + reach).filter((read) => measuresOf(read).length > 0),
        named: new Set(course.slice(Math.max(0, at - 2), end + 1).flatMap((read) => read.statement.mentions)),
      },
    ]
  })

/** What of another essay is meant: the remedy it gives for the diagnosis shared, else a measure spoken of in return. */
const meantIn = (context: TypedContext, { agreeing, calls }: Parting, course: readonly Read[]): Read | undefined => {
  const cause = causeOf(agreeing)
  const diagnosis = cause && course.find((read) => isSameCause(cause, causeOf(read)))
  const remedy = diagnosis && remedyFor(context, diagnosis)
  return (
    remedy ??
    course.find((read) =>
      measuresOf(read).some((f) =>
        calls.some((call) => measuresOf(call).some((g) => f.sign !== g.sign && isSameMeasure(f, g, context.corpus))),
      ),
    )
  )
}

/**
 * An author who names another, shares his diagnosis or goal and says that the means are another: 診断に異論はない。しかし、
 * 処方箋には同意できない. The other passage is what the one named calls for on that account.
 */
export const announcedMeans: TypedRule = (context) => {
  const courses = [...context.courses].sort(([a], [b]) => ascending(a, b))
  return courses.flatMap(([essay, course]) =>
    partingsIn(course).flatMap((parting): readonly Tie[] =>
      courses.flatMap(([other, theirs]): readonly Tie[] => {
        if (essay === other || !theirs[0]!.statement.holders.some((holder) => parting.named.has(holder))) return []
        const meant = meantIn(context, parting, theirs)
        if (meant === undefined) return []
        return [
          {
            a: parting.parting,
            b: meant,
            sense: 'diverges',
            dimension: 'means',
            rule: 'link.announced-means@1',
            evidence: [parting.agreeing, parting.parting, ...parting.calls.slice(0, 1), meant].flatMap(wholeOf),
          },
        ]
      }),
    ),
  )
}
