import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allLabels, nativeTypes } from '../../graph/stores/neo4j/native.ts'
import type { Store } from '../../graph/store.ts'
import { generateCorpus } from '../../bench/store-data.ts'
import type { Neo4jServer } from './start-neo4j.ts'

interface Perspective {
  readonly categories: readonly { readonly labels: readonly string[]; readonly captionKeys: readonly string[] }[]
  readonly labels: Readonly<Record<string, readonly { readonly propertyKey: string }[]>>
  readonly relationshipTypes: readonly { readonly id: string }[]
  readonly metadata: {
    readonly pathSegments: readonly {
      readonly source: string
      readonly relationshipType: string
      readonly target: string
    }[]
  }
  readonly templates: readonly {
    readonly text: string
    readonly cypher: string
    readonly params: readonly {
      readonly name: string
      readonly suggestionLabel: string
      readonly suggestionProp: string
    }[]
  }[]
}

const page = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'bloom-perspective.json')

/** That the perspective for Bloom speaks of the graph as it is; Bloom itself is not there to be asked. */
export const bloomTests = (running: () => Neo4jServer, open: () => Promise<Store>): void => {
  it('docs/bloom-perspective.json names labels, types and properties that there are, and its phrases run', async () => {
    const perspective = JSON.parse(readFileSync(page, 'utf8')) as Perspective
    const store = await open()
    for (const commit of generateCorpus({ statements: 200, seed: 2 })) await store.apply(commit)
    const rows = async (text: string, values: object = {}) =>
      (await running().driver.executeQuery(text, values)).records.map((record) => record.toObject())
    expect(perspective.relationshipTypes.map(({ id }) => id)).toEqual(Object.values(nativeTypes))
    for (const { labels, captionKeys } of perspective.categories) {
      expect(allLabels).toEqual(expect.arrayContaining([...labels]))
      const [found] = await rows(
        `MATCH (v:${labels[0]!}) RETURN count(v) AS n, count(v.${captionKeys[0]!}) AS captioned`,
      )
      expect([labels, found!['n'] > 0, found!['captioned']]).toEqual([labels, true, found!['n']])
    }
    const drawn = await rows(
      `MATCH (a)-[r]->(b) WHERE NOT r:FORMER UNWIND labels(a) AS source UNWIND labels(b) AS target
       RETURN DISTINCT source, type(r) AS relationshipType, target`,
    )
    const categories = new Set(perspective.categories.flatMap(({ labels }) => labels))
    const missing = drawn.filter(
      ({ source, relationshipType, target }) =>
        categories.has(source) &&
        categories.has(target) &&
        !perspective.metadata.pathSegments.some(
          (one) => one.source === source && one.relationshipType === relationshipType && one.target === target,
        ),
    )
    expect(missing).toEqual([])
    for (const { text, cypher, params } of perspective.templates) {
      const names = params.map(({ name }) => name)
      expect([text, text.match(/\$\w+/gu)]).toEqual([text, names])
      expect([text, [...new Set(cypher.match(/\$\w+/gu))]]).toEqual([text, names])
      const values: Record<string, string> = {}
      for (const { name, suggestionLabel, suggestionProp } of params) {
        const [one] = await rows(
          `MATCH (v:${suggestionLabel}) RETURN v.${suggestionProp} AS value ORDER BY v.id LIMIT 1`,
        )
        values[name.slice(1)] = one!['value'] as string
      }
      await rows(cypher, values)
    }
  })
}
