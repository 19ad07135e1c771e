import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Reference } from './reference.ts'

/** 「X（以下、Y）」 and 「X（Y）」 right behind a name: the short name the text gives it from here on. */
const laterPattern =
  /^[」』]?　?（(?:以下、?(?:単に)?|略称は?、?)[「『]?([^（）「」『』、。]{1,14})[」』]?(?:という|とする|と呼ぶ|と略す|と略記|と表記する|と記す)?。?）/u
const lettersPattern = /^[」』]?　?（((?:[Ａ-Ｚ][Ａ-Ｚａ-ｚ－]{1,9})|[\p{Script=Han}ァ-ヴー]{2,8})）/u

/** The short name that a text gives an actor behind this mention. */
export const abbreviationAfter = (
  text: string,
  reference: Reference,
): { readonly form: string; readonly actor: ActorKey } | undefined => {
  const rest = text.slice(reference.to, reference.to + 40)
  const later = laterPattern.exec(rest)?.[1]
  if (later !== undefined) return { form: later, actor: reference.actor }
  const letters = lettersPattern.exec(rest)?.[1]
  if (letters === undefined || !/^(?:ministry|organisation|company|alliance|forces):/u.test(reference.actor))
    return undefined
  // 〜大学（東京都） is a place, 〜党（野党） a kind: a Japanese short name is made of characters of the long one, in order.
  return /^[Ａ-Ｚ]/u.test(letters) || isMadeOf(letters, reference.actor)
    ? { form: letters, actor: reference.actor }
    : undefined
}

const bodyTypes = /^(?:ministry|organisation|company|alliance|forces):/u

/** 「Y（X）」 with the short name first: Y, when X in the brackets is a body that the text has not named before. */
export const abbreviationBefore = (text: string, reference: Reference): string | undefined => {
  if (text[reference.from - 1] !== '（' || !bodyTypes.test(reference.actor)) return undefined
  if (text[reference.to] !== '）') return undefined
  const form = /(?:[Ａ-Ｚ][Ａ-Ｚａ-ｚ－]{1,9}|[ァ-ヴー]{3,8}|[\p{Script=Han}]{2,6})$/u.exec(
    text.slice(0, reference.from - 1),
  )?.[0]
  if (form === undefined) return undefined
  // 山田氏（〇〇大学） is where he works: a Japanese short name is made of characters of the long one.
  return !/^\p{Script=Han}/u.test(form) || isMadeOf(form, reference.actor) ? form : undefined
}

/** Whether the characters of a short name stand in a longer one, in order. */
export const isMadeOf = (form: string, name: string): boolean => {
  let at = 0
  return [...form].every((c) => (at = name.indexOf(c, at) + 1) > 0)
}
