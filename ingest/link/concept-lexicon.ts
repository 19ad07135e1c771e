import { budgetConcepts } from './lexicon-concepts-budget.ts'
import { childrenConcepts } from './lexicon-concepts-children.ts'
import { defenceConcepts } from './lexicon-concepts-defence.ts'
import { digitalConcepts } from './lexicon-concepts-digital.ts'
import { disastersConcepts } from './lexicon-concepts-disasters.ts'
import { economyConcepts } from './lexicon-concepts-economy.ts'
import { energyConcepts } from './lexicon-concepts-energy.ts'
import { financeConcepts } from './lexicon-concepts-finance.ts'
import { governmentConcepts } from './lexicon-concepts-government.ts'
import { healthConcepts } from './lexicon-concepts-health.ts'
import { justiceConcepts } from './lexicon-concepts-justice.ts'
import { labourConcepts } from './lexicon-concepts-labour.ts'
import { landConcepts } from './lexicon-concepts-land.ts'
import { moneyConcepts } from './lexicon-concepts-money.ts'
import { municipalitiesConcepts } from './lexicon-concepts-municipalities.ts'
import { natureConcepts } from './lexicon-concepts-nature.ts'
import { pensionsConcepts } from './lexicon-concepts-pensions.ts'
import { peopleConcepts } from './lexicon-concepts-people.ts'
import { politicsConcepts } from './lexicon-concepts-politics.ts'
import { schoolsConcepts } from './lexicon-concepts-schools.ts'
import { securityConcepts } from './lexicon-concepts-security.ts'
import { societyConcepts } from './lexicon-concepts-society.ts'
import { taxesConcepts } from './lexicon-concepts-taxes.ts'
import { townsConcepts } from './lexicon-concepts-towns.ts'
import { welfareConcepts } from './lexicon-concepts-welfare.ts'
import { worldConcepts } from './lexicon-concepts-world.ts'
import { foldTerm } from './words.ts'

/** A concept of public policy: its name, and the one of which it is a way or a part. */
export interface ListedConcept {
  readonly name: string
  readonly wider?: string
}

const rows = [
  budgetConcepts,
  childrenConcepts,
  defenceConcepts,
  digitalConcepts,
  disastersConcepts,
  economyConcepts,
  energyConcepts,
  financeConcepts,
  governmentConcepts,
  healthConcepts,
  justiceConcepts,
  labourConcepts,
  landConcepts,
  moneyConcepts,
  municipalitiesConcepts,
  natureConcepts,
  pensionsConcepts,
  peopleConcepts,
  politicsConcepts,
  schoolsConcepts,
  securityConcepts,
  societyConcepts,
  taxesConcepts,
  townsConcepts,
  welfareConcepts,
  worldConcepts,
].flatMap((text) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [named, glosses] = line.split(' : ')
      const [left, right] = named!.split(' = ')
      const [name, wider] = left!.split(' < ')
      return {
        name: name!,
        wider,
        terms: [name!, ...(right?.split(' ') ?? [])],
        glosses: glosses?.split(' ; ').map((gloss) => gloss.split(' ')) ?? [],
      }
    }),
)

const listed = new Map<string, ListedConcept>(
  rows.flatMap(({ name, wider, terms }) =>
    terms.map((term) => [foldTerm(term), { name, ...(wider !== undefined && { wider }) }] as const),
  ),
)

/** Concepts with words that describe them wherever all of them stand together; the first is the one to look for. */
export const glossedConcepts: readonly { readonly concept: ListedConcept; readonly words: readonly string[] }[] =
  rows.flatMap(({ name, wider, glosses }) =>
    glosses.map((words) => ({ concept: { name, ...(wider !== undefined && { wider }) }, words })),
  )

/** The concept that a noun phrase names, by the phrase as `foldTerm` gives it; undefined where the lexicon lacks it. */
export const listedConcept = (key: string): ListedConcept | undefined => listed.get(key)

/** Ends that turn a thing into its contrary: 「Xの廃止」 must not go by the name of X. */
const contrary = /の?(?:廃止|撤廃|解体|引き下げ|禁止|凍結解除)$/u

/**
 * How many concepts and terms the lexicon holds, and its defects: terms under two concepts, wider concepts that there are
 * not, terms that are another of their concept with a contrary end.
 */
export const lexiconFacts = (): {
  readonly concepts: number
  readonly terms: number
  readonly twice: readonly string[]
  readonly unknownWider: readonly string[]
  readonly contrary: readonly string[]
} => {
  const owners = new Map<string, Set<string>>()
  for (const { name, terms } of rows)
    for (const term of terms) owners.set(foldTerm(term), (owners.get(foldTerm(term)) ?? new Set()).add(name))
  const names = new Set(rows.map((r) => r.name))
  return {
    concepts: rows.length,
    terms: owners.size,
    twice: [...owners].filter(([, o]) => o.size > 1).map(([term]) => term),
    contrary: rows.flatMap(({ terms }) =>
      terms.filter((term) => contrary.test(term) && terms.includes(term.replace(contrary, ''))),
    ),
    unknownWider: rows.flatMap((r) => (r.wider !== undefined && !names.has(r.wider) ? [r.wider] : [])),
  }
}
