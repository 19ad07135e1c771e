import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
  readonly port: number
  /** Number of its process now. */
  readonly pid: () => number
  readonly user: string
  readonly password: string
  /** A connection of the tests' own, to look behind the adapter. */
  readonly driver: Driver
  /** Takes away all data but neither constraints nor indexes, which take seconds to make. */
  readonly clear: () => Promise<void>
  /** Ends the server at once, with SIGKILL, as a power cut would; its data stay. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same port and data after `kill`, perhaps with other settings; ready when Bolt answers. */
  readonly restart: (settings?: ServerSettings) => Promise<void>
  /** Ends the server and removes its folder. */
  readonly stop: () => Promise<void>
}

/** Lines of neo4j.conf. */
export type ServerSettings = Readonly<Record<string, string>>

/** What is special about a server. */
export interface ServerOptions {
  readonly settings?: ServerSettings
  /** The folder for its data and settings, made before and removed after by whoever names it; perhaps with data. */
  readonly folder?: string
  /** For a folder that is used again: an orderly end, and time to recover from any other. */
  readonly kept?: boolean
  /** Wraps the command that starts the server. */
  readonly launch?: (command: readonly string[]) => readonly string[]
  /** Its memory, as Java takes it: `512m` unless told otherwise. */
  readonly heap?: string
  /** For servers that live a minute: starts with a third less work, and is slower from then on. */
  readonly brief?: boolean
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

interface Running {
  readonly java: ChildProcess
  readonly ended: Promise<unknown>
  readonly said: () => string
}

const spawnServer = (command: readonly string[]): Running => {
  const java = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'ignore', 'pipe'] })
  let errors = ''
  java.stderr.on('data', (piece: Buffer) => (errors = (errors + piece.toString()).slice(-2000)))
  return { java, ended: new Promise((answer) => java.on('close', answer)), said: () => errors }
}

/** Asks until the server answers; what it refuses for good ends the waiting. */
const untilAnswered = async ({ java, said }: Running, ask: () => Promise<unknown>, least = patience): Promise<void> => {
  const deadline = Date.now() + least
  for (;;) {
    try {
      await ask()
      return
    } catch (error) {
      if (java.exitCode !== null || Date.now() >= deadline)
        throw new Error(`The Neo4j server did not start: ${said()}`, { cause: error })
    }
    await new Promise((wake) => setTimeout(wake, 100))
  }
}

const asking = async (uri: string, secret: string, ask: (driver: Driver) => Promise<unknown>): Promise<void> => {
  // The waiting is ours: the driver's own grows to half a minute between two tries.
  const patient = { telemetryDisabled: true, maxTransactionRetryTime: 0 }
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', secret), patient)
  try {
    await ask(driver)
  } finally {
    await driver.close()
  }
}

/** Gives the first user the tests' password. */
const setPassword = (uri: string): Promise<void> =>
  asking(uri, 'neo4j', (driver) => {
    const change = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new'
    return driver.executeQuery(change, { old: 'neo4j', new: password }, { database: 'system' })
  })

const answersQueries = (uri: string): Promise<void> =>
  asking(uri, password, (driver) => driver.executeQuery('RETURN 1', {}, { database: 'neo4j' }))

/**
 * Starts a Neo4j server on a free port, its data in a temporary folder; ready when Bolt answers, after 5 to 10 s. It
 * ends with this process at the latest, since it reads this process's end of a pipe.
 */
export const startNeo4j = async (options: ServerOptions = {}): Promise<Neo4jServer> => {
  const jars = fetchServer()
  const { settings = {}, launch = (command) => command } = options
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'ronten-neo4j-'))
  const home = join(folder, 'home')
  // A caller may have made the folder already, to mount something there: new is what nobody has written to.
  const isNew = !existsSync(home) || readdirSync(home).length === 0
  const port = await freePort()
  const uri = `neo4j://127.0.0.1:${port}`
  const start = (lines: ServerSettings): Running => {
    const file = join(folder, 'tests.conf')
    const text = Object.entries(lines).map(([name, value]) => `${name}=${value}\n`)
    writeFileSync(file, text.join(''))
    const flags = options.brief ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : []
    const program = ['-cp', join(jars, '*'), source, home, String(port), file]
    return spawnServer(launch(['java', `-Xmx${options.heap ?? '512m'}`, ...flags, ...program]))
  }
  let running = start(settings)
  const kill = async (): Promise<void> => {
    running.java.kill('SIGKILL')
    await running.ended
  }
  const end = async (): Promise<void> => {
    if (options.kept) running.java.stdin!.end()
    else running.java.kill('SIGKILL')
    await running.ended
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilAnswered(
      running,
      () => (isNew ? setPassword(uri) : answersQueries(uri)),
      options.kept ? 10 * patience : patience,
    )
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
    port,
    pid: () => running.java.pid!,
    user: 'neo4j',
    password,
    driver,
    clear: async () => {
      await driver.executeQuery('MATCH (n) DETACH DELETE n')
    },
    kill,
    restart: async (lines = settings) => {
      running = start(lines)
      await untilAnswered(running, () => answersQueries(uri))
    },
    stop: async () => {
      await driver.close()
      await end()
    },
  }
}
