import type { Dimension } from '../../graph/model/proposition.ts'
import type { StatementKind } from '../../graph/model/statement.ts'

/** Signs of what a proposition is about, in order of priority; general words only. */
const signs: readonly (readonly [Dimension, RegExp])[] = [
  ['timing', /急ぐ|急務|先送り|先延ばし|延期|前倒し|時期尚早|早期に|早急に|年度?までに|直ちに|待つべき|時期/u],
  [
    'degree',
    /[0-9０-９〇一二三四五六七八九十]+(?:[.．・][0-9０-９]+)?(?:％|%|パーセント|兆円|億円|割|倍)|水準|規模|程度|上限|下限|幅を/u,
  ],
  [
    'addressee',
    /(?:が|こそ)(?:[^、]{0,12})(?:担う|担い手|主導す|責任を(?:負|果)|引き受け)|主体(?:は|と)|役割を(?:果|担)/u,
  ],
  ['goal', /目指す|目標|達成|実現す|理念|目的/u],
]

/** The dimension of a proposition, as far as its label tells: else a recommendation is about means, a claim about diagnosis. */
export const dimensionOf = (label: string, kinds: readonly StatementKind[]): Dimension | undefined => {
  const told = signs.find(([, sign]) => sign.test(label))?.[0]
  if (told) return told
  const recommendations = kinds.filter((k) => k === 'recommendation').length
  if (/べきだ$|べきではない$|必要(?:だ|がある)$|なければならない$|求める$/u.test(label)) return 'means'
  if (/(?:不透明だ|確かだ|ている|不十分だ|十分だ)$/u.test(label) || recommendations === 0) return 'diagnosis'
  return undefined
}
