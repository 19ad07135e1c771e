import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../graph/open-store.ts'
import { liveStatuses } from '../../graph/model/header.ts'
import { checkStore } from '../../graph/read/check.ts'
import { createApp } from '../../server/app.ts'
import { essays } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Starts one of our scripts as a process of its own; `lines` grows as it speaks. */
const start = (script: string, ...args: readonly string[]) => {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout! })
  const opened = new Promise<void>((resolve) =>
    reader.on('line', (line) => {
      lines.push(line)
      resolve()
    }),
  )
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('close', (code, signal) => resolve(signal ?? code)),
  )
  return { child, lines, opened, ended }
}

describe('several processes and one file', () => {
  let folder: string
  let address: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ronten-processes-'))
    address = `file:${join(folder, 'ronten.sqlite')}`
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('S22: a running server answers with what the command line ingests meanwhile', async () => {
    const store = await openStore(address)
    const app = createApp({ store, analyst: 'server' })
    const ask = async (query: string, headers: Record<string, string> = {}) => {
      const request = new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      })
      return (await (await app.fetch(request)).json()) as {
        data: { corpus: { version: number }; essays: { nodes: { title: string }[] } }
      }
    }
    const query = '{ corpus { version } essays(order: PUBLISHED_ASC) { nodes { title } } }'
    expect((await ask(query)).data.essays.nodes).toEqual([])
    for (const [name, text] of Object.entries(essays)) writeFileSync(join(folder, name), text)
    const cli = start('cli/main.ts', 'ingest', folder, '--store', address)
    // The answer waits for the version asked for, though another process makes it.
    await cli.opened
    const { data } = await ask(query, { 'ronten-at-least': '2' })
    expect(data.corpus.version).toBeGreaterThanOrEqual(2)
    expect(await cli.ended).toBe(0)
    expect((await ask(query)).data.essays.nodes.map((essay) => essay.title)).toEqual([
      '給食は無償にすべきだ',
      '給食の無償化を急ぐな',
    ])
    app.stop()
    await store.close()
  }, 60_000)

  it('S1: kill -9 in the middle of ingest, 30 rounds: nothing acknowledged is lost, nothing half written', async () => {
    const perRound = 40
    const acknowledged: string[] = []
    for (let round = 0; round < 30; round++) {
      const { child, lines, opened, ended } = start(
        'tests/cli/ingest-child.ts',
        address,
        String(round * perRound),
        String(perRound),
      )
      await opened
      // Behind none to three essays and a part of the next, however fast the machine is.
      const behind = round % 4
      while (lines.length <= behind && child.exitCode === null) await new Promise((go) => setTimeout(go, 2))
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % (behind === 0 ? 400 : 60)))
      child.kill('SIGKILL')
      expect(await ended).toBe('SIGKILL')
      acknowledged.push(...lines.filter((line) => line !== 'open'))
    }
    expect(acknowledged.length).toBeGreaterThan(30)
    const store = await openStore(address)
    const found = new Map<string, string>()
    let after: string | undefined
    do {
      const page = after === undefined ? { first: 500 } : { first: 500, after }
      const slice = await store.find({ kind: 'essay', order: 'id', statuses: [...liveStatuses] }, page)
      for (const essay of slice.items) found.set(essay.source, essay.id)
      after = slice.more ? slice.cursors.at(-1) : undefined
    } while (after !== undefined)
    for (const n of acknowledged) expect(found.has(`generated/essay-${n}.txt`)).toBe(true)
    // Each essay came with all it has, or not at all: 16 sentences, of which the 8 pieces of advice are statements.
    for (const id of found.values()) {
      const kinds = ['recommendation'] as const
      expect(
        await store.count({ kind: 'statement', order: 'place', essays: [id], kinds, statuses: [...liveStatuses] }),
      ).toBe(8)
    }
    expect((await checkStore(store)).findings).toEqual([])
    await store.close()
  }, 300_000)
})
