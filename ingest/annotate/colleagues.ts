import { membersOfHouse } from '../lexicon/members.ts'
import type { NamedPerson } from './person-names.ts'

/** How members of the Diet call one another. */
const ofMember =
  /^(?:筆頭|名誉|共同)?(?:委員|議員|幹事|理事|代表|会長|委員長|幹事長|政調会長|先生|さん|氏|君)(?:代理|代行|補佐)?$/u

/** The member of the house in which a text is spoken who is called by surname and title (玉木代表); undefined: nobody known. */
export const memberCalled = (
  { name, title }: Pick<NamedPerson, 'name' | 'title'>,
  members: ReadonlyMap<string, string> | undefined,
): string | undefined => (ofMember.test(title) ? members?.get(name) : undefined)

/** The members of a house by their surnames; undefined: no house is known. */
export const membersOf = (house: keyof typeof membersOfHouse | undefined): ReadonlyMap<string, string> | undefined =>
  house && membersOfHouse[house]
