import { en } from './en.ts'
import { ja } from './ja.ts'

/** The languages of the interface; the first is the default. */
export const languages = ['ja', 'en'] as const
/** One of {@link languages}. */
export type Language = (typeof languages)[number]
/** Name of a string of the interface. */
export type TextKey = keyof typeof ja
/** Says a string of the interface, with its blanks filled in. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

const dictionaries: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { ja, en }

/** Fills the blanks `{name}` of a pattern; a blank without a value stays visible, so that it is noticed. */
export const fill = (pattern: string, values: Readonly<Record<string, string | number>> = {}): string =>
  pattern.replace(/\{(\w+)\}/g, (blank, name: string) => (name in values ? String(values[name]) : blank))

/** The speaker of one language. */
export const createSay =
  (language: Language): Say =>
  (key, values) =>
    fill(dictionaries[language][key], values)
