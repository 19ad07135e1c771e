import type { Attribution } from './attributed.ts'
import { speaks } from './attribution-words.ts'
import { attributeClause } from './attribution.ts'
import { subjectsOf } from './subjects.ts'
import type { Analysed } from './subjects.ts'

/** How many words may tell what the speaker did next. */
const longest = 16
const links: ReadonlySet<string> = new Set(['連用', 'て', 'し'])
const sayings = /^attribution\.(?:quote|quoted|that|noun|ask|tone|plan)$/u
/** What follows is what he did: it is over, or goes on. */
const acted = /(?:た|ている|ています|ておる|ております|ました|れる|られる)(?:のだった|のです|のである)?[。．]?$/u

/** 述べて｜席に着いた: て behind a verb of saying, unless it only says how long (述べている). */
const turnWithoutComma = (words: Analysed['words'], quoted: readonly boolean[]): readonly { readonly to: number }[] =>
  words.flatMap((w, i) =>
    w.surface === 'て' &&
    w.detail[0] === '接続助詞' &&
    !quoted[i] &&
    speaks.has(words[i - 1]!.base) &&
    words[i + 1]?.detail[0] !== '非自立'
      ? [{ to: i + 1 }]
      : [],
  )

/**
 * …と静かに述べて席に着いた, …ことを確認し、肩入れを鮮明にした: what somebody says on the way to something else that he does.
 * The writer's own judgement behind it (…と言い、無責任だ) or somebody else's act is not looked at.
 */
export const saidBeforeActing = (sentence: Analysed, from: number): Attribution | undefined => {
  const { words, bunsetsu, text } = sentence
  if (!acted.test(text) || !/と|こと|よう|旨/u.test(text)) return undefined
  const isNear = (to: number): boolean => to < words.length - 2 && words.length - to <= longest
  const turn =
    bunsetsu.clauses.findLast((c) => links.has(c.link) && c.from >= from && isNear(c.to)) ??
    turnWithoutComma(words, bunsetsu.quoted).find(({ to }) => to > from && isNear(to))
  if (!turn) return undefined
  if (subjectsOf(sentence).some((s) => s.from >= turn.to - 1)) return undefined
  const said = attributeClause(sentence, from, turn.to)
  if (!said || !sayings.test(said.rule) || said.cue.from <= said.from + 3) return undefined
  // 「…」と題する文書を公表し、: a paper is brought out, and what it says is not told.
  if (
    words.slice(said.cue.from, said.cue.to).some((w) => w.surface === 'を' || /^(?:題する|称する|呼ぶ)$/u.test(w.base))
  )
    return undefined
  // という公約にもかかわらず、: what was said is only what the act stands against.
  if (words.slice(said.cue.to - 2, turn.to).some((w) => /^(?:ず|ない|ぬ)$/u.test(w.base))) return undefined
  const isNamed = said.holders.length > 0 || said.group !== undefined
  const topic = subjectsOf(sentence, said.cue.from).some(
    (s) => s.particle !== 'が' && (s.who === 'actor' || s.who === 'group'),
  )
  return isNamed && topic ? said : undefined
}
