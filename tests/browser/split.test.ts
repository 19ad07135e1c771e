import type { Page } from 'playwright-core'
import { additionOf, makeActor, makeEssay, makeProposition } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const [ann, bob] = ['架空杏', '架空望'].map((name) => makeActor(name))
const double = makeProposition('岸壁を直し、灯をともすべきだ')
const essays = [
  makeEssay({
    title: '杏の論',
    authors: [ann!.id],
    sentences: [
      { text: '岸壁を直すべきだ。', affirms: [double.id] },
      { text: '岸壁に灯はいらない。', denies: [double.id] },
    ],
  }),
  makeEssay({
    title: '望の論',
    authors: [bob!.id],
    sentences: [{ text: '直し、ともすべきだ。', affirms: [double.id] }],
  }),
]
const commits = [
  additionOf(
    'double',
    [ann!, bob!, double, ...essays.flatMap(({ records }) => records)],
    essays.map(({ edition }) => edition),
  ),
]

describeInBrowser()('splitting a proposition that says two things', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(commits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const place = (quote: string, where: string) =>
    page.locator('.split-row', { hasText: quote }).locator(`[data-place=${where}]`).press(' ')
  const form = () => page.locator('.split-form')

  it('± in a comparison leads to it; by keyboard each sentence gets its place, and the table has two rows for one', async () => {
    await running.open(`/c/compare?a=${ann!.id}&b=${bob!.id}`)
    await page.locator('.compare-note a', { hasText: '命題を分割' }).press('Enter')
    await page.locator('.split-open').press('Enter')
    await form().locator('[data-part=first]').fill('岸壁を直すべきだ')
    await form().locator('[data-part=first]').press('Enter')
    await form().locator('button', { hasText: '分割する' }).press('Enter')
    expect(await form().locator('[role=alert]').textContent()).toBe('前半と後半の命題を書いてください')
    await form().locator('[data-part=second]').fill('岸壁に灯をともすべきだ')
    await form().locator('button', { hasText: '分割する' }).press('Enter')
    expect(await form().locator('[role=alert]').textContent()).toBe('行き先が決まっていない文が 3 件あります')
    await place('岸壁を直すべきだ。', 'first')
    await place('岸壁に灯はいらない。', 'second')
    await place('直し、ともすべきだ。', 'both')
    expect(await form().locator('.split-preview').textContent()).toContain(
      '3 件を付け替えます: 前半だけ 1・後半だけ 1・両方 1・未定 0',
    )
    await form().locator('textarea').fill('二つの主張を含む')
    await form().locator('textarea').press('Control+Enter')
    await page.locator('.split .message', { hasText: '命題を分割しました。' }).waitFor()
    await page.locator('.gone', { hasText: 'この記録は却下されています。' }).waitFor()
    await page.locator('.split .message a', { hasText: '岸壁に灯をともすべきだ' }).press('Enter')
    await page.locator('h1', { hasText: '岸壁に灯をともすべきだ' }).waitFor()
    await running.open('/')
    await page.waitForFunction(() => document.querySelectorAll('.row-label').length === 2)
    const side = (author: string, row: string) =>
      page.locator(`td[aria-label^="${author}、${row}"]`).getAttribute('data-position')
    expect([
      await side('架空杏', '岸壁を直すべきだ'),
      await side('架空杏', '岸壁に灯を'),
      await side('架空望', '岸壁を直すべきだ'),
      await side('架空望', '岸壁に灯を'),
    ]).toEqual(['AFFIRMS', 'DENIES', 'AFFIRMS', 'AFFIRMS'])
  })

  it('nothing complained', () => {
    expect(running.complaints).toEqual([])
  })
})
