import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

describe('generated files', () => {
  it('viewer/generated/graphql-env.d.ts is what schema.graphql gives (run npx gql.tada generate-output -c viewer/tsconfig.json)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ronten-tada-'))
    try {
      const output = join(folder, 'graphql-env.d.ts')
      const tool = join(dirname(createRequire(import.meta.url).resolve('gql.tada/package.json')), 'bin', 'cli.js')
      execFileSync(process.execPath, [tool, 'generate-output', '-c', join(root, 'viewer'), '-o', output], {
        stdio: 'pipe',
      })
      const kept = readFileSync(join(root, 'viewer', 'generated', 'graphql-env.d.ts'), 'utf8')
      expect(readFileSync(output, 'utf8') === kept).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
