import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The server that the tests run against; the same number stands in pom.xml. */
export const testedVersion = '5.26.30'

const jars = join(homedir(), '.cache', 'ronten', `neo4j-${testedVersion}`)
const pom = join(dirname(fileURLToPath(import.meta.url)), 'pom.xml')

const runs = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** What is missing to run a Neo4j server here, in words; undefined: nothing. */
const missing = (): string | undefined => {
  if (!runs('java', '-version')) return 'no Java was found'
  // With the jars here already, Maven isn't needed.
  if (!existsSync(jars) && !runs('mvn', '-version')) return 'no Maven was found to fetch the server'
  return undefined
}

/**
 * `describe` where a Neo4j server can be run (a JDK of 17 or 21, and Maven the first time). Elsewhere the tests of Neo4j
 * are skipped, which the count of the run shows and one line says; with RONTEN_REQUIRE_ALL=1 (as in CI) they run and
 * fail instead.
 */
export const describeWithNeo4j = (): typeof describe | typeof describe.skip => {
  const reason = missing()
  if (reason === undefined || process.env['RONTEN_REQUIRE_ALL'] === '1') return describe
  process.stderr.write(
    `SKIPPED: the Neo4j tests, because ${reason}. Install both (apt-get install default-jdk-headless maven).\n`,
  )
  return describe.skip
}

/** The folder with the server's jars, some 120 MB: fetched by Maven the first time, kept for the next. */
export const fetchServer = (): string => {
  if (existsSync(jars)) return jars
  mkdirSync(dirname(jars), { recursive: true })
  const fetched = mkdtempSync(`${jars}-`)
  try {
    const target = `-DoutputDirectory=${fetched}`
    const goal = 'dependency:copy-dependencies'
    execFileSync('mvn', ['-q', '-B', '-f', pom, goal, target, '-DincludeScope=runtime'], { stdio: 'pipe' })
    // In one step, so that the folder is there whole or not at all; another test run may have been faster.
    if (!existsSync(jars)) renameSync(fetched, jars)
  } finally {
    rmSync(fetched, { recursive: true, force: true })
  }
  return jars
}
