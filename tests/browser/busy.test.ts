import type { Locator, Page } from 'playwright-core'
import { patience } from '../../viewer/patient.ts'
import { corpusCommits } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const message = 'The positions of the whole corpus are still being read.'
const busy = { errors: [{ message, extensions: { code: 'BUSY' } }] }

describeInBrowser()('a server that is not ready yet', () => {
  let running: RunningViewer
  let page: Page
  /** How often the network is still refused. */
  let refusals = 0
  let asked = 0

  beforeAll(async () => {
    running = await runViewer(corpusCommits)
    page = running.page
    await page.clock.install()
    await page.route('**/graphql', async (route) => {
      if (!(route.request().postData() ?? '').includes('"operationName":"Network"')) return route.continue()
      asked += 1
      if (refusals === 0) return route.continue()
      refusals -= 1
      return route.fulfill({ json: busy })
    })
  }, 60_000)

  afterAll(() => running?.close())

  const banner = (words: string): Locator => page.locator('.main .banner', { hasText: words })
  const again = async (): Promise<void> => page.clock.runFor(patience.pause)
  const openRefused = async (times: number, path = '/c/networks'): Promise<void> => {
    refusals = times
    asked = 0
    const first = page.waitForResponse((response) => response.request().postData()?.includes('"Network"') === true)
    await running.open(path)
    await first
  }

  it('is asked again by itself, and the reader sees it, until the network is there', async () => {
    await openRefused(2)
    await again()
    await banner(`${String(patience.most)}回中2回目`).waitFor()
    await again()
    await page.locator('.network-points').waitFor()
    expect(await page.locator('.main .banner').count()).toBe(0)
    expect(asked).toBe(3)
    expect(running.complaints).toEqual([])
  })

  it('is left alone when the reader stops it', async () => {
    await openRefused(1000, '/c/networks?lang=en')
    await again()
    const waiting = banner(`(time 2 of ${String(patience.most)})`)
    await waiting.getByRole('button', { name: 'Stop' }).click()
    await banner('Loading stopped.').getByRole('button', { name: 'Try again' }).waitFor()
    const before = asked
    for (let n = 0; n < 3; n++) await again()
    expect(asked).toBe(before)
  })

  it('is asked so many times and no more; then the reader is told, and can begin again', async () => {
    await openRefused(patience.most, '/c/networks?lang=en')
    for (let n = 2; n <= patience.most; n++) {
      await again()
      if (n < patience.most) await banner(`(time ${String(n)} of ${String(patience.most)})`).waitFor()
    }
    const end = banner(`still not ready after being asked ${String(patience.most)} times`)
    await end.waitFor()
    expect(asked).toBe(patience.most)
    await end.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.network-points').waitFor()
    expect(await page.locator('.main .banner').count()).toBe(0)
  })
})
