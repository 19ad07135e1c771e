import { attitudeVerbs } from '../lexicon/speech.ts'
import { workings } from '../lexicon/stance-idioms.ts'
import { beforeCopula, endsInConcrete, endsInPurpose, endsInSize } from './claim-signs.ts'
import type { Sign } from './claim-signs.ts'

const working = new Set(workings)
const attitudes = new Set([
  ...attitudeVerbs,
  '反発',
  '抗議',
  '表明',
  '陳謝',
  '謝罪',
  '歓迎',
  '合意',
  '一致',
  '迫る',
  '強める',
  '否定',
  '訴訟',
  '提訴',
  '決議',
])

/** Names of the features that turn on signs together with the predicate and who acts. */
export const claimPatterns = [
  'idiom',
  'points-out',
  'concrete-last',
  'exists',
  'measured',
  'works',
  'story',
  'gradual',
  'has-become',
  'end-of-times',
  'hearsay',
  'sequence',
  'method',
  'agentless-past',
  'noun-what-for',
  'polite',
  'generic-topic',
  'others-attitude',
] as const
/** One of {@link claimPatterns}. */
export type ClaimPattern = (typeof claimPatterns)[number]

/** Those of the patterns that more than one sign tells; `predicate` is the sentence's last word with content. */
export const patternsOf = (
  text: string,
  signs: ReadonlySet<Sign>,
  predicate: string,
  has: { readonly judged: boolean; readonly actor: boolean; readonly past: boolean; readonly others: boolean },
): readonly ClaimPattern[] => {
  const found: ClaimPattern[] = []
  const bare = beforeCopula(text, '。．）」')
  if (endsInConcrete(bare)) found.push('concrete-last')
  if (!has.judged && signs.has('picks-out') && found.length > 0) found.push('points-out')
  if (signs.has('measures') && endsInSize(text)) found.push('measured')
  if (has.others && attitudes.has(predicate)) found.push('others-attitude')
  if (working.has(predicate)) found.push('works')
  if (has.past && !has.actor && !signs.has('is-done')) found.push('agentless-past')
  if (endsInPurpose(bare)) found.push('noun-what-for')
  return found
}
