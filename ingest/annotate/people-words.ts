import { askedPeopleEnd, notPeopleAlone, otherEnds, peopleEnds } from '../lexicon/people.ts'
import type { Morpheme } from '../morphemes.ts'
import { nounRunEnd } from './noun-run.ts'

const [peopleWords, otherWords] = [new Set(peopleEnds), new Set(otherEnds)]
const longestEnd = Math.max(...[...peopleEnds, ...otherEnds].map((end) => end.length))
const endsIn = (text: string, ends: ReadonlySet<string>): boolean => {
  for (let length = Math.min(longestEnd, text.length); length > 0; length--)
    if (ends.has(text.slice(-length))) return true
  return false
}

/** Whether a word names people or a body of them that can say something. */
export const isPeople = (text: string): boolean =>
  text.length > 1 && !notPeopleAlone.has(text) && endsIn(text, peopleWords) && !endsIn(text, otherWords)

/** Whether a word names people of whom one asks that they act. */
export const isAsked = (text: string): boolean => isPeople(text) && askedPeopleEnd.test(text)

/** 経済学者の桐生は: whether the one word before morpheme `at` is a family name behind what its bearer is. */
export const isFamilyName = (words: readonly Morpheme[], from: number, at: number): boolean =>
  from > 1 &&
  at - from === 1 &&
  words[from]!.detail[2] === '姓' &&
  words[from - 1]!.surface === 'の' &&
  isPeople(
    words
      .slice(nounRunEnd(words, from - 1), from - 1)
      .map((w) => w.surface)
      .join(''),
  )
