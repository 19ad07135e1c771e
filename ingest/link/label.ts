import { listedOfConcept } from './concept.ts'
import { stateNamed } from './phrase.ts'
import type { Concept } from './concept.ts'
import type { Frame } from './frame.ts'
import { stateClasses } from './lexicon-states.ts'
import { agentNouns } from './lexicon-function.ts'
import { isQuality } from './match.ts'
import type { SaidAxis } from './lexicon-predicates.ts'
import { entryOf, isOpen, isSaid } from './predicate-words.ts'
import { foldTerm } from './words.ts'
import type { Word } from './words.ts'

/** Labels have at most this many characters. */
export const longestLabel = 40

/** Full-width ASCII of the shadow back to what a reader expects. */
const plain = (surface: string): string =>
  surface.replace(/[！-～]+/gu, (s) => (/^[！？，．：；（）]+$/u.test(s) ? s : s.normalize('NFKC')))

/** The noun phrase of a frame, abbreviations in full, without the agents before it: 政府の補助金 is about 補助金. */
export const phraseOf = (frame: Frame, words: readonly Word[]): string => {
  const { concept } = frame
  let from = concept.modifiers[0]?.from ?? concept.head.from
  // 国民・視聴者への還元 is about 還元; 地域間の連系線 is no 連系線 of a 地域.
  if (agentNouns.has(words[from]?.surface ?? '') && words[from + 1]?.surface === '・') from = concept.head.from
  const first = words[concept.from]
  const isOwned = first !== undefined && stateNamed(foldTerm(first.surface)) !== undefined
  if (isOwned && words[concept.from + 1]?.surface === 'の') from = concept.from
  const to = concept.inner.length || concept.cost ? concept.head.to : Math.max(concept.head.to, concept.phraseTo)
  const text = (start: number, end: number): string =>
    plain(
      words
        .slice(start, end)
        .map((w) => w.surface)
        .join(''),
    )
  const head = text(concept.head.from, concept.head.to)
  const full = foldTerm(head) === concept.head.key ? head : concept.head.key
  return text(from, concept.head.from) + full + text(concept.head.to, to)
}

/** The verb for a word of change: 引き上げ → 引き上げる, 整備 → 整備す, as it stands before べき. */
const verbOf = (key: string): string => {
  if (/[うくぐすつぬぶむる]$/u.test(key)) return key.endsWith('する') ? key.slice(0, -1).replace(/する?$/u, 'す') : key
  if (entryOf(`${key}る`)) return `${key}る`
  const godan: Readonly<Record<string, string>> = {
    り: 'る',
    し: 'す',
    き: 'く',
    い: 'う',
    み: 'む',
    ち: 'つ',
    ぎ: 'ぐ',
    び: 'ぶ',
  }
  // 増額 is no verb whose stem were 増.
  const end = godan[key.at(-1)!]
  const other = end === undefined ? undefined : key.slice(0, -1) + end
  return other !== undefined && entryOf(other) ? other : `${key}す`
}

/** The label of a position said in a set turn, or of a state: the same words whatever the statement's own. */
const labelOfSet = (frame: Frame, phrase: string): string | undefined => {
  const tail =
    frame.axis === 'joint'
      ? `${/(?:分野|領域)$/u.test(phrase) ? 'で' : 'と'}の協力を深めるべきだ`
      : isSaid(frame)
        ? { role: 'がより大きな役割を担うべきだ', lead: 'が自ら率先して動くべきだ', vital: 'は欠かせない存在だ' }[
            frame.axis as Exclude<SaidAxis, 'joint'>
          ]
        : stateClasses.find((c) => c.axis === frame.axis && c.sign === frame.direction)?.label
  return tail === undefined || /[、。「」『』（）\s]/u.test(phrase) || phrase.length + tail.length > longestLabel
    ? undefined
    : phrase + tail
}

/** Concepts of which there can be more; others are done. */
const grows =
  /(?:力|体制|秩序|同盟|防衛|協力|連携|関係|保障|外交|支援|対策|保護|管理|防災|医療|介護|保育|福祉|網|組み|基盤|サプライチェーン|ジェンダー平等)$/u

/**
 * The proposition about the listed concept of which the frame's is a way, or that it names otherwise: 防衛力 for 防衛支出;
 * undefined where the frame is not simply for or against it.
 */
export const labelsOfListed = (frame: Frame): readonly string[] => {
  const state = stateClasses.find((c) => c.axis === frame.axis && c.sign === frame.direction)?.label
  const [owner, ...others] = frame.concept.whose
  const whose = owner !== undefined && others.length === 0 && frame.concept.head.listed ? `${owner}の` : ''
  if (state !== undefined)
    return isQuality(frame.concept.head) ? [] : listedOfConcept(frame.concept).map(({ name }) => whose + name + state)
  if (!['amount', 'being', 'pace', 'need', 'reform'].includes(frame.axis) || frame.concept.cost) return []
  return listedOfConcept(frame.concept).flatMap(({ name, wider }) =>
    [name, ...(wider === undefined ? [] : [wider])].map(
      (term) => `${whose}${term}を${frame.axis === 'reform' ? '見直す' : grows.test(term) ? '強化す' : '推進す'}べきだ`,
    ),
  )
}

/** A cause and what comes of it, each as it is written. */
const labelOfCause = ({ concept, effect }: Frame, words: readonly Word[]): string | undefined => {
  const textOf = (c: Concept): string =>
    plain(
      words
        .slice(c.modifiers[0]?.from ?? c.head.from, c.head.to)
        .map((w) => w.surface)
        .join(''),
    )
  const label = effect && `${textOf(effect)}の原因は${textOf(concept)}にある`
  return label === undefined || /[、。「」『』（）\s]/u.test(label) || label.length > longestLabel ? undefined : label
}

/** Whether it speaks against a thing without more: a label that says 妥当だ would be what nobody says. */
const isBlame = ({ axis, predicate, sign }: Frame): boolean =>
  sign < 0 && ((axis === 'worth' && predicate === '妥当') || (axis === 'merit' && predicate === '有益'))

/** The proposition a frame speaks to, as a whole sentence in the affirmative; undefined where none reads well. */
export const labelOf = (frame: Frame, words: readonly Word[]): string | undefined => {
  if (frame.effect) return labelOfCause(frame, words)
  const phrase = phraseOf(frame, words)
  const set = labelOfSet(frame, phrase)
  if (set !== undefined) return set
  const entry = isOpen(frame) ? { key: frame.predicate, takes: frame.takes } : entryOf(frame.predicate)
  if (!entry || /[、。「」『』（）\s]/u.test(phrase) || phrase.length < 2) return undefined
  const label =
    frame.axis === 'money'
      ? `${phrase}に${frame.isPublic ? '公的な資金' : '資金'}を投じるべきだ`
      : frame.axis === 'need'
        ? `${phrase}が必要だ`
        : frame.axis === 'worth' || frame.axis === 'merit'
          ? isBlame(frame)
            ? `${phrase}${frame.axis === 'worth' ? 'には問題がある' : 'は役に立たない'}`
            : entry.takes || !/[うくぐすつぬぶむるい]$/u.test(entry.key)
              ? `${phrase}${entry.takes ?? 'は'}${entry.key}だ`
              : `${phrase}は${entry.key}`
          : `${phrase}${entry.takes ?? 'を'}${verbOf(entry.key)}べきだ`
  return label.length <= longestLabel ? label : undefined
}
