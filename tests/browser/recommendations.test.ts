import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { corpusCommits, makeActor, makeEssay, additionOf, things } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const { tanaka, suzuki, state } = things
const town = makeActor('架空町', 'organisation')
const fourth = makeEssay({
  title: '堤の話',
  published: '2025-05-05',
  authors: [suzuki.id],
  sentences: [
    { text: '町は堤を直すべきだ。', kind: 'recommendation', addressees: [town.id] },
    { text: '急いで直すことが望ましい。', kind: 'recommendation' },
    {
      text: '海辺国は堤を高くせよと町が求めた。',
      kind: 'recommendation',
      voice: 'reported',
      holders: [town.id],
      addressees: [state.id],
    },
  ],
})

describeInBrowser()('提言一覧: who asks whom to do what', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer([...corpusCommits, additionOf('four', [town, ...fourth.records], [fourth.edition])])
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const words = () => page.locator('[data-recommendation]').allTextContents()

  it('lists them with how many there are, whom they ask and whose they mostly are', async () => {
    await running.open('/', '4論考')
    await page.locator('.navigation a', { hasText: '提言一覧' }).press('Enter')
    await page.locator('.rec-sum').waitFor()
    expect(page.url()).toMatch(/\/c\/recommendations$/)
    expect(await words()).toEqual(expect.arrayContaining(['海辺国は港を深く掘るべきである。', '町は堤を直すべきだ。']))
    expect((await words()).length).toBe(3)
    expect(await page.locator('.rec-sum').textContent()).toBe(
      '提言 3 件・宛先 2。宛先を書いていない提言 1 件。 最も多いのは架空鈴木花子の 2 件（67 %）。',
    )
  })

  it('narrows to an addressee by keyboard, in the address too', async () => {
    const chip = page.locator(`[data-addressee="${town.id}"]`)
    expect(await chip.textContent()).toBe('架空町 1')
    await chip.press('Enter')
    await page.waitForURL(/[?&]ad=/)
    expect(await words()).toEqual(['町は堤を直すべきだ。'])
    await page.reload()
    await page.locator('.rec-sum').waitFor()
    expect(await words()).toEqual(['町は堤を直すべきだ。'])
    await chip.press('Enter')
    await page.waitForURL(/recommendations$/)
  })

  it('shows what authors only report when asked, and says so', async () => {
    await running.open('/c/recommendations?voice=all')
    await page.locator('.rec-sum').waitFor()
    expect((await words()).length).toBe(4)
    expect(await page.locator('.recommendations tr', { hasText: '海辺国は堤を高くせよ' }).textContent()).toContain(
      '他者の紹介',
    )
  })

  it('opens the passage of the words that are chosen', async () => {
    await running.open('/c/recommendations')
    await page.locator('[data-recommendation]', { hasText: '港を深く掘る' }).press('Enter')
    await page.locator('.evidence .card').waitFor()
    expect(await page.locator('.evidence .quote').textContent()).toBe('海辺国は港を深く掘るべきである。')
    expect(await page.locator('.evidence .source').textContent()).toContain(tanaka.name)
  })

  it('is taken away as CSV, narrowed as on the screen', async () => {
    await running.open(`/c/recommendations?ad=${state.id}`)
    await page.locator('.export summary').press('Enter')
    const waiting = page.waitForEvent('download')
    await page.locator('[data-table=RECOMMENDATIONS]').press('Enter')
    const download = await waiting
    expect(download.suggestedFilename()).toBe('recommendations-r4.csv')
    const [head, ...rows] = readFileSync((await download.path())!, 'utf8')
      .trimEnd()
      .split('\n')
    expect(head).toMatch(/^statement_id,author,essay_title,published,addressees,action,/)
    expect(rows.map((row) => row.split(',')[1])).toEqual(['架空田一郎'])
  })

  it('made no complaint', () => expect(running.complaints).toEqual([]))
})
