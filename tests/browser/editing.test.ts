import type { Page } from 'playwright-core'
import { corpusCommits, things } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const { tanaka, suzuki, harbour, catch: shrinking, first, second } = things

describeInBrowser()('editing: reasons, conflicts, a server that is gone', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(corpusCommits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const open = async (path: string) => {
    await running.open(path)
    await page.locator('.scope', { hasText: /\d論考/ }).waitFor()
  }
  /** Somebody else's program. */
  const ask = async (query: string, variables: object) => {
    const answer = await fetch(new URL('/graphql', running.server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'ronten-client': 'tests' },
      body: JSON.stringify({ query, variables }),
    })
    return ((await answer.json()) as { data: Record<string, { version: number }> }).data
  }
  const review = async (id: string, verdict: string, key: string) => {
    const { node } = (await ask('query($id: ID!) { node(id: $id) { ... on Statement { record { version } } } }', {
      id,
    })) as unknown as { node: { record: { version: number } } }
    return ask('mutation($input: ReviewInput!) { review(input: $input) { problems { message } } }', {
      input: { idempotencyKey: key, verdict, records: [{ id, expectedVersion: node.record.version }] },
    })
  }
  /** Share of the pixels that differ more than by smoothing. */
  const difference = async (a: string, b: string): Promise<number> => {
    const blank = await running.context.newPage()
    const share = await blank.evaluate(
      async (pictures) => {
        const [one, two] = await Promise.all(
          pictures.map(async (base64) => {
            const image = new Image()
            image.src = `data:image/png;base64,${base64}`
            await image.decode()
            const canvas = new OffscreenCanvas(image.width, image.height)
            const context = canvas.getContext('2d')!
            context.drawImage(image, 0, 0)
            return context.getImageData(0, 0, image.width, image.height).data
          }),
        )
        const far = one!.filter((value, n) => Math.abs(value - two![n]!) > 60).length
        return one!.length === two!.length ? far / one!.length : 1
      },
      [a, b],
    )
    await blank.close()
    return share
  }
  const card = (id: string) => page.locator(`.evidence [data-card="${id}"]`)
  const gone = () => page.route('**/graphql', (route) => route.abort())
  const back = () => page.unroute('**/graphql')

  it('a verdict with its reason: letters typed into it are no commands, and the reason stands beside the verdict', async () => {
    const one = first.statements[0]!
    await open(`/c/table?sel=${tanaka.id}~${shrinking.id}`)
    await card(one.id).locator('.reason summary').press('Enter')
    const field = card(one.id).locator('.reason textarea')
    await field.pressSequentially('rare な語を含むから')
    expect(await card(one.id).locator('.status').allTextContents()).toEqual(['未確認', '未確認'])
    await card(one.id).locator('button', { hasText: '理由を付けて確定' }).press('Enter')
    await card(one.id).locator('.origin', { hasText: '（理由: rare な語を含むから）' }).first().waitFor()
    expect(await card(one.id).locator('.status').allTextContents()).toEqual(['確定', '確定'])
    expect(await card(one.id).locator('.reason').getAttribute('open')).toBe(null)
    // The reason can be rewritten; Ctrl+Enter saves it with the verdict that is held.
    await card(one.id).locator('.reason summary').press('Enter')
    await field.fill('前後から明らか')
    await field.press('Control+Enter')
    await card(one.id).locator('.origin', { hasText: '（理由: 前後から明らか）' }).first().waitFor()
  })

  it('a conflict: what somebody else decided meanwhile is said and shown, nothing is overwritten, the reason stays', async () => {
    const one = second.statements[1]!
    await open(`/c/table?sel=${suzuki.id}~${harbour.id}`)
    await card(one.id).locator('.reason summary').press('Enter')
    await card(one.id).locator('.reason textarea').fill('言い切っている')
    // The page must not hear of it: then it still shows the old version.
    expect(await review(one.id, 'REJECT', 'editing-conflict-1')).toEqual({ review: { problems: [] } })
    await card(one.id).locator('button', { hasText: '理由を付けて確定' }).press('Enter')
    await card(one.id)
      .locator('.message-error', { hasText: '保存の間にほかの変更が入りました。いまの状態: 却下' })
      .waitFor()
    expect(await card(one.id).locator('.reason textarea').inputValue()).toBe('言い切っている')
    // It is read when asked for: what is rejected then no longer stands behind the cell.
    await card(one.id).locator('.read-again').press('Enter')
    await card(one.id).waitFor({ state: 'detached' })
  })

  it('offline: said once, with the version shown; nothing can be edited, what is typed stays, and reconnecting goes on', async () => {
    await open(`/c/table?sel=${suzuki.id}~${shrinking.id}`)
    const one = second.statements[0]!
    await card(one.id).locator('.reason summary').press('Enter')
    await card(one.id).locator('.reason textarea').fill('推量にとどまる')
    await gone()
    await card(one.id).locator('button', { hasText: '理由を付けて却下' }).press('Enter')
    await card(one.id)
      .locator('.message-error', { hasText: '保存できませんでした。判定は変わっていません。' })
      .waitFor()
    const banner = page.locator('.banner.offline')
    expect(await banner.textContent()).toMatch(
      /^サーバーに届きません。\d{1,2}:\d{2} に読み込んだ r\d+ を表示しています。編集はできません。再接続$/,
    )
    expect(await page.locator('.banner-error').count()).toBe(1)
    expect(await card(one.id).locator('.verdict').count()).toBe(0)
    expect(await page.locator('.evidence button', { hasText: '関係を追加' }).count()).toBe(0)
    // Going elsewhere meanwhile keeps the banner; the table stays.
    expect(await page.locator('[role=grid]').count()).toBe(1)
    await back()
    await banner.locator('button').press('Enter')
    await banner.waitFor({ state: 'detached' })
    expect(await card(one.id).locator('.reason textarea').inputValue()).toBe('推量にとどまる')
    await card(one.id).locator('button', { hasText: '理由を付けて確定' }).press('Enter')
    await card(one.id).locator('.origin', { hasText: '（理由: 推量にとどまる）' }).first().waitFor()
  })

  it('a relation that cannot be sent stays in the form and is saved once when it is sent again', async () => {
    await open(`/c/edge/new?from=${first.statements[1]!.id}&to=${second.statements[0]!.id}&type=AGREES_WITH&dim=means`)
    const form = page.locator('.main .link-form')
    await form.locator('#link-reason').fill('同じ港の話')
    await page.waitForFunction(() => document.querySelectorAll('.main .link-form .chosen').length === 2)
    await gone()
    await form.locator('button[type=submit]').press('Enter')
    await form.locator('[role=alert]', { hasText: '保存できませんでした。入力はこの画面に残っています。' }).waitFor()
    expect(await form.locator('#link-reason').inputValue()).toBe('同じ港の話')
    await back()
    await form.locator('button[type=submit]', { hasText: 'もう一度保存' }).press('Enter')
    await form.locator('[role=status]', { hasText: '追加しました' }).waitFor()
    const { relations } = (await ask(
      '{ relations(filter: { types: [AGREES_WITH] }) { totalCount } }',
      {},
    )) as unknown as {
      relations: { totalCount: number }
    }
    expect(relations.totalCount).toBe(1)
  })

  it('the graph stays where it is when it is read again; what is new is added beside it', async () => {
    await open(`/c/graph?focus=${harbour.id}`)
    await page.locator('.graph-canvas[data-state=drawn]').waitFor()
    const canvas = page.locator('.graph-canvas')
    const drawn = async () => {
      // Buttons lie over the picture: none of them may be pointed at.
      await page.mouse.move(0, 0)
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
      return (await canvas.screenshot()).toString('base64')
    }
    await page.locator('.graph-zoom button', { hasText: '＋' }).click()
    await page.locator('.graph-zoom button', { hasText: '＋' }).click()
    const before = await drawn()
    expect(await review(first.statements[1]!.id, 'ACCEPT', 'editing-graph-1')).toEqual({ review: { problems: [] } })
    await page.locator('.banner', { hasText: '新しい変更' }).waitFor()
    await page.locator('.banner button', { hasText: '反映する' }).click()
    await page.locator('.banner', { hasText: '新しい変更' }).waitFor({ state: 'detached' })
    await page.locator('.graph-canvas[data-state=drawn]').waitFor()
    // A verdict on a statement changes no line: the picture is the same, zoom included, but for smoothed edges.
    await page.waitForFunction(() => document.querySelector('.main')?.getAttribute('aria-busy') !== 'true')
    let away = 1
    for (let tries = 0; tries < 20 && away > 0.001; tries += 1) {
      await page.waitForTimeout(150)
      away = await difference(before, await drawn())
    }
    expect(away).toBeLessThan(0.001)
  })

  it('nothing complained but the requests that were cut on purpose', () => {
    expect(running.complaints.filter((words) => !words.includes('ERR_FAILED'))).toEqual([])
  })
})
