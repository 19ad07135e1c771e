import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connector } from '../../graph/stores/sqlite/connection.ts'
import { createDesk, essays } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the log of ronten serve', () => {
  it('has what an error says and what caused it, of which the client is told nothing', async () => {
    const desk = createDesk(essays)
    expect((await desk.run('ingest', '.', '--store', 'file:corpus.sqlite')).exit).toBe(0)
    const file = join(desk.folder, 'corpus.sqlite')
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(root, 'cli/main.ts'), 'serve', '--port', '0', '--store', `file:${file}`],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', RONTEN_LANG: 'en' } },
    )
    let [said, logged] = ['', '']
    child.stderr.on('data', (piece: Buffer) => (logged += piece.toString()))
    const address = await new Promise<string>((found, lost) => {
      child.stdout.on('data', (piece: Buffer) => {
        said += piece.toString()
        const at = /http:\S+/u.exec(said)?.[0]
        if (at !== undefined) found(at)
      })
      child.on('close', (status) => lost(new Error(`The server ended with ${String(status)}. ${said}${logged}`)))
    })
    const ended = new Promise((over) => child.on('close', over))
    // Another program takes a table away.
    const other = (await connector(file))()
    other.run('ALTER TABLE vertex RENAME TO mislaid')
    other.close()
    const response = await fetch(new URL('graphql', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'ronten-client': 'test' },
      body: JSON.stringify({ query: '{ statements(first: 1) { nodes { id } } }' }),
    })
    const told = await response.text()
    child.kill('SIGTERM')
    await ended
    desk.remove()
    expect(told).toContain('The store failed unexpectedly.')
    expect(told).not.toContain('no such table')
    const entries = logged
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as { msg: string; error: object }] : []))
    expect(entries).toEqual([
      expect.objectContaining({
        level: 50,
        msg: 'the store is unavailable',
        error: expect.objectContaining({
          type: 'GraphError',
          message: expect.stringMatching(/The store failed unexpectedly\..*no such table: .*vertex/u),
          stack: expect.stringMatching(/caused by: .*no such table: .*vertex/su),
        }),
      }),
    ])
  }, 60_000)
})
