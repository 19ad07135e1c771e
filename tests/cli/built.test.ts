import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const { isFresh, program, viewer } = (await import(`${import.meta.dirname}/../../cli/built.mjs`)) as {
  isFresh: (root: string, built: string, sources: readonly string[]) => boolean
  program: { sources: readonly string[] }
  viewer: { sources: readonly string[] }
}

describe('what was built, beside its sources', () => {
  let root: string
  const at = (path: string, seconds: number): void => utimesSync(join(root, path), seconds, seconds)
  const fresh = (): boolean => isFresh(root, 'out.js', ['code', 'schema'])
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ronten-built-'))
    mkdirSync(join(root, 'code', 'deep'), { recursive: true })
    for (const file of ['code/deep/a.ts', 'schema', 'out.js']) writeFileSync(join(root, file), '')
    for (const path of ['code/deep/a.ts', 'code/deep', 'code', 'schema']) at(path, 100)
    at('out.js', 200)
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('is fresh where nothing changed since', () => {
    expect(fresh()).toBe(true)
  })

  it.each([
    ['a file deep in a folder', (): void => at('code/deep/a.ts', 201)],
    ['a file named by itself', (): void => at('schema', 201)],
    ['a file that is gone, which its folder tells', (): void => rmSync(join(root, 'code/deep/a.ts'))],
    ['itself, which is not there', (): void => rmSync(join(root, 'out.js'))],
  ])('is not with a change of %s', (_, change) => {
    change()
    expect(fresh()).toBe(false)
  })

  it('is held against sources that are there', () => {
    const root = join(import.meta.dirname, '..', '..')
    expect(() => isFresh(root, 'package.json', [...program.sources, ...viewer.sources])).not.toThrow()
  })
})
