/** The choice that a parameter names; an unknown one is the default. */
export const oneOf = <T extends string>(choices: readonly T[], text: string | null, otherwise: T): T =>
  choices.find((choice) => choice === text) ?? otherwise

/** The parameter's value, or undefined where it is the default and so left out of the address. */
export const unless = <T extends string>(value: T, otherwise: T): T | undefined =>
  value === otherwise ? undefined : value

/** A whole number from 1 on; undefined for anything else. */
export const countFrom = (text: string | null): number | undefined =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : undefined
