import type { Page } from 'playwright-core'
import { additionOf, makeActor, makeEssay, makeProposition } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const [ann, bob, cy, dan] = ['架空杏', '架空望', '架空千里', '架空壇'].map((name) => makeActor(name))
const [p1, p2, p3, p4] = ['海を守るべきだ', '魚を増やすべきだ', '港を直すべきだ', '灯台を残すべきだ'].map((label) =>
  makeProposition(label),
)
const said = (author: string, title: string, affirms: readonly string[], denies: readonly string[] = []) =>
  makeEssay({
    title,
    authors: [author],
    sentences: [
      ...affirms.map((id, n) => ({ text: `${title}は${n}番目を認める。`, affirms: [id] })),
      ...denies.map((id, n) => ({ text: `${title}は${n}番目を認めない。`, denies: [id] })),
    ],
  })
/**
 * The matrix of tests/graph/agreement/robustness.test.ts: ann and bob agree on p1 to p3 and conflict on p4, cy affirms p1
 * and p2. Nearest ann × cy (or bob × cy), 2 ÷ 3. dan denies p3 and affirms it, and nothing else.
 */
const essays = [
  said(ann!.id, '杏の論', [p1!.id, p2!.id, p3!.id, p4!.id]),
  said(bob!.id, '望の論', [p1!.id, p2!.id, p3!.id], [p4!.id]),
  said(cy!.id, '千里の論', [p1!.id, p2!.id]),
  said(dan!.id, '壇の論', [p3!.id], [p3!.id]),
]
const commits = [
  additionOf(
    'all',
    [ann!, bob!, cy!, dan!, p1!, p2!, p3!, p4!, ...essays.flatMap(({ records }) => records)],
    essays.map(({ edition }) => edition),
  ),
]

describeInBrowser()('the network: robustness, heat map, guards', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(commits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const open = (path: string) => running.open(path, /[34]論考|4 essays/)

  it('says beside the nearest pair how far it hangs on single propositions and sentences', async () => {
    await open('/c/networks')
    await page.locator('.network-but').waitFor()
    expect(await page.locator('.network-points li').first().textContent()).toMatch(
      /架空千里.*が最も近い（0\.667|× 架空千里/,
    )
    // Without p4 ann and bob come first (3 ÷ 3): three of four leave the pair.
    expect(await page.locator('.network-but').textContent()).toMatch(
      /^ただし 4 命題のうち 1 つを除くと値は 0\.500 〜 0\.800、この組が首位に残るのは 75 %。/,
    )
  })

  it('lists what each removal does; each leads to its page', async () => {
    await open('/c/networks')
    await page.locator('.robust-list').waitFor()
    expect(await page.locator('tr[data-kind=propositions] td').allTextContents()).toEqual([
      '4',
      '3（75 %）',
      '0.500 〜 0.800',
    ])
    const first = page.locator('.telling li').first()
    expect(await first.textContent()).toMatch(
      /^灯台を残すべきだ 首位の組の値 0\.800・首位は 架空.+ × 架空.+（1\.000）に変わる/,
    )
    await first.locator('a').press('Enter')
    await page.locator('h1', { hasText: '灯台を残すべきだ' }).waitFor()
  })

  it('sets accepted material beside all of it', async () => {
    await open('/c/networks')
    const rows = page.locator('.robust-reviewed tbody tr')
    await rows.nth(1).waitFor()
    expect(await rows.nth(0).locator('.number').textContent()).toBe('5')
    expect(await rows.nth(1).textContent()).toContain('符号が同じ 0・異なる 0・組がなくなる 5')
  })

  it('marks an author on both sides, and greys one with a single stance', async () => {
    await open('/c/networks')
    const dans = page.locator('.matrix .row', { hasText: '架空壇' })
    await dans.waitFor()
    expect(await dans.locator('.both-mark').textContent()).toContain('±1')
    expect(await dans.getAttribute('class')).toContain('is-thin')
    await dans.click()
    await page.locator('.evidence-sentence', { hasText: '架空壇の主張・提言 2 件' }).waitFor()
  })

  it('5 shows who stands where on which proposition; a cell opens its passages by keyboard', async () => {
    await open('/c/networks')
    await page.locator('.network-tools select').first().focus()
    await page.keyboard.press('5')
    await page.locator('.heat-map .grid-dense').waitFor()
    expect(new URL(page.url()).searchParams.get('type')).toBe('positions')
    expect(await page.locator('.matrix').count()).toBe(0)
    await page.locator('.heat-map', { hasText: '±の升は、一致と対立の両方に数えられています' }).waitFor()
    await page.locator('.heat-map [tabindex="0"]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.evidence-sentence').waitFor()
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await page.locator('.evidence-sentence').textContent()).toContain(name!.split('、')[0]!)
  })

  it('a proposition all affirm is named with its effect', async () => {
    // Of those who take a side under these issues two of four affirm p1: no generic one; without dan three of three.
    await open(`/c/networks?au=${[ann!.id, bob!.id, cy!.id].join(',')}`)
    await page.locator('.generic').waitFor()
    expect(await page.locator('.generic').textContent()).toMatch(
      /^命題「(海を守る|魚を増やす)べきだ」は 3 中 3 が肯定し、否定はありません。/,
    )
  })

  it('speaks English, and fits 1280 and 700', async () => {
    for (const width of [1280, 700]) {
      await page.setViewportSize({ width, height: 800 })
      await open('/c/networks?lang=en')
      await page.locator('h2', { hasText: 'Robustness' }).waitFor()
      await page.locator('.robust-list').waitFor()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      ).toBe(true)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('nothing complained: no error on the console, no violation of the content security policy', () => {
    expect(running.complaints).toEqual([])
  })
})
