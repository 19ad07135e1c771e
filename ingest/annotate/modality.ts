import type { Hedge } from '../../graph/model/statement.ts'
import type { ModalKind } from '../lexicon/modality.ts'
import { lemmasOf, lineOf } from './lemmas.ts'
import type { Lemma, Lemmatised } from './lemmas.ts'
import { conditions } from './modal-conditions.ts'
import { longest } from './modal-forms.ts'

/** A form found at a clause's end; `from` and `to` are morpheme indices, half open. */
export interface ModalLayer {
  readonly id: string
  readonly kind: ModalKind
  readonly from: number
  readonly to: number
}

/** How a clause ends: what it does, how firmly, and the forms that say so, the outermost first. */
export interface Modality {
  /** `bare`: no modal form decides. */
  readonly kind: 'advice' | 'assertion' | 'question' | 'bare'
  readonly hedge: Hedge
  readonly negative: boolean
  readonly past: boolean
  readonly layers: readonly ModalLayer[]
  /** Morpheme index after the clause's content, where the innermost form begins. */
  readonly contentEnd: number
}

/** Longer than any form; what lies before it cannot matter. */
const window = 18

const rank: Readonly<Record<Hedge, number>> = { strong: 0, moderate: 1, weak: 2 }
const weaker = (a: Hedge, b: Hedge): Hedge => (rank[a] >= rank[b] ? a : b)

const isTail = (lemma: Lemma): boolean => lemma.tag === 'O' && /^[。．.！!？?、，」』）)”"…—・\s]$/u.test(lemma.lemma)

const breaksOff = ({ lemma, tag }: Lemma): boolean => tag === 'P' && /^(?:が|けど|けれど|けれども)$/u.test(lemma)

/** …必要があると。, …ではないかと。 */
const leavesOff = ({ lemma, tag }: Lemma, before: Lemma): boolean =>
  lemma === 'と' && tag === 'P' && (/[XA]/u.test(before.tag) || before.lemma === 'ある' || before.lemma === 'か')

/** Lemmas without closing marks, and without a bracketed remark or footnote mark at the end. */
const withoutTail = (lemmas: readonly Lemma[]): readonly Lemma[] => {
  let end = lemmas.length
  for (;;) {
    while (end > 0 && isTail(lemmas[end - 1]!) && !/[）)」』]/u.test(lemmas[end - 1]!.lemma)) end--
    const closing = end > 0 ? lemmas[end - 1]!.lemma : ''
    const opening = { '）': '（', ')': '(', '］': '［' }[closing]
    if (opening === undefined) break
    const open = lemmas.slice(0, end).findLastIndex((l) => l.lemma === opening)
    if (open <= 0) {
      end--
      break
    }
    end = open
  }
  const closed = end < lemmas.length
  // 見直しが必要ではないかと。: the verb of thinking is left out.
  if (end > 1 && lemmas[end]?.lemma === '。' && leavesOff(lemmas[end - 1]!, lemmas[end - 2]!)) end--
  while (end > 0 && isTail(lemmas[end - 1]!)) end--
  // 必要だと思うのだが。 breaks off where the sentence ends.
  if (closed && end > 1 && breaksOff(lemmas[end - 1]!)) end--
  return lemmas.slice(0, end)
}

/** How many lemmas may name who is called upon behind a command. */
const calledUpon = 4
/** 足元から始めよ、官庁。: lemmas without whoever a command calls upon after it. */
const withoutCalled = (lemmas: readonly Lemma[]): readonly Lemma[] => {
  const comma = lemmas.findLastIndex((l) => l.lemma === '、')
  if (comma < 1 || comma < lemmas.length - calledUpon - 1) return lemmas
  return lemmas[comma - 1]!.tag === 'M' && lemmas.slice(comma + 1).every((l) => /[NS]/u.test(l.tag))
    ? lemmas.slice(0, comma)
    : lemmas
}

/** What one demands, proposes or opposes; in the past it only tells what was done. */
const performed =
  /^(?:motomeru|you-motomeru|moushiireru|koto-wo-uttaeru|teigen|uttaeru|susumeru|kitai-suru|negau|onegai|hantai)/u
/** 賛成したいと思います: who says his own side politely does not guess; a wish for others, 見てほしいと思います, is softened. */
const wishes =
  /(?<!(?<! (?:せる|させる)\/V [てで]\/P) (?:いただく|もらう)\/V) たい\/[XA] と\/P(?: [^ ]+){0,3} (?:思う|考える)\/V(?: [てで]\/P いる\/V)?$/u

/** Shells that guess, as against those that say whose opinion it is. */
const guesses: ReadonlySet<string> = new Set([
  'darou',
  'de-arou',
  'hazu',
  'kamoshirenai',
  'no-de-wa',
  'mai',
  'rashii',
  'sou-da',
])

/** Judgements about what is said inside them. */
const wrapping: ReadonlySet<string> = new Set(['to-iwazaru', 'to-itte-yoi', 'to-miru-beki'])

const denying =
  /(?:て|で)も?(?:いい|よい|良い)の(?:です)?(?:か|だろうか|でしょうか)。?$|許されるの(?:です)?か。?$|と(?:言|い)えるの(?:です)?か。?$/u

/** このまま進めていいのか: a question that denies that one may. */
export const deniesByAsking = (text: string): boolean => denying.test(text)

/** Reads the end of a clause (morphemes `from` to `to`) inwards, peeling off one form after another. */
export const readModality = (sentence: Lemmatised, from = 0, to = sentence.words.length): Modality => {
  const { words } = sentence
  let lemmas = withoutCalled(withoutTail(lemmasOf(sentence, from, to)))
  const layers: ModalLayer[] = []
  let hedge: Hedge = 'strong'
  let negative = false
  let past = false
  let kind: Modality['kind'] = 'bare'
  for (let turn = 0; turn < 8 && lemmas.length > 0; turn++) {
    const line = lineOf(lemmas.slice(-window))
    const end = lemmas.at(-1)!.lemma
    const all = lemmas
    let whole: string | undefined
    // Six words to what is left of the sentence, and what was peeled off behind them.
    const near = Math.max(from, all.at(-1)!.index - 5)
    const allowed = (id: string): boolean => conditions[id]?.((whole ??= lineOf(all)), words.slice(near, to)) ?? true
    const best = longest(line, end, allowed)
    if (!best) {
      if (lemmas.at(-1)!.lemma !== 'た' || past) break
      past = true
      lemmas = lemmas.slice(0, -1)
      continue
    }
    const begin = lemmas.length - best.length
    const layer = { id: best.form.id, kind: best.form.kind, from: lemmas[begin]!.index, to: lemmas.at(-1)!.index + 1 }
    layers.push(layer)
    if (best.form.hedge && !wishes.test(line)) hedge = weaker(hedge, best.form.hedge)
    if (best.form.negative) negative = !negative
    if (best.form.kind !== 'shell') {
      kind = best.form.kind
      // ためには…必要があるだろう supposes a purpose that need not be the writer's.
      if (layer.id.startsWith('hitsuyou-ga') && hedge === 'moderate' && / ため\/N に\/P は\/P/u.test(lineOf(lemmas)))
        kind = 'assertion'
      // 投じる必要はないだろう judges what others do or fear; 投じる必要はない advises against it.
      if (layer.id === 'v-hitsuyou-wa-nai' && layers.some(({ id }) => guesses.has(id))) kind = 'assertion'
      // 改めるべきだと言わざるを得ない: what is said decides whether it advises.
      if (wrapping.has(layer.id)) {
        const inner = readModality(sentence, from, layer.from)
        if (inner.kind === 'advice' && inner.layers.length > 0)
          return { ...inner, hedge: weaker(hedge, inner.hedge), layers: [...layers, ...inner.layers] }
      }
      // 軽んじられてよいはずがない judges.
      if (layer.id === 'te-mo-yoi' && negative) kind = 'assertion'
      if (past && performed.test(layer.id)) kind = 'bare'
      if (kind === 'advice' && past) kind = 'assertion'
      if (kind === 'advice' || kind === 'question' || layer.id !== 'ka') break
    }
    lemmas = withoutTail(lemmas.slice(0, begin))
    if (best.form.kind !== 'shell') break
  }
  const last = layers.at(-1)
  return {
    kind,
    hedge,
    negative,
    past,
    layers,
    contentEnd: last ? last.from : lemmas.length ? lemmas.at(-1)!.index + 1 : from,
  }
}
