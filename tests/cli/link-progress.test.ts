import { readdirSync, readFileSync } from 'node:fs'
import { createDesk } from './run.ts'

const folder = new URL('../../samples/', import.meta.url)
const samples = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /^0[1-2].*\.txt$/u.test(name))
    .map((name) => [name, readFileSync(new URL(name, folder))]),
)
const n = Object.keys(samples).length

describe('linking a whole corpus, watched', () => {
  const desk = createDesk(samples)
  afterAll(() => desk.remove())

  it('shows how far each step is, one after the other and never back, and leaves no line behind', async () => {
    await desk.run('ingest', '.')
    const { shown } = await desk.watch('link')
    const whole = `Comparing ${String(n)} essays`
    expect(shown[0]).toBe(whole)
    expect(shown.at(-1)).toBe('')
    const steps = shown.slice(1, -1).map((line) => /^Comparing \d essays: (.+) (\d+) %$/u.exec(line)!.slice(1))
    expect([...new Set(steps.map(([step]) => step))]).toEqual(['reading', 'propositions', 'agreement and divergence'])
    for (const [i, [step, percent]] of steps.entries()) {
      expect(Number(percent)).toBeLessThan(100)
      if (steps[i - 1]?.[0] === step) expect(Number(percent)).toBeGreaterThan(Number(steps[i - 1]![1]))
    }
    // Read in halves: cut into words, then read.
    expect(steps.filter(([step]) => step === 'reading')).toHaveLength(2 * n)
  })
  it('shows the same where the analyst has a codebook, and while files are ingested', async () => {
    const { shown } = await desk.watch('ingest', '.')
    expect(shown.filter((line) => line.startsWith('Reading '))).toHaveLength(n)
    expect(shown.at(-1)).toBe('')
    const book = `${desk.folder}/codes.csv`
    const { exit } = await desk.run('codebook', 'export', '--found', '--out', book)
    expect(exit).toBe(0)
    const [imported, coded] = [await desk.watch('codebook', 'import', book), await desk.watch('link')]
    expect([imported.exit, coded.exit]).toEqual([0, 0])
    for (const { shown: lines } of [imported, coded]) {
      expect(lines.some((line) => line.includes('agreement and divergence'))).toBe(true)
      expect(lines.at(-1)).toBe('')
    }
  })
})
