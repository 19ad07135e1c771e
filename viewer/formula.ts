import type { AgreementOptions } from './agreement-options.ts'
import type { Sum } from './queries/compare.ts'

/** Counted statements for and against one proposition, of both units. */
export interface Counted {
  readonly a: { readonly affirm: number; readonly deny: number }
  readonly b: { readonly affirm: number; readonly deny: number }
}

type Normalisation = NonNullable<AgreementOptions['normalisation']>

/** A number as people write it: whole ones without decimals, others with at most three. */
export const numberInWords = (value: number): string =>
  (Number.isInteger(value) ? String(value) : String(Number(value.toFixed(3)))).replace('-', '−')

/** A weight, always with three decimals, so that columns stand under one another. */
export const weightInWords = (value: number): string =>
  value
    .toFixed(3)
    .replace('-', '−')
    .replace(/^−(0\.000)$/, '$1')

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The denominator with its numbers put in, and its value (schema.graphql, Normalisation). */
const divisors: Readonly<Record<Normalisation, (x: readonly number[], y: readonly number[]) => [string, number]>> = {
  NONE: () => ['1', 1],
  AVERAGE_ACTIVITY: (x, y) => {
    const [n, m] = [sum(x), sum(y)]
    return [`((${numberInWords(n)} + ${numberInWords(m)}) ÷ 2)`, (n + m) / 2]
  },
  SHARED: (x, y) => {
    // Affirm and deny of one proposition stand beside each other.
    const products = x.flatMap((_, n) => (n % 2 === 0 ? [(x[n]! + x[n + 1]!) * (y[n]! + y[n + 1]!)] : []))
    return [numberInWords(sum(products)), sum(products)]
  },
  JACCARD: (x, y) => {
    const parts = [
      sum(x.filter((_, n) => y[n] === 0)),
      sum(y.filter((_, n) => x[n] === 0)),
      sum(x.map((value, n) => value * y[n]!)),
    ]
    return [`(${parts.map(numberInWords).join(' + ')})`, sum(parts)]
  },
  COSINE: (x, y) => {
    const [n, m] = [sum(x.map((value) => value ** 2)), sum(y.map((value) => value ** 2))]
    return [`(√${numberInWords(n)} × √${numberInWords(m)})`, Math.sqrt(n) * Math.sqrt(m)]
  },
  DNA_COSINE: (x, y) => {
    const [n, m] = [sum(x), sum(y)]
    return [`(${numberInWords(n)} × ${numberInWords(m)})`, n * m]
  },
}

/** A proposition with what it adds to the numerator of a tie. */
export interface Adding extends Counted {
  readonly proposition: { readonly label: string }
  readonly contribution: number
}

const divisorOf = (counted: readonly Counted[], normalisation: Normalisation) => {
  const flat = (side: 'a' | 'b') => counted.flatMap((one) => [one[side].affirm, one[side].deny])
  return divisors[normalisation](flat('a'), flat('b'))
}

const takesSide = ({ affirm, deny }: Counted['a']) => affirm + deny > 0

/**
 * The weight of a tie without each of its propositions on which both take a side, where a tie is left; the lowest first.
 * Nothing where the numbers at hand don't give the tie's own denominator (essays that both signed).
 */
export const withoutEach = (tie: Sum, counted: readonly Adding[], normalisation: Normalisation) => {
  if (Math.abs(divisorOf(counted, normalisation)[1] - tie.denominator) >= 1e-6) return []
  const shared = counted.filter(({ a, b }) => takesSide(a) && takesSide(b))
  if (shared.length < 2) return []
  return shared
    .map((left) => {
      const rest = counted.filter((one) => one !== left)
      const weight = (tie.numerator - left.contribution) / divisorOf(rest, normalisation)[1]
      return { label: left.proposition.label, weight }
    })
    .toSorted((x, y) => x.weight - y.weight)
}

/**
 * The formula of a tie with its numbers put in: 「w = 6 ÷ ((7 + 9) ÷ 2) = 0.750」. `counted` are all propositions of both.
 * Where they don't give the tie's denominator (an essay signed by both never counts for the pair), it stands as one number.
 */
export const formulaOf = (tie: Sum, counted: readonly Counted[], normalisation: Normalisation): string => {
  const [words, value] = divisorOf(counted, normalisation)
  const fits = Math.abs(value - tie.denominator) < 1e-6
  const divisor = fits ? words : numberInWords(tie.denominator)
  return `w = ${numberInWords(tie.numerator)} ÷ ${divisor} = ${weightInWords(tie.weight)}`
}
