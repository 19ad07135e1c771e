import type { SourceFile } from '../../ingest/document.ts'

const towns = ['青浜', '白峰', '黒瀬', '緑台', '赤城野', '銀山'] as const
const works = ['保育所の増設', '図書館の夜間開館', 'バス路線の維持', '学童保育の拡充', '水道管の更新'] as const

/** The n-th of endlessly many essays of our own words, each by an author of its own, none like another in its numbers. */
export const generatedEssay = (n: number): SourceFile => {
  const town = towns[n % towns.length]!
  const work = works[n % works.length]!
  const numbers = Array.from({ length: 8 }, (_, k) => (n * 7919 + k * 104729) % 9973)
  const sentences = numbers.map(
    (number, k) =>
      `${town}市の第${number}地区では、${work}に年${number + k}万円の費用がかかる。市は${work}を第${number}地区から進めるべきだ。`,
  )
  const text = [`${town}市と${work}（その${n}）`, '', `論者 ${n}号`, '2031年1月5日', '', ...sentences].join('\n')
  return { source: `generated/essay-${n}.txt`, bytes: new TextEncoder().encode(text) }
}
