import type { CodingCounts } from '../graph/change/linkable-codebook.ts'
import { oldDefinition } from '../graph/change/old-definition.ts'
import { codebookVersion } from '../graph/model/codebook.ts'
import { isLive } from '../graph/model/header.ts'
import { stanceTypes, type RelationType } from '../graph/model/relation.ts'
import { readCodebook } from '../graph/read/codebook.ts'
import { readLinkable } from '../graph/read/linkable.ts'
import type { Store } from '../graph/store.ts'
import { codebookText } from './codebook-text.ts'
import { CommandError, type Edge } from './edge.ts'

/** The three answers, side by side. */
export const countingLine = ({ coded, noSide, noneFits }: CodingCounts, edge: Edge): string =>
  codebookText(edge.language, 'counts', { coded, noSide, noneFits })

/** The codebook's version, the answers given so far, and each stance people coded under an older definition. */
export const statusLines = async (store: Store, edge: Edge): Promise<readonly string[]> => {
  const codebook = await readCodebook(store)
  if (codebook === undefined) throw new CommandError(codebookText(edge.language, 'none'))
  const { statements, propositions, relations } = await readLinkable(store)
  const codes = new Map(propositions.filter((p) => isLive(p) && p.code !== undefined).map((p) => [p.id, p]))
  const stances = relations.filter(
    (r) => isLive(r) && (stanceTypes as readonly RelationType[]).includes(r.type) && codes.has(r.to),
  )
  const [sided, spoken] = [new Set<string>(), new Set<string>()]
  for (const { type, from } of stances) (type === 'discusses' ? spoken : sided).add(from)
  const noSide = [...spoken].filter((id) => !sided.has(id)).length
  const counts = { coded: sided.size, noSide, noneFits: statements.length - sided.size - noSide }
  const old = stances.flatMap((stance) => {
    const proposition = codes.get(stance.to)!
    const version = oldDefinition(stance, proposition, codebook)
    return version === undefined ? [] : [{ code: proposition.code!, version, stance: stance.id }]
  })
  const { language } = edge
  return [
    codebookText(language, 'inForce', { n: codebookVersion(codebook), file: codebook.name, found: codebook.found }),
    countingLine(counts, edge),
    ...old
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.stance < b.stance ? -1 : 1))
      .map((one) => codebookText(language, 'old', one)),
  ]
}
