/** The name of a rule without its version: `attribution.yoreba` of `attribution.yoreba@3`. */
export const ruleNameOf = (rule: string | undefined): string | undefined => rule?.replace(/@[^@]*$/u, '')
