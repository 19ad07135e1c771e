/** Runs the case folders: cases/<phenomenon>/{input.txt, expected.json, why.md}, each `{"stage", "expected", "name"?}`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentFrom } from '../../ingest/document.ts'
import { isRefusal } from '../../ingest/read/refusal.ts'
import { stages } from './case-stages.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), 'cases')
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

interface Expected {
  readonly stage: string
  readonly expected: unknown
  /** The file's name as the ingest sees it, if its ending matters (essay.md). */
  readonly name?: string
}

describe('cases', () => {
  it('has some', () => {
    expect(folders.length).toBeGreaterThanOrEqual(10)
  })

  for (const { name: folder } of folders) {
    const place = join(root, folder)
    const checks = [JSON.parse(readFileSync(join(place, 'expected.json'), 'utf8'))].flat() as readonly Expected[]
    it.each(checks)(`${folder}: $stage`, ({ stage, expected, name = 'input.txt' }) => {
      expect(existsSync(join(place, 'why.md'))).toBe(true)
      const document = documentFrom({ source: name, bytes: readFileSync(join(place, 'input.txt')) })
      if (isRefusal(document)) throw new Error(document.message.en)
      expect(Object.keys(stages)).toContain(stage)
      expect(JSON.parse(JSON.stringify(stages[stage]!(document)))).toEqual(expected)
    })
  }
})
