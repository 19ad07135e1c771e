import type { Answer, Api } from './client.ts'
import { subjectWords } from './label-words.ts'
import type { Brief } from './queries/compare.ts'
import { nearQuery } from './queries/proposition.ts'

/** Words of a label that are searched for, and statements that are shown. */
const [mostWords, mostShown] = [3, 5]

/** Statements that hold the words of a label: those with most of them first. */
export const loadNear = async (api: Api, label: string, signal: AbortSignal): Promise<Answer<readonly Brief[]>> => {
  const found = new Map<string, { readonly statement: Brief; readonly words: number }>()
  for (const text of subjectWords(label).slice(0, mostWords)) {
    const answer = await api.ask(nearQuery, { text }, signal)
    if (answer.kind === 'failure') return answer
    for (const { vertex } of answer.data.search.nodes)
      if (vertex.__typename === 'Statement')
        found.set(vertex.id, { statement: vertex, words: (found.get(vertex.id)?.words ?? 0) + 1 })
  }
  const data = [...found.values()].toSorted((x, y) => y.words - x.words).slice(0, mostShown)
  return { kind: 'data', data: data.map(({ statement }) => statement) }
}
