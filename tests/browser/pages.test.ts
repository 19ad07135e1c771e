import type { Page } from 'playwright-core'
import { additionOf, corpusCommits, makeEssay, makeProposition, things } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const { tanaka, suzuki, sato, harbour, catch: catch_, first, third } = things
const quay = makeProposition('岸壁を直すべきである', 'means')
const lonely = makeProposition('漁獲の統計を公開すべきである')
const later = makeEssay({
  title: '港の再考',
  published: '2026-01-10',
  authors: [tanaka.id],
  sentences: [
    { text: '港を深く掘ることはやめるべきだ。', denies: [harbour.id] },
    { text: '岸壁を直すべきだ。', affirms: [quay.id] },
  ],
})
const commits = [...corpusCommits, additionOf('later', [quay, lonely, ...later.records], [later.edition])]

describeInBrowser()('the page of a proposition, and two essays of one author', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(commits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const open = (path: string) => running.open(path, /4論考|4 essays/)
  const param = (name: string) => new URL(page.url()).searchParams.get(name)

  it('tabs narrow the authors, by key too; who says nothing stands under the last', async () => {
    await open(`/c/prop/${harbour.id}`)
    await page.locator('.prop-author').first().waitFor()
    expect(await page.locator('.prop-tabs button').allTextContents()).toEqual([
      'すべて 31',
      '肯定 12',
      '否定 33',
      '側を取らず 04',
      '紹介のみ 05',
      '言及なし 06',
      '未検出・未照合 07',
    ])
    await page.keyboard.press('2')
    await page.locator('[data-tab=affirm][aria-pressed=true]').waitFor()
    expect(param('tab')).toBe('affirm')
    expect(await page.locator('.prop-author').count()).toBe(1)
    await page.keyboard.press('5')
    await page.getByText('ここに当てはまる著者はいません。').waitFor()
    await open(`/c/prop/${quay.id}?tab=blank`)
    expect(await page.locator('.prop-author').count()).toBe(2)
  })

  it('shows who said it when, the undated at the left; a point opens its passages by keyboard', async () => {
    await open(`/c/prop/${harbour.id}`)
    await page.locator('.time-strip svg').waitFor()
    expect(await page.locator('.time-axis').allTextContents()).toEqual(['日付不明', '2025-03-27', '2026-01-10'])
    expect(await page.locator('.time-strip svg [tabindex="0"]').count()).toBe(1)
    const names = await page
      .locator('.time-point')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(names).toEqual(
      expect.arrayContaining([
        '架空田一郎、2025-03-27、肯定、1文',
        '架空田一郎、2026-01-10、否定、1文',
        '架空佐藤次郎、日付不明、側を取らず、1文',
      ]),
    )
    await page.locator('.time-point[tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page
      .locator('.evidence-sentence', { hasText: '架空田一郎は「港を深く掘るべきである」を肯定も否定もしています' })
      .waitFor()
  })

  it('copies the selected quotations with their source', async () => {
    await running.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(`/c/prop/${harbour.id}`)
    await page.locator('.prop-passage input').first().check()
    await page.locator('button', { hasText: '選んだ引用をコピー（1）' }).click()
    await page.locator('.message', { hasText: '引用をコピーしました。' }).waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toMatch(/^「.+」（架空.+、.+）$/)
  })

  it('where nobody speaks, candidates near to it are offered', async () => {
    await open(`/c/prop/${lonely.id}`)
    await page.locator('.near .passage').first().waitFor()
    expect((await page.locator('.near q').allTextContents()).join()).toContain('漁獲')
  })

  it('compares two essays of one author, and says what neither takes a side on', async () => {
    await open(`/c/compare?a=${tanaka.id}&b=${suzuki.id}`)
    await page.locator('.compare-row').first().waitFor()
    await page.locator('.compare-split').check()
    await page.locator('optgroup[label="架空田一郎"]').first().waitFor({ state: 'attached' })
    expect(param('by')).toBe('essay')
    await page.locator('[data-picker=a]').selectOption(first.essay.id)
    await page.locator('[data-picker=b]').selectOption(later.essay.id)
    await page.locator('.compare-conflict h2', { hasText: '対立 1' }).waitFor()
    expect([param('ea'), param('eb')]).toEqual([first.essay.id, later.essay.id])
    expect(await page.locator('.compare-onlyA h2').textContent()).toContain('未検出 1')
    await page.locator('[data-picker=b]').selectOption(third.essay.id)
    await page.locator('.compare-row').first().waitFor()
  })

  it('どちらもなし is folded; its number opens it', async () => {
    await open(`/c/compare?a=${suzuki.id}&b=${sato.id}`)
    await page.locator('.compare-tally').waitFor()
    const fold = page.locator('.compare-neither')
    if ((await fold.count()) === 0) await open(`/c/compare?by=essay&ea=${third.essay.id}&eb=${later.essay.id}`)
    await fold.waitFor()
    expect(await fold.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(false)
    await page.locator('[data-jump=neither]').press('Enter')
    expect(await fold.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true)
    await fold.locator(`[data-row="${catch_.id}"]`).waitFor()
    // The view scrolls, the frame does not.
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
  })

  it('the author alone is offered his essays', async () => {
    await open(`/c/compare?a=${tanaka.id}&b=${tanaka.id}`)
    await page.locator('button', { hasText: '架空田一郎の論考どうしを比べる' }).click()
    await page.locator('.compare-row').first().waitFor()
    expect(param('by')).toBe('essay')
  })

  it('fits 1280 and 700 in English, with nothing on the console', async () => {
    for (const width of [1280, 700]) {
      await page.setViewportSize({ width, height: 800 })
      for (const path of [`/c/prop/${harbour.id}?lang=en`, `/c/compare?a=${tanaka.id}&b=${sato.id}&lang=en`]) {
        await open(path)
        await page.locator('.time-strip svg, .compare-row').first().waitFor()
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        ).toBe(true)
      }
    }
    expect(running.complaints).toEqual([])
  })
})
