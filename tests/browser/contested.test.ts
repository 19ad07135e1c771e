import type { Page } from 'playwright-core'
import { withStatus } from '../../graph/change/status.ts'
import type { Rec } from '../../graph/model/record.ts'
import { additionOf, makeActor, makeEssay, makeProposition } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const [ann, bob, cy] = ['架空杏', '架空望', '架空千里'].map((name) => makeActor(name))
const [dam, fish] = ['堰を残すべきだ', '魚道を作るべきだ'].map((label) => makeProposition(label))
const essays = [
  makeEssay({
    title: '杏の論',
    authors: [ann!.id],
    sentences: [{ text: '堰は残すべきだ。', affirms: [dam!.id] }],
  }),
  makeEssay({
    title: '望の論',
    authors: [bob!.id],
    sentences: [
      { text: '堰を残そう。', affirms: [dam!.id] },
      { text: '魚道を作ろう。', affirms: [fish!.id] },
    ],
  }),
  makeEssay({
    title: '千里の論',
    authors: [cy!.id],
    sentences: [
      { text: '堰は要るのだろうか。', denies: [dam!.id] },
      { text: '魚道が要る。', affirms: [fish!.id] },
    ],
  }),
]
const at = '2031-01-01T00:00:00.000Z'
/** On what is said of the dam in the third essay two analysts differ. */
const split = (rec: Rec): Rec =>
  rec.kind === 'relation' && rec.type === 'denies'
    ? withStatus({
        ...rec,
        verdicts: [
          { verdict: 'reject', by: 'analyst:tanaka', at, note: '問いかけである' },
          { verdict: 'accept', by: 'analyst:ogawa', at },
        ],
      })
    : rec
const commits = [
  {
    ...additionOf(
      'dams',
      [ann!, bob!, cy!, dam!, fish!, ...essays.flatMap(({ records }) => records)].map(split),
      essays.map(({ edition }) => edition),
    ),
    by: 'analyst:ogawa',
  },
]

describeInBrowser()('cells on which verdicts split', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(commits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  it('are not counted, but listed with who said what, and with the network that would be if they were', async () => {
    await running.open('/c/networks')
    const panel = page.locator('.contested')
    await panel.locator('li').waitFor()
    expect(await panel.locator('p').first().textContent()).toMatch(
      /^判定が割れている立場 1 件は数えていません。 数えると組は 3、首位は 架空.+ × 架空.+（0\.\d+）。$/,
    )
    expect(await panel.locator('li').textContent()).toMatch(
      /^架空千里「堰は要るのだろうか。」 否定: 堰を残すべきだ tanaka 却下（理由: 問いかけである）・ogawa 確定$/,
    )
    await panel.locator('li button').press('Enter')
    await page.locator('.evidence .status-contested', { hasText: '要協議' }).first().waitFor()
    await page.locator('.evidence .card .quote', { hasText: '堰は要るのだろうか。' }).first().waitFor()
  })

  it('where there are none it says so', async () => {
    await running.open(`/c/networks?au=${ann!.id},${bob!.id}`)
    await page.locator('.contested', { hasText: '判定が割れているものはありません。' }).waitFor()
  })

  it('nothing complained', () => {
    expect(running.complaints).toEqual([])
  })
})
