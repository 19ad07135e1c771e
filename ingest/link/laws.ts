import { foldTerm } from './words.ts'
import type { Word } from './words.ts'

/** A law by its name, and whether it is said to be changed: 学校給食法, 学校給食法等の一部を改正する, 学校給食法改正案. */
const law =
  /(?<![\p{Script=Han}ァ-ヴーA-Za-z])([\p{Script=Han}ァ-ヴーA-Za-zＡ-Ｚａ-ｚ]{1,14}?法)等?(?:(?<changed>(?:の一部)?(?:を|の)?改正)|(?![\p{Script=Han}ァ-ヴーA-Za-z]))/gu

/** Ends in 法 and is no law, or is another law in every text. */
const isNone =
  /(?:方|手|文|用|作|寸|話|療|技|筆|製|解|司|立|違|合|適|遵|護|不|無|民主主義|国際|悪|欠陥|旧|新|同|本|現行|今次|今回|今般|当該|両|各|特別|関連|関係|国内|基本|個別|一般|根拠)法$|^(?:憲法|日本国憲法|法|今回の|この)/u

/** The law that a text speaks of most, to change it above all; undefined where it names none. */
export const lawNamed = (sentences: readonly (readonly Word[])[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const words of sentences)
    for (const m of words
      .map((w) => w.surface)
      .join('')
      .matchAll(law)) {
      const name = foldTerm(m[1]!)
      const weight = m.groups!['changed'] === undefined ? 1 : 3
      if (!isNone.test(name)) counts.set(name, (counts.get(name) ?? 0) + weight)
    }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0]
}
