import type { Page } from 'playwright-core'
import { additionOf, corpusCommits, makeEssay, makeProposition, makeRelation, things } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const { tanaka, suzuki, sato, harbour, catch: catch_, first, second } = things
const quay = makeProposition('岸壁を直すべきである', 'means')
const mended = makeEssay({
  title: '岸壁の話',
  published: '2025-02-01',
  authors: [tanaka.id],
  sentences: [{ text: '岸壁を直すべきだ。', affirms: [quay.id] }],
})
const cracked = makeEssay({
  title: '割れた岸壁',
  authors: [sato.id],
  sentences: [{ text: '岸壁は直さなければならない。', affirms: [quay.id] }],
})
const [one, other] = [first.statements[0]!.id, second.statements[0]!.id].toSorted()
const parting = makeRelation({ type: 'diverges_from', from: one!, to: other!, dimension: 'diagnosis' })

/**
 * Sides: tanaka + catch, + harbour, + quay; suzuki + catch, − harbour; sato the same as suzuki (one essay, signed by both)
 * and + quay. So tanaka × sato is (2 − 1) ÷ ((3 + 3) ÷ 2), tanaka × suzuki (1 − 1) ÷ ((3 + 2) ÷ 2).
 */
const commits = [
  ...corpusCommits,
  additionOf('quay', [quay, ...mended.records, ...cracked.records, parting], [mended.edition, cracked.edition]),
]

describeInBrowser()('overview, proposition, comparison and network in a browser', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(commits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const open = (path: string) => running.open(path, /5論考|5 essays/)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const pressUntil = async (key: string, words: RegExp) => {
    for (let times = 0; times < 4 && !words.test(await focused()); times += 1) await page.keyboard.press(key)
    expect(await focused()).toMatch(words)
  }

  it('main points are sentences from the data, in their order', async () => {
    await open('/')
    await page.locator('.points li').nth(3).waitFor()
    expect(await page.locator('.points li').allTextContents()).toEqual([
      '立場を示した全員が肯定: 漁獲は減り続ける（3著者）',
      '立場を示した全員が肯定: 岸壁を直すべきである（2著者）',
      '対立: 港を深く掘るべきである（肯定 1・否定 2）',
      expect.stringMatching(/^一致の中の相違: 「漁獲は減り続ける」の現状認識（.+ ↔ .+）$/),
    ])
  })

  it('goes by keyboard from a main point to the proposition, to the comparison, to the text', async () => {
    await open('/')
    await page.locator('.points button', { hasText: '港を深く' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: '港を深く掘るべきである' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/c/prop/${harbour.id}`)
    expect(await page.locator('.tally .legend li').allTextContents()).toEqual(['＋肯定 1', '－否定 2'])
    expect(await page.locator('.prop-author h3').first().textContent()).toContain('2025-03-27')
    await page.locator('.tabs button', { hasText: '文で数える' }).press('Enter')
    await page.locator('.tally', { hasText: '側を取らず 1' }).waitFor()
    expect(await page.locator('.tally .legend li').allTextContents()).toEqual([
      '＋肯定 1',
      '－否定 1',
      '○側を取らず 1',
      '「」紹介のみ 1',
    ])
    await page.locator('.prop-page .actions a', { hasText: '比較' }).press('Enter')
    await page.locator('.compare-row').first().waitFor()
    expect(new URL(page.url()).searchParams.get('a')).toBe(tanaka.id)
    await page.locator('[data-jump=conflict]').press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('compare-conflict')
    const row = page.locator(`.compare-row[data-row="${harbour.id}"]`)
    await row.locator('[data-end=a] .passage-link').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.locator('mark.piece-selected', { hasText: '港を深く掘る必要はない。' }).waitFor()
  })

  it('a divergence inside agreement opens the passages of both ends', async () => {
    await open('/')
    await page.locator('.point-within button').press('Enter')
    await page.locator('.evidence .quote').nth(1).waitFor()
    expect((await page.locator('.evidence .quote').allTextContents()).toSorted()).toEqual(
      ['漁獲は今後も減り続ける。', '漁獲は減り続けるだろう。'].toSorted(),
    )
  })

  it('the head of a row opens the proposition; x swaps rows and columns', async () => {
    await open('/')
    await page.locator('[role=grid] [tabindex="0"]').focus()
    await page.keyboard.press('x')
    await page.locator('[aria-pressed=true]', { hasText: '行と列を入れ替え' }).waitFor()
    expect(new URL(page.url()).searchParams.get('swap')).toBe('1')
    expect(await page.locator('tbody tr').count()).toBe(3)
    expect(await page.locator('thead .column').count()).toBe(3)
    await page.keyboard.press('x')
    await page.locator('[aria-pressed=false]', { hasText: '行と列を入れ替え' }).waitFor()
    await page.locator(`tr[data-row="${quay.id}"] th`).focus()
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: '岸壁を直すべきである' }).waitFor()
  })

  it('compares: sections in their order, numbers, formula, and a link form with both statements', async () => {
    await open(`/c/compare?a=${tanaka.id}&b=${sato.id}`)
    await page.locator('.compare-row').first().waitFor()
    expect(await page.locator('.compare-section h2').allTextContents()).toEqual(['相違の線 1', '対立 1', '一致 2'])
    expect(await page.locator('.compare-tally').textContent()).toBe('共通に立場を示した命題 3相違の線 1対立 1一致 2')
    expect(await page.locator('.calculation').textContent()).toContain('一致の和 2 − 対立の和 1 = 1')
    expect(await page.locator('.formula-numbers').textContent()).toBe('w = 1 ÷ ((3 + 3) ÷ 2) = 0.333')
    const row = page.locator(`.compare-row[data-row="${quay.id}"]`)
    expect(await row.locator('q').allTextContents()).toEqual(['岸壁を直すべきだ。', '岸壁は直さなければならない。'])
    await row.locator('[data-end=a] .passage-link').focus()
    await page.keyboard.press('l')
    await page.locator('.link-form .chosen', { hasText: '岸壁を直すべきだ' }).waitFor()
    await page.locator('.link-form .chosen', { hasText: '岸壁は直さなければならない' }).waitFor()
  })

  it('says which essays both signed, and does not call their points untouched', async () => {
    await open(`/c/compare?a=${suzuki.id}&b=${sato.id}`)
    await page.locator('.compare-cosigned a', { hasText: '掘らない港' }).waitFor()
    expect(await page.locator('.compare-tally').textContent()).toBe(
      '共通に立場を示した命題 0相違の線 0対立 0一致 0架空佐藤次郎のみ 1',
    )
  })

  it('swaps the two, and compares by essay', async () => {
    await open(`/c/compare?a=${tanaka.id}&b=${suzuki.id}`)
    await page.locator('.compare-controls button').press('Enter')
    await page.locator('[data-head=a]', { hasText: '架空鈴木花子' }).waitFor()
    expect(new URL(page.url()).searchParams.get('b')).toBe(tanaka.id)
    await open(`/c/compare?a=${mended.essay.id}&b=${first.essay.id}&by=essay`)
    await page.locator('.gone', { hasText: 'ともに立場を示した命題は、この条件ではありません' }).waitFor()
    await page.locator('.compare-onlyA h2', { hasText: '岸壁の話のみ 1' }).waitFor()
  })

  it('goes by keyboard from a value of the network to both passages', async () => {
    await open('/c/networks')
    await page.locator('.matrix').waitFor()
    expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1)
    expect(await page.locator('.network-points li').allTextContents()).toEqual([
      expect.stringMatching(/^架空.+ × 架空.+ が最も近い（0\.333、一致した命題 2・対立した命題 1、範囲 .+ 〜 .+）。$/),
    ])
    await page.locator('.matrix [tabindex="0"]').focus()
    await pressUntil('n', /0\.333/)
    await page.keyboard.press('Enter')
    await page.locator('.why-line').nth(2).waitFor()
    expect(await page.locator('.why-sign').allTextContents()).toEqual(expect.arrayContaining(['＋1', '＋1', '−1']))
    const line = page.locator(`.why-line[data-proposition="${quay.id}"]`)
    expect((await line.locator('q').allTextContents()).toSorted()).toEqual(
      ['岸壁を直すべきだ。', '岸壁は直さなければならない。'].toSorted(),
    )
    expect(await page.locator('.evidence .formula-numbers').textContent()).toBe('w = 1 ÷ ((3 + 3) ÷ 2) = 0.333')
    expect(await page.locator('td[aria-selected=true]').count()).toBe(2)
  })

  it('1–5 choose the kind in the controls; the picture and the table hold the same', async () => {
    await open('/c/networks')
    await page.locator('.network-tools select').first().focus()
    await page.keyboard.press('1')
    await page.locator('.network-list button', { hasText: '0.667' }).waitFor()
    expect(await page.locator('.network-list tbody tr').allTextContents()).toEqual([
      expect.stringContaining('0.667233'),
      expect.stringContaining('0.40012.52'),
    ])
    await page.locator('.graph-canvas[data-state=drawn] canvas').first().waitFor({ state: 'attached' })
    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('e')
    await page.keyboard.press('Enter')
    await page.locator('.why-title').waitFor()
    expect(new URL(page.url()).searchParams.get('sel')).toMatch(/^actor:.+~actor:.+$/)
  })

  it('camps of three authors are withheld with the reason; the override stamps them', async () => {
    await open('/c/networks')
    await page.locator('.camps', { hasText: '立場を示した著者が 3 名で、8 名未満のため' }).waitFor()
    expect(await page.locator('.camp-list').count()).toBe(0)
    await page.locator('.camps button').press('Enter')
    await page.locator('.stamp', { hasText: '8 名未満（3 名）での計算です' }).waitFor()
    expect(await page.locator('.camp-list li').count()).toBeGreaterThan(0)
    expect(new URL(page.url()).searchParams.get('few')).toBe('1')
  })

  it('a former version is shown as it was, and says so', async () => {
    await open('/c/networks?rev=3')
    await page.locator('.banner', { hasText: 'r3 時点の表示です（現在 r4）' }).waitFor()
    // Before the essays on the quay: tanaka and sato agree once and conflict once.
    await page.locator('.matrix').waitFor()
    expect(await page.locator('.matrix-value').allTextContents()).toEqual(['0.000', '0.000', '0.000', '0.000'])
    await page.locator('.banner button').press('Enter')
    await page.locator('.network-list button', { hasText: '0.333' }).waitFor()
  })

  it('unknown ids are said to be unknown, and a strict threshold says what it leaves out', async () => {
    await open('/c/prop/proposition:nothing')
    await page.locator('.gone', { hasText: 'この番号の記録はありません' }).waitFor()
    await open(`/c/compare?a=${tanaka.id}&b=actor:nobody`)
    await page.locator('.gone', { hasText: 'この番号の記録はありません' }).waitFor()
    await open('/c/networks?min=300')
    await page.locator('.empty', { hasText: 'しきい値 3.00 に届く組はありません（届かない組 2）' }).waitFor()
  })

  it('speaks English in every one of them', async () => {
    await open(`/c/prop/${catch_.id}?lang=en`)
    await page.locator('h2', { hasText: 'Passages by author (oldest first)' }).waitFor()
    await open(`/c/compare?a=${tanaka.id}&b=${sato.id}&lang=en`)
    await page.locator('h2', { hasText: 'Divergence links 1' }).waitFor()
    await open('/c/networks?lang=en')
    await page.locator('.network-points li', { hasText: 'are nearest (0.333; ' }).waitFor()
  })

  it('nothing complained: no error on the console, no violation of the content security policy', () => {
    expect(running.complaints).toEqual([])
  })
})
