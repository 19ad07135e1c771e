import type { Page } from 'playwright-core'
import { withStatus } from '../../graph/change/status.ts'
import type { Rec } from '../../graph/model/record.ts'
import { additionOf, makeActor, makeEssay, makeProposition } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const pad = (n: number) => String(n).padStart(3, '0')
const authors = Array.from({ length: 45 }, (_, n) => makeActor(`架空${pad(n)}`))
const propositions = Array.from({ length: 105 }, (_, n) => makeProposition(`第${pad(n)}の堤を築くべきだ`))
/** The first two authors speak of everything, so that all are points of debate; the others of the first five. */
const essays = authors.map((author, n) =>
  makeEssay({
    title: `論${pad(n)}`,
    authors: [author.id],
    sentences: propositions
      .slice(0, n < 2 ? 105 : 5)
      .map((one, m) => ({ text: `第${pad(m)}の堤の話${pad(n)}。`, affirms: [one.id] })),
  }),
)
/** All that the first author says is accepted: more than one part of the table holds. */
const accepted = (rec: Rec): Rec =>
  rec.kind === 'statement' || (rec.kind === 'relation' && rec.type === 'affirms')
    ? withStatus({ ...rec, verdicts: [{ verdict: 'accept', by: 'analyst:ogawa', at: '2031-01-01T00:00:00.000Z' }] })
    : rec
const records = essays.flatMap((essay, n) => (n === 0 ? essay.records.map(accepted) : essay.records))
const commits = [
  {
    ...additionOf(
      'dams',
      [...authors, ...propositions, ...records],
      essays.map(({ edition }) => edition),
    ),
    by: 'analyst:ogawa',
  },
]

describeInBrowser()('a table beyond 40 × 100', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(commits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const part = (axis: string) => page.locator(`[data-axis=${axis}]`)
  const names = () => page.locator('thead .column-name').allTextContents()

  it('shows a part, says of how many, and goes through the others by keyboard until all were seen', async () => {
    await running.open('/')
    await part('propositions').waitFor()
    expect(await part('units').locator('span').textContent()).toBe('著者 1–40 / 45')
    const seen = new Set<string>()
    for (;;) {
      for (const label of await page.locator('.row-label').allTextContents()) seen.add(label)
      const words = await part('propositions').locator('span').textContent()
      const next = part('propositions').locator('button', { hasText: '次の' })
      if ((await next.count()) === 0) break
      await next.press('Enter')
      await page.waitForFunction(
        (old) => document.querySelector('[data-axis=propositions] span')?.textContent !== old,
        words,
      )
    }
    expect(seen.size).toBe(105)
    const first = await names()
    await part('units').locator('button', { hasText: '次の 5' }).press('Enter')
    await part('units').locator('span', { hasText: '著者 41–45 / 45' }).waitFor()
    const rest = await names()
    expect([first.length, rest.length, new Set([...first, ...rest]).size]).toEqual([40, 5, 45])
    // A cell of a later part opens its passages as any other.
    await part('propositions').locator('button', { hasText: '前へ' }).press('Enter')
  })

  it('the mark of the unreviewed is right in every part', async () => {
    const statement = essays[1]!.statements[104]!
    const answer = await fetch(new URL('/graphql', running.server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'ronten-client': 'tests' },
      body: JSON.stringify({
        query: `mutation($input: ReviewInput!) { review(input: $input) { problems { message } } }`,
        variables: {
          input: {
            idempotencyKey: 'windows-0001',
            verdict: 'ACCEPT',
            records: [
              statement,
              essays[1]!.records.find((r) => r.kind === 'relation' && r.type === 'affirms' && r.from === statement.id)!,
            ].map(({ id }) => ({ id, expectedVersion: 1 })),
          },
        },
      }),
    })
    expect(((await answer.json()) as { data: unknown }).data).toEqual({ review: { problems: [] } })
    await running.open('/c/table?sort=count')
    await part('propositions').waitFor()
    const cell = page.locator(`td[aria-label^="架空001、第104の堤"]`)
    while ((await cell.count()) === 0) {
      const words = await part('propositions').locator('span').textContent()
      await part('propositions').locator('button', { hasText: '次の' }).press('Enter')
      await page.waitForFunction(
        (old) => document.querySelector('[data-axis=propositions] span')?.textContent !== old,
        words,
      )
    }
    expect(await cell.getAttribute('aria-label')).toBe('架空001、第104の堤を築くべきだ、肯定、1件')
    // The first author's are accepted, each of them, in this part as in the first.
    const first = page.locator('td[aria-label^="架空000、"]')
    expect(await first.count()).toBeGreaterThan(0)
    expect(await page.locator('td[aria-label^="架空000、"][aria-label*="未確認"]').count()).toBe(0)
    await cell.click()
    await page.locator('.evidence .quote', { hasText: '第104の堤の話001。' }).waitFor()
  })

  it('nothing complained', () => {
    expect(running.complaints).toEqual([])
  })
})
