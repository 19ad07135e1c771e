import { isGraphError } from '../../graph/errors.ts'
import { openNeo4jStore } from '../../graph/stores/neo4j/open.ts'
import { things } from '../../graph/stores/neo4j/schema.ts'
import { actor, adding, commit, idOf } from '../contract/records.ts'
import type { Neo4jServer } from './start-neo4j.ts'

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    if (isGraphError(error)) return `${error.code} ${error.message}`
    throw error
  }
  throw new Error('It was not refused.')
}

/** What goes wrong around a store, in plain words (S23), and what opening does to a database (S24). */
export const failureTests = (running: () => Neo4jServer): void => {
  const open = (changed: object = {}) => {
    const { uri, user, password } = running()
    return openNeo4jStore({ uri, user, password, ...changed })
  }
  const rows = async (text: string): Promise<readonly Record<string, unknown>[]> =>
    (await running().driver.executeQuery(text)).records.map((record) => record.toObject())

  it('S23: each way of not getting in has its own words, without password, host and statement', async () => {
    const { uri } = running()
    const port = uri.replace(/^.*:/u, '')
    const cases: readonly (readonly [object, RegExp])[] = [
      [{ password: 'geheim' }, /^UNAVAILABLE .*does not accept this user with this password/u],
      [{ user: 'nobody' }, /^UNAVAILABLE .*does not accept this user/u],
      [{ database: 'nowhere' }, /^UNAVAILABLE .*no database of that name/u],
      [{ uri: 'neo4j://no.such.host.invalid:7687' }, /^UNAVAILABLE There is no host of that name/u],
      [{ uri: 'bolt://no.such.host.invalid:7687' }, /^UNAVAILABLE There is no host of that name/u],
      [{ uri: 'neo4j://127.0.0.1:1' }, /^UNAVAILABLE No Neo4j server answers/u],
      [{ uri: `neo4j+s://127.0.0.1:${port}` }, /^UNAVAILABLE .*(encrypt|does not answer)/u],
    ]
    for (const [changed, expected] of cases) {
      const message = await refusalOf(open(changed))
      expect([changed, message]).toEqual([changed, expect.stringMatching(expected)])
      expect(message).not.toMatch(/geheim|invalid:|127\.0|MATCH|SHOW|Neo\./u)
    }
  }, 60_000)

  it('S24: a database written by a newer program is TOO_NEW and stays as it is', async () => {
    await (await open()).close()
    await rows('MATCH (c:Corpus) SET c.schema = 99')
    expect(await refusalOf(open())).toMatch(/^TOO_NEW .*Update Ronten/u)
    expect(await rows('MATCH (c:Corpus) RETURN c.schema AS schema')).toEqual([{ schema: 99 }])
  })

  it('S24: the data of another program is left alone', async () => {
    await running().clear()
    await rows('CREATE (:Film {title: "x"})')
    expect(await refusalOf(open())).toMatch(/^CORRUPT .*another program/u)
    expect(await rows('MATCH (n) RETURN labels(n) AS labels')).toEqual([{ labels: ['Film'] }])
  })

  it('S24: what is missing of the schema is made again, and what is there stays', async () => {
    const store = await open()
    await store.apply(commit(adding(actor(1))))
    await store.close()
    await rows('DROP INDEX words')
    await rows('DROP CONSTRAINT holds_slot')
    const again = await open()
    expect(await again.get([idOf('actor', 1)])).toEqual([actor(1)])
    expect((await again.search({ phrases: [['主', '体']], kinds: ['actor'] }, { first: 1 })).items).toHaveLength(1)
    const names = (await rows('SHOW INDEXES YIELD name RETURN name')).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(things.map(({ name }) => name)))
    await again.close()
  })

  it('S23: a store whose corpus was taken away says so in words of its own', async () => {
    const store = await open()
    await running().clear()
    expect(await refusalOf(store.apply(commit(adding(actor(1)))))).toMatch(/^CORRUPT .*no Ronten store any more/u)
    await store.close()
  })
}
