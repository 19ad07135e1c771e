import type { Holder, Position } from './table-view.ts'
import type { Say, TextKey } from './text/text.ts'

/** Sign, name and CSS class of every state of a cell (screens, section 1.2), in the order of the legend. */
export const alphabet = {
  AFFIRMS: { glyph: '＋', word: 'stance.affirm', sentence: 'ev.sentence.affirm', style: 'affirms' },
  DENIES: { glyph: '－', word: 'stance.deny', sentence: 'ev.sentence.deny', style: 'denies' },
  BOTH: { glyph: '±', word: 'stance.both', sentence: 'ev.sentence.both', style: 'both' },
  DISCUSSES: { glyph: '○', word: 'stance.none', sentence: 'ev.sentence.none', style: 'discusses' },
  REPORTED_ONLY: { glyph: '「」', word: 'stance.reported', sentence: 'ev.sentence.reported', style: 'reported' },
  SILENT: { glyph: '∅', word: 'stance.silent', sentence: 'ev.sentence.silent', style: 'silent' },
  NOT_DETECTED: { glyph: '·', word: 'stance.undetected', sentence: 'ev.sentence.undetected', style: 'undetected' },
  UNASSESSED: { glyph: '…', word: 'stance.unassessed', sentence: 'ev.sentence.unassessed', style: 'unassessed' },
} as const satisfies Readonly<Record<Position, { glyph: string; word: TextKey; sentence: TextKey; style: string }>>

/** The name of an author; one without a byline is said to be unknown, with what tells it from others. */
export const nameOfAuthor = (label: string, isAnonymous: boolean, say: Say): string =>
  isAnonymous ? `${say('author.unknown')}（${label}）` : label

/** The word for how a record stands. */
export const statusWord = {
  PROPOSED: 'status.proposed',
  ACCEPTED: 'status.accepted',
  CONTESTED: 'status.contested',
  REJECTED: 'status.rejected',
  RETRACTED: 'status.retracted',
} as const satisfies Readonly<Record<string, TextKey>>

/** The word for how firmly something is said. */
export const hedgeWord = { STRONG: 'hedge.strong', MODERATE: 'hedge.moderate', WEAK: 'hedge.weak' } as const

/** The word for whose word it is. */
export const voiceWord = { OWN: 'voice.own', REPORTED: 'voice.reported' } as const

/** The word for who first said it. */
export const originWord = { MACHINE: 'origin.machine', ANALYST: 'origin.analyst', IMPORT: 'origin.import' } as const

/** What families of rules go by, the narrower first; a rule's name begins with its family. */
const ruleFamilies = {
  'modality.': 'rule.modality',
  pledge: 'rule.pledge',
  instruction: 'rule.instruction',
  'list.': 'rule.list',
  'demand.': 'rule.demand',
  'claim.hedged': 'rule.hedged',
  'claim.rhetorical-question': 'rule.rhetorical',
  'claim.': 'rule.claim',
  'attribution.': 'rule.attribution',
  'addressee.': 'rule.addressee',
  'actor.': 'rule.actor',
  'author.': 'rule.author',
  'relate.': 'rule.relate',
  'link.announced': 'rule.announced',
  'link.': 'rule.link',
} as const satisfies Readonly<Record<string, TextKey>>

/** A rule in words, with its name; a rule of no known family by its name alone. */
export const ruleInWords = (rule: string, say: Say): string => {
  const family = Object.entries(ruleFamilies).find(([start]) => rule.startsWith(start))?.[1]
  return family === undefined ? say('ev.rule', { r: rule }) : `${say(family)}（${say('ev.rule', { r: rule })}）`
}

/** The word for claim or recommendation. */
export const kindWord = { CLAIM: 'kind.claim', RECOMMENDATION: 'kind.recommendation' } as const

/** The word for the side that a stance takes. */
export const stanceWord = { AFFIRMS: 'stance.affirm', DENIES: 'stance.deny', DISCUSSES: 'stance.none' } as const

/** The word for what two statements meet on. */
export const dimensionWord = {
  GOAL: 'dim.goal',
  DIAGNOSIS: 'dim.diagnosis',
  MEANS: 'dim.means',
  TIMING: 'dim.timing',
  ADDRESSEE: 'dim.addressee',
  DEGREE: 'dim.degree',
} as const satisfies Readonly<Record<string, TextKey>>

/** The word for why a passage is left out. */
export const exclusionWord = {
  DUPLICATE: 'excl.DUPLICATE',
  PROFILE: 'excl.PROFILE',
  NOTICE: 'excl.NOTICE',
  FURNITURE: 'excl.FURNITURE',
  CAPTION: 'excl.CAPTION',
  ANALYST: 'excl.ANALYST',
} as const satisfies Readonly<Record<string, TextKey>>

/** The name of an author or essay; an author without a byline is said to be unknown. */
export const nameOfUnit = (
  unit: { readonly label: string } & ({ readonly __typename: 'Actor'; readonly anonymous: boolean } | object),
  say: Say,
): string => nameOfAuthor(unit.label, 'anonymous' in unit && unit.anonymous === true, say)

/** Whose the two ends of a line are, to be put into a sentence. */
export const between = ({ a, b }: { readonly a: Holder; readonly b: Holder }, say: Say) => ({
  a: nameOfAuthor(a.label, a.anonymous, say),
  b: nameOfAuthor(b.label, b.anonymous, say),
})
