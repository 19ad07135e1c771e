import { relation } from './context.ts'
import type { RelateRule } from './context.ts'

const opening =
  /^　*(?:したがって|従って|だからこそ|だから(?!と)|よって|それだからこそ|それゆえ|ゆえに|(?:この|その)ため(?!に(?:は|も))|そうであれば|であれば|そうだとすれば|そうである以上|こうしたことから|このことから|以上から)/u

/** A result told in so many words, of the sentence before in the same paragraph. */
const outcome =
  /^　*(?:(?:その|この)結果|結果として|これによ(?:り|って)|それによ(?:り|って)|(?:その|この|そうなった)場合|そうな(?:れば|ると)|そうすると|となると|すると|これで(?!す|よい|いい|は?(?:よ|い)い)|このままでは|(?:この|こうした|こうした中、?|その|そうした|以上の)(?:ような)?(?:現状|状況|実態|事態|経緯|事情|背景|実情|動き|点|結果|事実|こと|反省|教訓)(?:を|に)(?:考え|踏まえ|ふまえ|鑑み|かんがみ|照らせ|照らし|直視|見れば|見ると)|結局、|まさに)/u

/** したがって, だから, よって, このため (not そのためには: an aim), その結果, その場合, これでは: what was said just before is the reason. */
export const consequence: RelateRule = (course) =>
  course.steps.flatMap((step, i) => {
    const before = course.steps[i - 1]
    const isNear = before?.block === step.block
    const match = opening.exec(step.text) ?? (isNear ? outcome.exec(step.text) : null)
    // A heading between the two: what it follows from is further back.
    if (!match || !before || step.block - before.block > 1) return []
    return relation(course, 'relate.consequence', 'supports', before, step, { step, match })
  })
