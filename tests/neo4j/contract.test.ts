import { jest } from '@jest/globals'
import type { Plan } from 'neo4j-driver'
import type { Query } from '../../graph/stores/neo4j/connection.ts'
import { openNeo4jStore } from '../../graph/stores/neo4j/open.ts'
import type { Store } from '../../graph/store.ts'
import { storeContract } from '../contract/store.ts'
import { describeWithNeo4j } from './server-jars.ts'
import { drawingTests } from './drawing.ts'
import { failureTests } from './failures.ts'
import { peopleTests } from './people.ts'
import { startNeo4j, type Neo4jServer } from './start-neo4j.ts'

// A cold server plans each statement anew, on a busy machine for a second each.
jest.setTimeout(120_000)

/** A statement is planned alike whatever its values are. */
const explained: Readonly<Record<string, never>> = {}

describeWithNeo4j()('Neo4j', () => {
  let server: Neo4jServer
  let opened: Store[] = []
  const queries = new Map<string, Query>()

  const open = async (): Promise<Store> => {
    const { uri, user, password } = server
    const store = await openNeo4jStore({ uri, user, password, onQuery: (query) => queries.set(query.text, query) })
    opened.push(store)
    return store
  }
  const closeAll = async (): Promise<void> => {
    for (const store of opened) await store.close()
    opened = []
  }

  beforeAll(async () => {
    server = await startNeo4j()
  }, 120_000)

  afterAll(async () => {
    await closeAll()
    await server?.stop()
  })

  storeContract(
    'neo4j',
    async () => {
      await closeAll()
      await server.clear()
      return { store: await open(), again: open }
    },
    4,
  )

  describe('around the Neo4j store', () => {
    beforeEach(async () => {
      await closeAll()
      await server.clear()
    })
    failureTests(() => server)
    drawingTests(() => server)
    peopleTests(() => server, open)
  })

  describe('the plans of the Neo4j store', () => {
    const operatorsOf = (plan: Plan): readonly string[] => [
      plan.operatorType.replace(/@.*$/u, ''),
      ...plan.children.flatMap(operatorsOf),
    ]
    const explain = async (text: string): Promise<readonly string[]> => {
      const session = server.driver.session()
      try {
        const { plan } = (await session.run(`EXPLAIN ${text}`, explained)).summary
        return operatorsOf(plan as Plan)
      } finally {
        await session.close()
      }
    }
    const wrong = /AllNodesScan|CartesianProduct|NodeByLabelScan|RelationshipTypeScan|AllRelationshipsScan/u

    it('no statement that the whole contract ran scans or multiplies', async () => {
      await closeAll()
      const found: string[] = []
      const asked = [...queries.values()].filter(({ name }) => !name.startsWith('schema.'))
      for (const { name, text } of asked)
        for (const operator of await explain(text)) if (wrong.test(operator)) found.push(`${operator}: ${name}`)
      expect(asked.length).toBeGreaterThan(100)
      expect(found).toEqual([])
    }, 120_000)

    it('relations asked for by slot are looked up by slot, not along all ids', async () => {
      const bySlot = [...queries.values()].filter(({ name }) => /^(find|count)\(relation, .*slots\)/u.test(name))
      expect(bySlot.length).toBeGreaterThan(0)
      for (const { text } of bySlot) expect((await explain(text)).join()).not.toMatch(/ByRange/u)
    })

    it('would see a scan or a product if there were one', async () => {
      expect((await explain('MATCH (n) WHERE n.id = $id RETURN n')).join()).toMatch(/AllNodesScan/u)
      expect((await explain('MATCH (v:Vertex) WHERE v.confidence > 0.5 RETURN v')).join()).toMatch(/NodeByLabelScan/u)
      expect((await explain('MATCH (a:Vertex), (b:Statement) RETURN a, b')).join()).toMatch(/CartesianProduct/u)
    })

    it('no statement has a value in its text, and each name stands for one text', () => {
      const texts = [...queries.values()]
      expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length)
      for (const { text } of texts) expect(text).not.toMatch(/[a-z_]+:[a-z2-7]{26}/u)
    })
  })
})
