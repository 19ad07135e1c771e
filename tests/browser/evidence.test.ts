import type { Page } from 'playwright-core'
import { additionOf, makeActor, makeEssay, makeProposition } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const [much, few] = ['架空多作', '架空寡作'].map((name) => makeActor(name))
const dam = makeProposition('堰を高くするべきだ')
/** 57 sentences: more than one page of 50. */
const long = makeEssay({
  title: '堰の話',
  authors: [much!.id],
  sentences: Array.from({ length: 57 }, (_, n) => ({ text: `堰を${n + 1}尺高くするべきだ。`, affirms: [dam.id] })),
})
const short = makeEssay({
  title: '堰はいらない',
  authors: [few!.id],
  sentences: [{ text: '堰を高くする必要はない。', denies: [dam.id] }],
})
const commits = [
  additionOf('dam', [much!, few!, dam, ...long.records, ...short.records], [long.edition, short.edition]),
]

describeInBrowser()('every number leads to all its passages', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(commits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const open = (path: string) => running.open(path)
  const cards = () => page.locator('.evidence .card').count()
  const more = () => page.locator('.evidence .more')
  const tab = (name: string) => page.locator('.evidence .tabs button', { hasText: name }).textContent()

  it('a cell of 57 statements shows 50 and a way to the others; the numbers above say what they count', async () => {
    await open(`/c/table?sel=${much!.id}~${dam.id}`)
    await more().waitFor()
    expect(await cards()).toBe(50)
    expect([await tab('すべて'), await tab('肯定')]).toEqual(['すべて 57', '肯定 50+'])
    await more().press('Enter')
    await more().waitFor({ state: 'detached' })
    expect(await cards()).toBe(57)
    expect(await tab('肯定')).toBe('肯定 57')
    expect(await page.locator('.evidence .quote').last().textContent()).toBe('堰を57尺高くするべきだ。')
  })

  it('a page that cannot be read is said so, and what was read stays', async () => {
    await open(`/c/table?sel=${much!.id}~${dam.id}`)
    await more().waitFor()
    await page.route('**/graphql', (route) => route.abort())
    await more().press('Enter')
    await page.locator('.evidence [role=alert]', { hasText: '続きを読み込めませんでした' }).waitFor()
    expect(await cards()).toBe(50)
    await page.unroute('**/graphql')
    await more().press('Enter')
    await more().waitFor({ state: 'detached' })
    expect(await cards()).toBe(57)
  })

  it('＋n of a comparison opens all of that side', async () => {
    await open(`/c/compare?a=${much!.id}&b=${few!.id}`)
    await page.locator('.compare-row .passage-more', { hasText: '＋56' }).press('Enter')
    await page
      .locator('.evidence-sentence', { hasText: '架空多作は「堰を高くするべきだ」を肯定しています（57文）' })
      .waitFor()
    await more().waitFor()
    expect(await cards()).toBe(50)
  })

  it('nothing complained but the request that was cut on purpose', () => {
    expect(running.complaints.filter((words) => !words.includes('ERR_FAILED'))).toEqual([])
  })
})
