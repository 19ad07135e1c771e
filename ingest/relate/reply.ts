import type { FoundArgument, RelateRule } from './context.ts'

/** Attributions in which somebody names his word: not what a document or a passive leaves open. */
const sure = new Set(
  ['quote', 'demand', 'ask', 'noun', 'plan', 'voice', 'copula', 'according'].map((name) => `attribution.${name}`),
)

/** Xは…と主張するが、…: the author's reply in the same sentence attacks what is reported in its first half. */
export const reply: RelateRule = (course) =>
  course.steps.flatMap((step): readonly FoundArgument[] => {
    if (step.main === undefined || step.reported === undefined || step.main === step.reported) return []
    const [said, own] = [course.statements[step.reported]!, course.statements[step.main]!]
    if (own.voice !== 'own' || said.to > own.from || (said.holders.length === 0 && said.group === undefined)) return []
    if (!sure.has(said.rule)) return []
    const evidence = [course.at(step, 0, step.text.length)]
    return [{ type: 'attacks', from: step.main, to: step.reported, rule: 'relate.reply', evidence }]
  })
