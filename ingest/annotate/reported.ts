import { addresseesOf } from './addressees.ts'
import type { Attribution } from './attributed.ts'
import { trimmed, withDetails } from './found-statement.ts'
import type { FoundStatement, Surroundings } from './found-statement.ts'
import { readModality } from './modality.ts'
import type { Analysed } from './subjects.ts'

/** とのことだ, のだそうだ, そうです at the end of what is reported. */
const hearsay = /(?:(?:と|って)の(?:こと|話)(?:だ|です|である)|(?:のだ|だ|た|る|い)そう(?:だ|です|である))[。．]?$/u

/** The end of what is reported, without the という that only passes it on: 町によれば、国が負担すべきだという。 */
const withoutHearsay = ({ words, text }: Analysed, from: number, to: number): number => {
  const told = hearsay.exec(text.slice(words[from]!.from, words[to - 1]!.to))
  if (told) {
    const at = words[from]!.from + told.index + (/^(?:のだ|だ|た|る|い)/u.exec(told[0])?.[0].length ?? 0)
    const cut = words.findIndex((w) => w.from >= at)
    if (cut > from + 1) return words[cut - 1]!.surface === 'だ' && words[cut - 2]!.surface === 'の' ? cut - 2 : cut
  }
  let end = to
  while (end > from + 1 && /^[。．]$/u.test(words[end - 1]!.surface)) end--
  if (end > from + 2 && words[end - 1]!.base === 'いう' && words[end - 2]!.surface === 'と') return end - 2
  return end > from + 1 && words[end - 1]!.surface === 'という' ? end - 1 : to
}

/** What somebody else wishes he asks for: 協議に入りたいとの立場だ. */
const wishes = /(?:たい|てほしい|て欲しい|てくれ|ください|てくださいという)[」。]?$/u
const wordsOf = ({ text, words }: Analysed, from: number, to: number): string =>
  text.slice(words[from]!.from, words[to - 1]!.to)

/** The statement that an attribution makes of what it says. */
export const reported = (sentence: Analysed, at: Surroundings, said: Attribution): FoundStatement => {
  const to = withoutHearsay(sentence, said.from, Math.max(said.to, said.from + 1))
  const modality = readModality(sentence, said.from, to)
  const kind =
    said.demand || modality.kind === 'advice' || wishes.test(wordsOf(sentence, said.from, to))
      ? 'recommendation'
      : 'claim'
  const span = trimmed(sentence, { from: said.from, to })
  const base = {
    from: span.from,
    to: span.to,
    sentence: at.index,
    rule: said.rule,
    kind,
    voice: 'reported',
    hedge: modality.hedge,
    evidence: [said.cue],
    holders: said.holders,
    group: said.group,
    addressees:
      kind === 'recommendation' ? addresseesOf(sentence, modality, span, { holders: said.holders, ...at }) : [],
    attributedBy: said.rule,
  } as const
  return withDetails(sentence, base, modality)
}
