import type { Query } from '../../graph/stores/neo4j/connection.ts'
import { openNeo4jStore } from '../../graph/stores/neo4j/open.ts'
import type { Store } from '../../graph/store.ts'
import { storeContract } from '../contract/store.ts'
import { describeWithNeo4j } from './server-jars.ts'
import { startNeo4j, type Neo4jServer } from './start-neo4j.ts'

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

  storeContract('neo4j', async () => {
    await closeAll()
    await server.clear()
    return { store: await open(), again: open }
  })
})
