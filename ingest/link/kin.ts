import { fusedWords, kinOfDoings, kinOfThings } from './lexicon-kin.ts'
import { foldTerm } from './words.ts'

const rows = [kinOfThings, kinOfDoings].flatMap((text) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [name, others] = line.split(' = ')
      return { name: name!, words: [name!, ...others!.split(' ')] }
    }),
)

const kin = new Map<string, string>()
for (const { name, words } of rows)
  for (const word of words) if (!kin.has(foldTerm(word))) kin.set(foldTerm(word), name)

const fused = new Map(
  fusedWords
    .trim()
    .split('\n')
    .map((line) => {
      const [word, thing, sign] = line.split(' ') as [string, string, string]
      return [foldTerm(word), { thing, sign: sign === '-' ? (-1 as const) : (1 as const) }] as const
    }),
)

/** The name under which a word's kin are known: 教師 is 教員; undefined where the lexicon lacks it. */
export const kinOf = (key: string): string | undefined => kin.get(key)

/** The thing that a word holds together with its direction: 減税 is less 税. */
export const fusedIn = (key: string): { readonly thing: string; readonly sign: 1 | -1 } | undefined => fused.get(key)

/** How many words the lexicon of kin holds, and those that stand in two rows: a defect. */
export const kinFacts = (): { readonly words: number; readonly twice: readonly string[] } => {
  const owners = new Map<string, Set<string>>()
  for (const { name, words } of rows)
    for (const word of words) owners.set(foldTerm(word), (owners.get(foldTerm(word)) ?? new Set()).add(name))
  return { words: owners.size, twice: [...owners].filter(([, names]) => names.size > 1).map(([word]) => word) }
}
