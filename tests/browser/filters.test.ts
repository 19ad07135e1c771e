import type { Page } from 'playwright-core'
import { additionOf, makeActor, makeEssay, makeProposition } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const [old, young, none] = ['架空古老', '架空若手', '架空無日付'].map((name) => makeActor(name))
const quay = makeProposition('岸壁を直すべきだ')
const essays = [
  makeEssay({
    title: '早い論',
    published: '2030-04-10',
    authors: [old!.id],
    sentences: [{ text: '岸壁を早く直すべきだ。', affirms: [quay.id] }],
  }),
  makeEssay({
    title: '遅い論',
    published: '2031',
    authors: [young!.id],
    sentences: [{ text: '岸壁は直さなくてよい。', denies: [quay.id] }, '岸壁の話は長い。'],
  }),
  makeEssay({
    title: '日付のない論',
    authors: [none!.id],
    sentences: [{ text: '岸壁をともかく直すべきだ。', affirms: [quay.id] }, { text: '岸壁はもう要らない。' }],
  }),
]
const commits = [
  additionOf(
    'quay',
    [old!, young!, none!, quay, ...essays.flatMap(({ records }) => records)],
    essays.map(({ edition }) => edition),
  ),
]

describeInBrowser()('the filters period and origin', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(commits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const open = (path: string) => running.open(path)
  const scope = (words: string) => page.locator('.scope', { hasText: words }).waitFor()
  const side = (author: string) => page.locator(`td[aria-label^="${author}、"]`).getAttribute('data-position')
  const param = (name: string) => new URL(page.url()).searchParams.get(name)
  const bound = (end: string, text: string) => page.locator(`[data-bound=${end}]`).fill(text)

  it('a period typed as years, months or days counts what lies in it, and the undated unless they are left out', async () => {
    await open('/')
    await scope('対象: 3論考・3著者・主張4・提言0')
    await page.locator('.filter-more summary').press('Enter')
    await bound('from', '２０３１')
    await page.keyboard.press('Enter')
    await scope('対象: 2論考・2著者・主張3・提言0（未確認3）・日付不明1論考')
    await page.locator('.chip', { hasText: '期間: 2031〜・日付不明を含む' }).waitFor()
    expect(param('from')).toBe('2031')
    await page.locator('.filter-panel .check input').uncheck()
    await scope('対象: 1論考・1著者・主張1・提言0（未確認1）・日付不明0論考')
    expect(param('nd')).toBe('0')
    await page.waitForFunction(() => document.querySelectorAll('td.cell').length === 1)
    expect(await side('架空若手')).toBe('DENIES')
    // Another view keeps it: the proposition's page has one author left.
    await page.locator('.row-label').click()
    await page.locator('.prop-tabs button', { hasText: 'すべて 1' }).waitFor()
    expect(await page.locator('.prop-author').count()).toBe(1)
  })

  it('a coarse date does not lie in a month; what is no date is said so and changes nothing', async () => {
    await open('/c/table?from=2031-01&to=2031-06&nd=0')
    await page.locator('.empty', { hasText: 'この条件に合う主張・提言はありません' }).waitFor()
    await page.locator('.filter-more summary').press('Enter')
    await bound('to', '2031-13')
    await page.keyboard.press('Enter')
    await page.locator('.filter-panel [role=alert]', { hasText: '年-月' }).waitFor()
    expect(param('to')).toBe('2031-06')
    await page.keyboard.press('Escape')
    expect(await page.locator('.filter-more').getAttribute('open')).toBe(null)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  })

  it('origin 人 leaves what a person drew, in the table and in the passages', async () => {
    const answer = await fetch(new URL('/graphql', running.server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'ronten-client': 'tests' },
      body: JSON.stringify({
        query: `mutation($from: ID!, $to: ID!) { addRelation(input: { idempotencyKey: "filters-0001", type: DENIES, from: $from, to: $to }) { problems { message } } }`,
        variables: { from: essays[2]!.statements[1]!.id, to: quay.id },
      }),
    })
    expect(((await answer.json()) as { data: unknown }).data).toEqual({ addRelation: { problems: [] } })
    await open('/')
    await page.waitForFunction(
      () => document.querySelector('td[aria-label^="架空無日付、"]')?.getAttribute('data-position') === 'BOTH',
    )
    await page.locator('.filter-more summary').press('Enter')
    await page.locator('.origin-choice').selectOption('analyst')
    await page.waitForFunction(
      () => document.querySelector('td[aria-label^="架空無日付、"]')?.getAttribute('data-position') === 'DENIES',
    )
    expect([param('og'), await side('架空古老')]).toEqual(['analyst', 'NOT_DETECTED'])
    await page.locator('.chip', { hasText: '出所: 人' }).waitFor()
    await page.locator('td[aria-label^="架空無日付、"]').click()
    await page
      .locator('.evidence-sentence', { hasText: '架空無日付は「岸壁を直すべきだ」を否定しています（1文）' })
      .waitFor()
    await page.locator('.chip', { hasText: '出所: 人' }).click()
    await page.waitForFunction(
      () => document.querySelector('td[aria-label^="架空無日付、"]')?.getAttribute('data-position') === 'BOTH',
    )
  })

  it('fits 1280 and 400, and nothing complained', async () => {
    for (const width of [400, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await open('/c/table?from=2030&og=machine&lang=en')
      await page.locator('.filter-more summary').press('Enter')
      const box = await page.locator('.filter-panel').boundingBox()
      expect([box!.x >= 0, box!.x + box!.width <= width]).toEqual([true, true])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      ).toBe(true)
    }
    expect(running.complaints).toEqual([])
  })
})
