import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { corpusCommits, things } from '../server/corpus.ts'
import { describeInBrowser } from './find-chromium.ts'
import type { RunningViewer } from './run-viewer.ts'
import { runViewer } from './run-viewer.ts'

const { suzuki, tanaka, harbour } = things

describeInBrowser()('what an analyst takes home: tables and a sheet of evidence', () => {
  let running: RunningViewer
  let page: Page

  beforeAll(async () => {
    running = await runViewer(corpusCommits)
    page = running.page
  }, 60_000)
  afterAll(() => running?.close())

  const open = (path: string) => running.open(path)
  const take = async (name: string) => {
    const waiting = page.waitForEvent('download')
    await page.locator(`[data-table=${name}]`).press('Enter')
    const download = await waiting
    return { file: download.suggestedFilename(), text: readFileSync((await download.path())!, 'utf8') }
  }

  it('the table as CSV: what is on the screen, blanks included, of the version shown', async () => {
    await open(`/c/table?au=${suzuki.id}`)
    await page.locator('.export summary').press('Enter')
    const { file, text } = await take('POSITIONS')
    expect(file).toBe('positions-r3.csv')
    const [head, ...rows] = text.trimEnd().split('\n')
    expect(head).toMatch(/^author_id,author,proposition_id,proposition,issue_id,issue,cell,n_affirm,n_deny,/)
    expect(rows.map((row) => row.split(',').slice(1, 2)[0])).toEqual(['架空鈴木花子', '架空鈴木花子'])
    expect(rows.find((row) => row.includes(harbour.id))).toContain(',deny,0,1,')
    await page.locator('.export .message', { hasText: 'positions-r3.csv を保存しました。' }).waitFor()
    const wide = await take('MATRIX')
    expect(wide.text.split('\n')[0]).toBe(`proposition_id,proposition,issue,${suzuki.id}`)
  })

  it('for Excel: a byte order mark and CRLF; the table for R stays as it is', async () => {
    await open('/c/networks')
    await page.locator('.export summary').press('Enter')
    const plain = await take('NETWORK_EDGES')
    await page.locator('.export input').check()
    const excel = await take('NETWORK_EDGES')
    expect(excel.file).toBe('network_edges-r3-excel.csv')
    expect(excel.text.startsWith('\ufeffsource_id,')).toBe(true)
    expect(excel.text.slice(1).replaceAll('\r\n', '\n')).toBe(plain.text)
    expect((await take('NETWORK_EXPLAIN')).text).toContain('港を深く掘る必要はない。')
  })

  it('根拠票: the evidence alone goes to paper, with version, filter and address', async () => {
    await open(`/c/table?sel=${tanaka.id}~${harbour.id}&cf=50`)
    await page.locator('.evidence .card').first().waitFor()
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await page.locator('.print-sheet').press('Enter')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.main').isVisible()).toBe(false)
    expect(await page.locator('.evidence .quote').first().isVisible()).toBe(true)
    expect(await page.locator('.evidence button:visible').count()).toBe(0)
    const foot = await page.locator('.evidence .print-foot').textContent()
    expect(foot).toMatch(/^Ronten r3・本人の主張・確定＋未確認・機械の確信度 0\.50 以上・http.*rev=3.*sel=/)
    expect((await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('.main').isVisible()).toBe(true)
    await page.emulateMedia({ media: null })
  })

  it('the comparison prints what was counted', async () => {
    await open(`/c/compare?a=${tanaka.id}&b=${suzuki.id}&from=2025&nd=0`)
    await page.locator('.compare-row').first().waitFor()
    expect(await page.locator('.main .print-foot').textContent()).toBe(
      'Ronten r3・本人の主張・確定＋未確認・期間: 2025〜・日付不明を除く',
    )
  })

  it('nothing complained: no error on the console, no violation of the content security policy', () => {
    expect(running.complaints).toEqual([])
  })
})
