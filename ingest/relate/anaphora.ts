import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

/** これを…ば, この…を用いれば, こうした観点からも: what was just said is the premise. */
const premise =
  /^　*(?:(?:これ|それ)(?:を|が|に)[^、。]{1,20}(?:ば|なら|たら|以上)、|(?:この|その|こうした|そうした|かかる)[^、。]{1,12}(?:を|が|に)[^、。]{1,12}(?:れば|えば|けば|せば|なら|たら|以上)、|(?:こうした|この|その|そうした)(?:観点|点|意味|認識|事情|状況|経緯|事実)(?:から(?:も|すれば)?|を踏まえ[^、]{0,4}|に照らせば)、)/u
/** これは…おそれがある: what was just said leads to this. */
const outcome =
  /^　*(?:これは|このことは|このままでは|それは)[^。]*(?:おそれ|恐れ|可能性|かねない|かねません|意味(?:する|します|している)|示(?:す|している|しています)|もたらす|招く|つながる)/u

/** これを放置すれば, こうした観点からも, これは…おそれがある: the sentence before, of the same paragraph, is the premise of this one. */
export const anaphora: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    if (before?.main === undefined || step.main === undefined || before.block !== step.block) return []
    const [was, is] = [course.statements[before.main]!, course.statements[step.main]!]
    if (is.voice !== 'own' || was.kind !== 'claim') return []
    const match = premise.exec(step.text) ?? outcome.exec(step.text)
    return match ? relation(course, 'relate.anaphora', 'supports', before, step, { step, match }) : []
  })
