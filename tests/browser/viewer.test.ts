import type { Page } from 'playwright-core'
import { additionOf, corpusCommits, makeEssay, things } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

/** An essay so long that its one statement is far below the first screen. */
const long = makeEssay({
  title: '長い論考',
  published: '2025-05-01',
  authors: [things.tanaka.id],
  sentences: [
    ...Array.from({ length: 120 }, (_, n) => `これは${n + 1}番目の埋め草の文です。`),
    { text: '港の底は砂である。', issues: [things.fleet.id], affirms: [things.harbour.id] },
    ...Array.from({ length: 60 }, (_, n) => `これは後ろから${60 - n}番目の文です。`),
  ],
})

describeInBrowser()('the viewer in a browser', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer([...corpusCommits, additionOf('long', long.records, [long.edition])])
    page = running.page
  }, 60_000)

  afterAll(() => running?.close())

  const open = (path: string) => running.open(path, '4論考')
  const cell = (author: string) => page.locator(`td[aria-label^="${author}、港を深く掘るべきである"]`)

  it('shows the overview: positions, counts, scope and formula', async () => {
    await open('/')
    await cell('架空田一郎').waitFor()
    expect(await cell('架空田一郎').getAttribute('aria-label')).toBe(
      '架空田一郎、港を深く掘るべきである、肯定、2件、未確認あり',
    )
    expect(await cell('架空鈴木花子').getAttribute('data-position')).toBe('DENIES')
    expect(await page.locator('.scope').textContent()).toBe(
      '対象: 4論考・3著者・主張6・提言1（未確認7）・日付不明1論考',
    )
    expect(await page.locator('tr', { hasText: '港を深く' }).locator('.row-numbers').textContent()).toContain(
      '肯定1 否定2 · 分かれ具合 0.67',
    )
  })

  it('opens the passages of a cell by mouse', async () => {
    await open('/')
    await cell('架空鈴木花子').click()
    await page.locator('.evidence .card').first().waitFor()
    const quotes = await page.locator('.evidence .quote').allTextContents()
    expect(quotes).toContain('港を深く掘る必要はない。')
    expect(await page.locator('.evidence-sentence').textContent()).toBe(
      '架空鈴木花子は「港を深く掘るべきである」を否定しています（1文）。',
    )
    expect(await page.locator('.evidence .card').first().textContent()).toContain('規則 test.rule@2 0.80・未確認')
  })

  it('opens the passages of a cell by keyboard alone, with one tab stop for the table', async () => {
    await open('/')
    await cell('架空田一郎').waitFor()
    expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1)
    await page.locator('[role=grid] [tabindex="0"]').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(name).toMatch(/^架空.+、(肯定|否定|両方|未検出|側を取らず)/)
    await page.keyboard.press('Enter')
    await page.locator('.evidence-sentence').waitFor()
    expect(await page.locator('.evidence-sentence').textContent()).toContain(name!.split('、')[0]!)
  })

  it('opens the text at the passage', async () => {
    await open(`/c/table?sel=${things.tanaka.id}~${things.harbour.id}`)
    await page.locator('.card', { hasText: '港の底は砂である。' }).getByText('本文で見る').click()
    const mark = page.locator('mark.piece-selected')
    await mark.waitFor()
    expect(await mark.textContent()).toBe('港の底は砂である。')
    await expect(mark.evaluate((element) => document.activeElement === element)).resolves.toBe(true)
    const top = await mark.evaluate((element) => element.getBoundingClientRect().top)
    expect(top).toBeGreaterThan(150)
    expect(top).toBeLessThan(600)
  })

  it('draws the graph, and the list beside it holds the same selection', async () => {
    await open(`/c/graph?focus=${things.harbour.id}`)
    await page.locator('.graph-canvas[data-state=drawn] canvas').first().waitFor({ state: 'attached' })
    const inked = await page.locator('.graph-canvas canvas').evaluateAll((canvases) =>
      canvases.some((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement
        const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data
        return data?.some((value, index) => index % 4 === 3 && value > 0) ?? false
      }),
    )
    expect(inked).toBe(true)
    await page.locator('.element-list .plain', { hasText: '港を深く掘る必要はない' }).click()
    await page.locator('.evidence .card-current', { hasText: '港を深く掘る必要はない。' }).waitFor()
    expect(await page.locator('.element-list [aria-pressed=true]').textContent()).toContain('港を深く掘る必要はない')
    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).searchParams.get('sel')).not.toBe(null)
  })

  it('adds a relation by the form; errors stand at the fields', async () => {
    const { statements } = long
    await open(`/c/edge/new?type=DIVERGES_FROM&from=${statements[0]!.id}`)
    await page.locator('.chosen', { hasText: '港の底は砂である' }).waitFor()
    await page.keyboard.press('Control+Enter')
    expect(await page.locator('#link-to-error').textContent()).toBe('終点を選んでください')
    expect(await page.locator('#link-dimension-error').textContent()).toBe('次元を選んでください')
    expect(await page.locator('#link-reason-error').textContent()).toBe('理由を書いてください')
    await page.locator('#link-to').fill('掘る必要はない')
    await page.locator('#link-to-list [role=option]').first().waitFor()
    await page.locator('#link-to').press('ArrowDown')
    await page.locator('#link-to').press('Enter')
    await page.locator('#link-dimension').selectOption('MEANS')
    await page.locator('#link-reason').fill('底の質についての見方が違う。')
    await page.locator('#link-reason').press('Control+Enter')
    await page.locator('.message', { hasText: '相違の線を追加しました。' }).waitFor()
    await open('/')
    await page.locator('.row-line-diverges', { hasText: '相違の線 1: 手段' }).waitFor()
  })

  it('確定 accepts statement and stance, and the cell loses its mark of the unreviewed', async () => {
    await open(`/c/table?sel=${things.suzuki.id}~${things.harbour.id}`)
    const card = page.locator('.card', { hasText: '港を深く掘る必要はない。' })
    await card.focus()
    await page.keyboard.press('a')
    await card.locator('.status-accepted').nth(1).waitFor()
    await page.waitForFunction(
      () => document.querySelector('td[aria-selected=true]')?.getAttribute('aria-label')?.includes('未確認') === false,
    )
    expect(await card.locator('.origin').first().textContent()).toContain('確定（ogawa')
  })

  it('finds by words and opens what was found', async () => {
    await open('/')
    await page.keyboard.press('/')
    await page.keyboard.type('議論')
    await page.locator('#search-list [role=option]').first().waitFor()
    expect(await page.locator('#search-list mark').first().textContent()).toBe('議論')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('mark.piece-selected', { hasText: '港を掘るかは、なお議論がある。' }).waitFor()
  })

  it('keys of an input method are not commands', async () => {
    await open('/')
    const before = page.url()
    await page.evaluate(() => {
      for (const key of ['/', '?', 'g', 'e'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }))
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', keyCode: 229, bubbles: true }))
    })
    expect(page.url()).toBe(before)
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('search')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  it('a revision made elsewhere is announced and shown only when asked', async () => {
    await open('/')
    const other = await running.context.newPage()
    await other.goto(new URL(`/c/table?sel=${things.sato.id}~${things.catch.id}`, running.server.url).href)
    await other.locator('.card .verdict-accept').first().click()
    await other.locator('.card .status-accepted').first().waitFor()
    await other.close()
    await page.locator('.banner', { hasText: '新しい変更 1 件' }).waitFor()
    await page.locator('.banner button', { hasText: '反映する' }).click()
    await page.locator('.banner').waitFor({ state: 'detached' })
  })

  it('speaks English when asked, and keeps that', async () => {
    await open('/')
    await page.locator('.languages button', { hasText: 'EN' }).click()
    await page.locator('.scope', { hasText: 'Scope: 4 essays' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await running.open('/c/essays')
    await page.locator('h1', { hasText: 'Essays' }).waitFor()
    await page.locator('.languages button', { hasText: '日本語' }).click()
    await page.locator('h1', { hasText: '論考' }).waitFor()
  })

  it('nothing complained: no error on the console, no violation of the content security policy', () => {
    expect(running.complaints).toEqual([])
  })
})
