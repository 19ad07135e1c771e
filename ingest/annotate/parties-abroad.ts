import { homeParties, partiesAbroad } from '../lexicon/parties-abroad.ts'
import type { PartyAbroad } from '../lexicon/parties-abroad.ts'
import { matchesIn } from './matches.ts'
import type { Named } from './named.ts'

/** Which parties of other states a document's 民主党, 共産党 … may be: those of the states that it speaks of. */
export interface PartiesAbroad {
  readonly ofDocument: readonly PartyAbroad[]
}

/** In how many sentences a document must speak of a state, unless it names none of this country's parties at all. */
const often = 2

/** Reads from a whole document whose parties it may speak of. */
export const partiesAbroadIn = (sentences: readonly { readonly text: string }[]): PartiesAbroad => {
  const named = partiesAbroad.filter(({ form }) => sentences.some(({ text }) => text.includes(form)))
  if (named.length === 0 || sentences.some(({ text }) => homeParties.test(text))) return { ofDocument: [] }
  return {
    ofDocument: named.filter(({ signs, rival }) => {
      if (rival !== undefined && sentences.some(({ text }) => text.includes(rival))) return true
      return sentences.filter(({ text }) => signs.test(text)).length >= often
    }),
  }
}

const forms = new RegExp(
  `(?<![\\p{Script=Han}々ァ-ヴーＡ-Ｚ・])(?:${[...new Set(partiesAbroad.map((p) => p.form))].join('|')})`,
  'gu',
)

/** 共産党 in a text on China, 民主党 beside the White House: the party of that state, and not of this country. */
export const namedPartiesAbroad = (text: string, { ofDocument }: PartiesAbroad): readonly Named[] =>
  text.includes('党')
    ? matchesIn(text, forms).flatMap((m): readonly Named[] => {
        const here = partiesAbroad.filter((p) => p.form === m[0])
        const party =
          (homeParties.test(text) ? undefined : here.find((p) => p.signs.test(text))) ??
          ofDocument.find((p) => p.form === m[0])
        if (party === undefined) return []
        const { name, form } = party
        const aliases = [...party.aliases, form]
        const actors = [{ type: 'organisation' as const, name, aliases }]
        return [{ from: m.index, to: m.index + m[0].length, actors, rule: 'actor.of-state' }]
      })
    : []
