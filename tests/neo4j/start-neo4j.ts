import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import neo4j, { type Driver } from 'neo4j-driver'
import { fetchServer } from './server-jars.ts'

/** A running Neo4j server with an empty database. */
export interface Neo4jServer {
  /** `neo4j://127.0.0.1:PORT`. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** A connection of the tests' own, to look behind the adapter. */
  readonly driver: Driver
  /** Takes away all data but neither constraints nor indexes, which take seconds to make. */
  readonly clear: () => Promise<void>
  /** Ends the server and removes its folder. */
  readonly stop: () => Promise<void>
}

const source = join(dirname(fileURLToPath(import.meta.url)), 'Neo4jServer.java')
const password = 'for-tests-only'
const patience = 60_000

const freePort = (): Promise<number> =>
  new Promise((answer, refuse) => {
    const probe = createServer()
    probe.on('error', refuse)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => answer(port))
    })
  })

/** Waits until the server answers, and gives the first user the tests' password. */
const setPassword = async (uri: string, java: ChildProcess, said: () => string): Promise<void> => {
  const deadline = Date.now() + patience
  for (;;) {
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'), { telemetryDisabled: true })
    try {
      const change = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new'
      await driver.executeQuery(change, { old: 'neo4j', new: password }, { database: 'system' })
      return
    } catch (error) {
      if (java.exitCode !== null || Date.now() >= deadline)
        throw new Error(`The Neo4j server did not start: ${said()}`, { cause: error })
    } finally {
      await driver.close()
    }
    await new Promise((wake) => setTimeout(wake, 200))
  }
}

/**
 * Starts a Neo4j server on a free port, its data in a temporary folder; ready when Bolt answers, after 5 to 10 s. It
 * ends with this process at the latest, since it reads this process's end of a pipe.
 */
export const startNeo4j = async (): Promise<Neo4jServer> => {
  const jars = fetchServer()
  const folder = mkdtempSync(join(tmpdir(), 'ronten-neo4j-'))
  const port = await freePort()
  const uri = `neo4j://127.0.0.1:${port}`
  const java = spawn('java', ['-Xmx512m', '-cp', join(jars, '*'), source, folder, String(port)], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const ended = new Promise((answer) => java.on('close', answer))
  let errors = ''
  java.stderr.on('data', (piece: Buffer) => (errors = (errors + piece.toString()).slice(-2000)))
  const end = async (): Promise<void> => {
    java.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await setPassword(uri, java, () => errors)
  } catch (error) {
    await end()
    throw error
  }
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), {
    telemetryDisabled: true,
    disableLosslessIntegers: true,
  })
  return {
    uri,
    user: 'neo4j',
    password,
    driver,
    clear: async () => {
      await driver.executeQuery('MATCH (n) DETACH DELETE n')
    },
    stop: async () => {
      await driver.close()
      await end()
    },
  }
}
