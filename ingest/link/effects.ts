import { badThings, benefit, denies, goodThings, harm, lessOfIt, moreOfIt } from './lexicon-effects.ts'

const gap = '[^、。をはがもに]{0,10}'
const between = '(?:を|が|は|も|に|の|へ|だけを|まで|ばかりが|ばかり|さえ)[^。をがは]{0,14}?'

/** Outcomes of a thing as they are said, each with what it is worth; what is found furthest to the right tells. */
const outcomes: readonly (readonly [RegExp, 1 | -1])[] = [
  [new RegExp(`(?:${badThings})${gap}${between}(?:${moreOfIt})`, 'gu'), -1],
  [new RegExp(`(?:${badThings})${gap}${between}(?:${lessOfIt})`, 'gu'), 1],
  [new RegExp(`(?:${goodThings})${gap}${between}(?:${moreOfIt})`, 'gu'), 1],
  [new RegExp(`(?:${goodThings})${gap}${between}(?:${lessOfIt})`, 'gu'), -1],
  [new RegExp(`(?:${harm})`, 'gu'), -1],
  [new RegExp(`(?:${benefit})`, 'gu'), 1],
]
const denied = new RegExp(`^[^、。]{0,7}?${denies}`, 'u')
/** 招きかねない is no denial. */
const mayCome = /^[^、。]{0,6}?かね(?:ない|ません|ず|なく)/u
/** What only may not be missed: なければならない, ざるを得ない. */
const must = /^[^、。]{0,6}?(?:なければ|ねば|ざるを得|ずには|しかな|ほかな)/u

/** What others say comes of it: 電気が安くなるという宣伝, 雇用は減ると教えた. */
const isOthers =
  /と(?:いう|の|いった)[^、。]{0,4}(?:宣伝|主張|説|声|見方|意見|議論|話|指摘|批判|触れ込み|説明|期待|通説|俗説|思い込み|幻想|理屈|言い分)|と(?:教え(?:た|られ)|(?:言|い)われ(?!ても仕方)|され(?:る|て|た)|主張|説明(?:する|され)|喧伝|信じられ|うた(?:う|い)|聞)/u

/**
 * Whether what a text says comes of a thing is good (1) or bad (−1); undefined where nothing of it is said, or it goes
 * both ways at one place.
 */
export const effectIn = (text: string): 1 | -1 | undefined => {
  const found = outcomes.flatMap(([pattern, worth], n) =>
    [...text.matchAll(pattern)].map((m) => ({ at: m.index, end: m.index + m[0].length, worth, isOfThing: n < 4 })),
  )
  if (found.length === 0) return undefined
  const end = Math.max(...found.map((f) => f.end))
  // Of those that end at the last place the thing that stands nearest: 家計の負担を軽くする is of 負担.
  const last = found
    .filter((f) => end - f.end <= 2)
    .sort((a, b) => Number(b.isOfThing) - Number(a.isOfThing) || b.at - a.at)[0]!
  const rest = text.slice(last.end)
  if (isOthers.test(rest)) return undefined
  const asksAssent = /^[^、。]{0,5}の?では(?:ない|ありません)(?:の)?(?:でしょう|だろう)?か/u.test(rest)
  const flips = !asksAssent && !mayCome.test(rest) && !must.test(rest) && denied.test(rest)
  const worth = flips ? -last.worth : last.worth
  return worth > 0 ? 1 : -1
}
