import type { Heard } from './attributed.ts'
import { subjectsOf, whoEndsAt } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** Actors that are people one can quote, and no authority: what is told after a law was passed is not the government's word. */
const quotable = /^(?:person|group):/u

const linking = new Set('をにと')

/** Which people a sentence is about: its topic, else its subject, else whom it was that somebody met or asked. */
export const peopleIn = (sentence: Analysed): Heard | undefined => {
  const { words, bunsetsu } = sentence
  const subjects = subjectsOf(sentence).filter(
    (s) => s.who === 'group' || (s.who === 'actor' && s.actors.every((actor) => quotable.test(actor))),
  )
  const about = subjects.find((s) => s.particle === 'は') ?? subjects.find((s) => s.particle === 'が') ?? subjects[0]
  if (about) return about.who === 'actor' ? { holders: about.actors } : { holders: [], group: about.text }
  for (let i = 1; i < words.length; i++) {
    if (words[i]!.pos !== '助詞' || bunsetsu.quoted[i] || !linking.has(words[i]!.surface)) continue
    if (words[i - 1]!.pos !== '名詞') continue
    const who = whoEndsAt(sentence, i)
    if (who.who === 'group') return { holders: [], group: who.text }
    if (who.who === 'actor' && who.actors.every((actor) => quotable.test(actor))) return { holders: who.actors }
  }
  return undefined
}
