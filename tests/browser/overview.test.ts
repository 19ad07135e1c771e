import type { Page } from 'playwright-core'
import {
  additionOf,
  corpusCommits,
  makeActor,
  makeEssay,
  makeIssue,
  makeProposition,
  makeRelation,
  things,
} from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const { tanaka, suzuki, harbour, catch: catch_ } = things
const club = makeActor('架空海の会', 'organisation')
const quayside = makeIssue('岸壁')
const quay = makeProposition('岸壁を直すべきである', 'means')
const lamp = makeProposition('岸壁に灯をともすべきである', 'means')
const about = [quay, lamp].map(({ id }) => makeRelation({ type: 'about', from: id, to: quayside.id, position: 1 }))
const mended = makeEssay({
  title: '岸壁の話',
  published: '2025-02-01',
  organisation: club.id,
  authors: [tanaka.id],
  sentences: [
    { text: '岸壁を直すべきだ。', affirms: [quay.id] },
    { text: '岸壁に灯はいらない。', denies: [lamp.id] },
  ],
})
const dark = makeEssay({
  title: '暗い岸壁',
  authors: [suzuki.id],
  sentences: [
    { text: '岸壁は直さなければならない。', affirms: [quay.id] },
    { text: '岸壁に灯がほしい。', affirms: [lamp.id] },
  ],
})
const commits = [
  ...corpusCommits,
  additionOf(
    'quay',
    [club, quayside, quay, lamp, ...about, ...mended.records, ...dark.records],
    [mended.edition, dark.edition],
  ),
]

describeInBrowser()('the overview: levels, units, order, menus', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(commits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const open = async (path: string) => {
    // Heads know their essays only when the corpus is there.
    await running.open(path, /\d/)
    await page.locator('[role=grid]').waitFor()
  }
  const param = (name: string) => new URL(page.url()).searchParams.get(name)
  const cellOf = (row: string, author: string) => page.locator(`tr[data-row="${row}"] td[aria-label^="${author}、"]`)

  it('rows of issues: authors stand as rows, a cell says how many propositions are affirmed and denied', async () => {
    await open('/')
    await page.locator('#table-rows').selectOption('issue')
    await page.locator('th.corner', { hasText: '著者' }).waitFor()
    expect(param('row')).toBe('issue')
    const cell = page.locator('td[aria-label="架空田一郎、岸壁、肯定した命題 1・否定した命題 1、2件、未確認あり"]')
    expect(await cell.locator('.amount').textContent()).toBe('＋1 －1')
    await cell.click()
    await page
      .locator('.evidence-sentence', { hasText: '架空田一郎が論点「岸壁」の命題（2件）について述べた主張・提言 2 件' })
      .waitFor()
    expect((await page.locator('.evidence .quote').allTextContents()).toSorted()).toEqual(
      ['岸壁に灯はいらない。', '岸壁を直すべきだ。'].toSorted(),
    )
    expect(param('sel')).toBe(`${tanaka.id}~${quayside.id}`)
    await page.locator('.evidence button', { hasText: 'この論点の命題を見る' }).click()
    await page.locator('.chip', { hasText: '岸壁' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(2)
  })

  it('columns of organisations: only those there are, and their cells open their passages', async () => {
    await open('/c/table?col=org')
    expect(await page.locator('thead .column-name').allTextContents()).toContain('架空海の会')
    await cellOf(quay.id, '架空海の会').click()
    await page.locator('.evidence .quote', { hasText: '岸壁を直すべきだ。' }).waitFor()
    expect(await page.locator('.evidence-sentence').textContent()).toBe(
      '架空海の会は「岸壁を直すべきである」を肯定しています（1文）。',
    )
  })

  it('shows signs, numbers or shares; the address keeps the choice', async () => {
    await open('/c/table?show=share')
    // Tanaka: two on the harbour, one on the catch, one each on quay and lamp.
    const cell = cellOf(quay.id, '架空田一郎')
    const share = await cell.locator('.amount').textContent()
    expect(share).toMatch(/^\d+%$/)
    expect(await page.locator('.formula').textContent()).toContain('割合 = 升の文 ÷ その列の文')
    await page.locator('#table-show').selectOption('number')
    await page.locator('.amount', { hasText: '－1' }).first().waitFor()
    expect(await cell.locator('.amount').textContent()).toBe('＋1')
    expect(param('show')).toBe('number')
  })

  it('the head of a column says organisation, essays, characters and date, and opens a menu by keyboard', async () => {
    await open('/')
    const head = page.locator(`th[data-unit="${tanaka.id}"]`)
    await page.waitForFunction(
      (id) => document.querySelector(`th[data-unit="${id}"]`)?.textContent?.includes('論考'),
      tanaka.id,
    )
    expect(await head.textContent()).toMatch(/架空田一郎.*架空海の会.*\d論考.*\d+字/)
    await head.focus()
    await page.keyboard.press('Enter')
    await page.locator('[role=menu]').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('引用を見る')
    await page.keyboard.press('Escape')
    await page.locator('[role=menu]').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-unit'))).toBe(tanaka.id)
    await page.keyboard.press('Enter')
    await page.locator('[role=menuitem]', { hasText: 'この著者だけ' }).click()
    await page.locator('.chip', { hasText: '著者: 架空田一郎' }).waitFor()
    expect(param('au')).toBe(tanaka.id)
  })

  it('two heads ticked with Space lead to the comparison', async () => {
    await open('/')
    await page.locator(`th[data-unit="${tanaka.id}"]`).focus()
    await page.keyboard.press(' ')
    await page.locator('.ticked', { hasText: 'もう一つ選ぶと比較できます' }).waitFor()
    await page.locator(`th[data-unit="${suzuki.id}"]`).focus()
    await page.keyboard.press(' ')
    await page.locator('.ticked button', { hasText: '比較' }).press('Enter')
    await page.locator('.compare-row').first().waitFor()
    expect([param('a'), param('b')]).toEqual([tanaka.id, suzuki.id])
  })

  it('s goes to the order of rows; like beside like is an order of its own', async () => {
    await open('/')
    await page.locator('[role=grid] [tabindex="0"]').focus()
    await page.keyboard.press('s')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('table-order')
    await page.locator('#table-order').selectOption('seriate')
    expect(param('sort')).toBe('seriate')
    expect(await page.locator('#table-order option').allTextContents()).not.toContain('コードブック順')
  })

  it('where nothing was found silence can be confirmed, and then stands as such', async () => {
    await open('/')
    const blank = cellOf(quay.id, '架空佐藤次郎').first()
    expect(await blank.getAttribute('data-position')).toMatch(/NOT_DETECTED|UNASSESSED/)
    await blank.click()
    await page.locator('.evidence a', { hasText: '本文で探す「岸壁」' }).waitFor()
    await page.locator('.confirm-silence').click()
    await page.waitForFunction(
      (id) =>
        document.querySelector(`tr[data-row="${id}"] td[aria-selected=true]`)?.getAttribute('data-position') ===
        'SILENT',
      quay.id,
    )
    await page.locator('.evidence-sentence', { hasText: '言及していません（人が確認済み）' }).waitFor()
  })

  it('a former version is shown as it was', async () => {
    await open(`/c/table?rev=2`)
    await page.locator('.banner', { hasText: 'r2 時点の表示です' }).waitFor()
    expect(await page.locator(`tr[data-row="${quay.id}"]`).count()).toBe(0)
    expect(await page.locator(`tr[data-row="${harbour.id}"]`).count()).toBe(1)
  })

  it('nothing lies over anything else at 1280 × 800 and at 700', async () => {
    for (const width of [1280, 700]) {
      await page.setViewportSize({ width, height: 800 })
      await open(`/c/table?sel=${tanaka.id}~${catch_.id}`)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      ).toBe(true)
      const boxes = await page
        .locator('.table-tools > *, .legend')
        .evaluateAll((all) =>
          all
            .map((element) => element.getBoundingClientRect())
            .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
        )
      const overlaps = boxes.flatMap((a, n) =>
        boxes.slice(n + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      )
      expect(overlaps).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('nothing complained: no error on the console, no violation of the content security policy', () => {
    expect(running.complaints).toEqual([])
  })
})
