import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isGraphError } from '../../../graph/errors.ts'
import { openStore } from '../../../graph/open-store.ts'
import { neo4jAddressFrom } from '../../../graph/stores/neo4j/address.ts'

const messageOf = async (work: () => unknown): Promise<string> => {
  try {
    await work()
  } catch (error) {
    if (isGraphError(error)) return `${error.code} ${error.message}`
    throw error
  }
  return 'no error'
}

describe('the address of a Neo4j store', () => {
  it('has a user and a database, or their defaults', () => {
    expect(neo4jAddressFrom('neo4j://tanaka@db.example:7688/essays')).toEqual({
      uri: 'neo4j://db.example:7688',
      user: 'tanaka',
      database: 'essays',
    })
    expect(neo4jAddressFrom('neo4j+s://x.databases.example')).toEqual({
      uri: 'neo4j+s://x.databases.example',
      user: 'neo4j',
    })
    expect(neo4jAddressFrom('bolt://a%40b@[::1]:7687/')).toEqual({ uri: 'bolt://[::1]:7687', user: 'a@b' })
  })

  it('S23: what is no address is one sentence that says what to do and repeats no password', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['neo4j://u:geheim@host', /NEO4J_PASSWORD/u],
      ['neo4j://', /^INVALID .*(host is missing|this is none)/u],
      ['neo4j://host/a/b', /3 to 63/u],
      ['neo4j://host/essays?policy=x', /nothing comes behind/u],
      ['neo4j://host:port', /this is none/u],
    ]
    for (const [address, expected] of cases) {
      const message = await messageOf(() => neo4jAddressFrom(address))
      expect([address, message]).toEqual([address, expect.stringMatching(expected)])
      expect(message).toMatch(/^INVALID /u)
      expect(message).not.toMatch(/geheim/u)
    }
  })

  it('S23: a missing password and an unreadable password file are said before anything is asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ronten-password-'))
    const file = join(folder, 'password')
    expect(await messageOf(() => openStore('neo4j://127.0.0.1:1', {}))).toMatch(/^UNAVAILABLE .*set NEO4J_PASSWORD/u)
    const unreadable = { NEO4J_PASSWORD_FILE: join(folder, 'none') }
    expect(await messageOf(() => openStore('neo4j://127.0.0.1:1', unreadable))).toMatch(/correct NEO4J_PASSWORD_FILE/u)
    writeFileSync(file, 'geheim\n')
    const refused = await messageOf(() => openStore('bolt://127.0.0.1:1', { NEO4J_PASSWORD_FILE: file }))
    expect(refused).toMatch(/^UNAVAILABLE bolt:\/\/127\.0\.0\.1:1: No Neo4j server answers/u)
    expect(refused).not.toMatch(/geheim/u)
    rmSync(folder, { recursive: true, force: true })
  })
})
