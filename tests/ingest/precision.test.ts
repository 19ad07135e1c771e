import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { confidenceOf } from '../../ingest/confidence.ts'
import { ruleIds } from '../../ingest/rules.ts'

const ingest = join(dirname(fileURLToPath(import.meta.url)), '../../ingest')
const precision = JSON.parse(readFileSync(join(ingest, 'precision.json'), 'utf8')) as Record<
  string,
  { readonly n: number; readonly hits: number; readonly precision: number }
>
const code = ['.', 'annotate', 'relate']
  .flatMap((folder) =>
    readdirSync(join(ingest, folder))
      .filter((f) => f.endsWith('.ts'))
      .map((f) => join(ingest, folder, f)),
  )
  .filter((file) => !file.endsWith('/rules.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

describe('precision.json', () => {
  it('has one entry for each rule and no other', () => {
    expect(Object.keys(precision).toSorted()).toEqual([...ruleIds].toSorted())
  })
  it('holds (hits + 1) / (n + 2), rounded to three places', () => {
    for (const { n, hits, precision: p } of Object.values(precision)) {
      expect(hits).toBeLessThanOrEqual(n)
      expect(p).toBeCloseTo((hits + 1) / (n + 2), 3)
    }
  })
  it('knows every rule that the code names in full', () => {
    const named = [
      ...code.matchAll(/'((?:addressee|actor|attribution|author|claim|pledge|list|relate)\.[a-z-]+)'/gu),
    ].map((m) => m[1]!)
    expect(named.length).toBeGreaterThan(25)
    expect(named.filter((rule) => !ruleIds.includes(rule))).toEqual([])
  })
  it('gives a rule that was never judged one half', () => {
    const unseen = Object.entries(precision).find(([, { n }]) => n === 0)!
    expect(confidenceOf(unseen[0])).toBe(0.5)
  })
})
