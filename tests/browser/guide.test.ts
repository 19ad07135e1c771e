import type { Page } from 'playwright-core'
import { planCodebook } from '../../graph/change/plan-codebook.ts'
import { readCodebookCsv } from '../../graph/formats/codebook-csv.ts'
import { corpusCommits } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const csv = `code,level,parent,label_ja,definition,include,exclude,example_affirm,example_deny
I1,issue,,港の開放,,,,,
P01,proposition,I1,港を開くべきだ,開放を求めるなら肯定。,時期を問わず開くという主張,漁港だけの話,港を開こう|門戸を開け,港は閉じておけ
P02,proposition,I1,港を閉じるべきだ,,,,,
`
const commit = (() => {
  const read = readCodebookCsv(csv)
  if (read.kind !== 'rows') throw new Error(JSON.stringify(read.problems))
  const plan = planCodebook(
    { name: 'codes.csv', format: 'csv', bytes: Buffer.from(csv), rows: read.rows },
    { version: 0, rows: [], issues: [], propositions: [], relations: [] },
    { found: 'mixed' },
    { by: 'analyst:tanaka', at: '2031-01-01T00:00:00.000Z' },
  )
  if (plan.kind !== 'plan') throw new Error(JSON.stringify(plan.problems))
  return plan.commit
})()
const idOf = (label: string) =>
  commit.changes.find(({ after }) => after.kind === 'proposition' && after.label === label)!.after.id

describeInBrowser()('what the codebook says to coders', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer([...corpusCommits, commit])
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  it('stands folded on the page of the proposition, as the file has it; where it says nothing, nothing stands', async () => {
    await running.open(`/c/prop/${idOf('港を開くべきだ')}`)
    await page.locator('.guide summary', { hasText: '含める例・含めない例' }).press('Enter')
    expect(await page.locator('.guide dt').allTextContents()).toEqual([
      '含める例',
      '含めない例',
      '肯定の例',
      '否定の例',
    ])
    expect(await page.locator('.guide dd').allTextContents()).toEqual([
      '時期を問わず開くという主張',
      '漁港だけの話',
      '港を開こう',
      '門戸を開け',
      '港は閉じておけ',
    ])
    await running.open(`/c/prop/${idOf('港を閉じるべきだ')}`)
    await page.locator('h1', { hasText: '港を閉じるべきだ' }).waitFor()
    expect(await page.locator('.guide').count()).toBe(0)
  })

  it('nothing complained', () => {
    expect(running.complaints).toEqual([])
  })
})
