import { blocksOf } from '../../../ingest/blocks.ts'
import { dateFrom, findDateLine } from '../../../ingest/document-date.ts'
import { findByline, findBylines } from '../../../ingest/document-name.ts'
import type { Document } from '../../../ingest/document.ts'
import { documentFrom } from '../../../ingest/document.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'
import { sentencesOf } from '../../../ingest/sentences.ts'

const file = (source: string, text: string, sidecar?: string) =>
  documentFrom({ source, bytes: new TextEncoder().encode(text), ...(sidecar !== undefined && { sidecar }) })
const read = (source: string, text: string, sidecar?: string): Document => {
  const result = file(source, text, sidecar)
  if (isRefusal(result)) throw new Error(result.message.en)
  return result
}
const facts = (document: Document) => [
  document.title?.value,
  document.authors.map((author) => author.value),
  document.organisation?.value,
  document.published?.value,
]
const body = '橋は町の命綱である。補修を先送りする余裕はもうどこにもない。'

describe('dates', () => {
  it.each([
    ['2024年11月22日', '2024-11-22'],
    ['2024/11/2', '2024-11-02'],
    ['2024-01-31', '2024-01-31'],
    ['公開日：2024.1.31（水）', '2024-01-31'],
    ['令和元年五月一日', '2019-05-01'],
    ['昭和六十年八月', '1985-08'],
    ['一九一九年五月二十五日', '1919-05-25'],
    ['（2025年3月）', '2025-03'],
    ['２０２５年３月２日記', '2025-03-02'],
    ['2031. 5. 1', '2031-05-01'],
    ['公開日:2031-05-01 18:57:05 | カテゴリ:政策', '2031-05-01'],
    ['2031年5月1日（最終更新：2031年6月2日）', '2031-05-01'],
    ['《2031年5月1日掲載》', '2031-05-01'],
    ['April 3, 2031', '2031-04-03'],
    ['3 April 2031', '2031-04-03'],
    ['Apr. 2031', '2031-04'],
    ['5/10/2031', '2031-05-10'],
    ['25/5/2031', '2031-05-25'],
    ['2031年（令和13年）5月10日', '2031-05-10'],
    ['令和十三年五月十日提出', '2031-05-10'],
    ['2031年5月10日 05:00　有料記事', '2031-05-10'],
  ])('%s is %s', (line, expected) => {
    expect(findDateLine(line)?.value).toBe(expected)
  })

  it.each(['2024年11月22日の会議で決まった。', '5月1日付', 'May 32, 2031', '2024年度予算', '2024年2月30日', '第3回'])(
    '%s is no date line',
    (line) => {
      expect(findDateLine(line)).toBeUndefined()
    },
  )

  it('reads ISO dates with a time', () => {
    expect(dateFrom('2016-08-06T10:39:13+09:00')).toBe('2016-08-06')
  })
})

describe('bylines (all persons invented)', () => {
  it.each([
    ['海野　波子', '海野波子'],
    ['主任研究員 海野 波子', '海野波子'],
    ['海野 波子（潮風研究所 教授）', '海野波子'],
    ['著者：海野波子', '海野波子'],
    ['アンナ・ヴェーレン', 'アンナ・ヴェーレン'],
    ['海野波子（潮風大学経済学部教授）', '海野波子'],
    ['潮風大学教授　海野波子', '海野波子'],
    ['保育士　海野なみこ', '海野なみこ'],
    ['文＝海野 波子（うんの・なみこ）　写真＝山川 岳', '海野波子'],
    ['文・写真　海野なみこ', '海野なみこ'],
    ['理事長　海野波子（潮風大学教授）', '海野波子'],
    ['海野　波子　　Namiko UNNO', '海野波子'],
    ['主婦　海野なみこ（潮風県　58）', '海野なみこ'],
    ["By Nora O'Brien", "Nora O'Brien"],
  ])('%s signs', (line, expected) => {
    expect(findByline(line)?.value).toBe(expected)
  })

  it.each([
    '翻訳：海野 波子',
    '環境大臣　海野　波子　様',
    '声　読者の投稿',
    '編集 海野 波子',
    '聞き手・海野 波子',
    '主任研究員',
    '今後の 課題である。',
    'Policy Brief',
    '委員会　提言',
    '議員　定数削減案',
  ])('%s does not', (line) => {
    expect(findByline(line)).toBeUndefined()
  })
})

describe('bylines of several (all persons invented)', () => {
  it.each([
    ['（潮風大学教授・海野 波子、同准教授・山川 岳）', ['海野波子', '山川岳']],
    ['海野 波子（潮風研究所）、山川 岳（潮風大学）', ['海野波子', '山川岳']],
    ["Nora O'Brien and 海野 波子", ["Nora O'Brien", '海野波子']],
    ['海野 波子', ['海野波子']],
    ['海野 波子、橋を渡る', []],
  ])('%s', (line, expected) => {
    const found = findBylines(line)
    expect(found.map(({ value }) => value)).toEqual(expected)
    for (const { value, start, end } of found)
      expect(value.startsWith('Nora') ? line.slice(start, end) : line.slice(start, end).replace(/\s/gu, '')).toBe(value)
  })
})

describe('class names of sites', () => {
  const page = (inner: string) => `<html><body><h1>給食を無償に</h1>${inner}</body></html>`
  const sentences = (inner: string) => {
    const document = read('a.html', page(inner))
    return sentencesOf(document, blocksOf(document)).map((s) => document.text.slice(s.start, s.end))
  }
  it('leaves out share buttons, notes, boxes about the author, and numbers of notes', () => {
    const inner =
      '<div class="share_buttons"><p>友だちに知らせてください。</p></div><p>市は無償にすべきだ。<sup>1</sup></p>' +
      '<div class="author-box"><p>海野波子は潮風町の人である。</p></div><ol class="footnotes"><li>市の資料による。</li></ol>'
    expect(sentences(inner)).toEqual(['市は無償にすべきだ。'])
  })
  it('keeps a wrapper of the whole page whatever its name', () => {
    const long = `市は給食を無償にすべきだ。${'財源は足りる。'.repeat(250)}`
    expect(sentences(`<div class="sidebar-layout share"><p>${long}</p></div>`)).toHaveLength(251)
  })
})

describe('documentFrom', () => {
  it('reads YAML and TOML front matter and leaves it out of the body', () => {
    const yaml = `---\ntitle: 橋を先に直せ\nauthor: 海野 波子\ndate: 2025-04-01\n---\n\n${body}\n`
    const toml = `+++\ntitle = "橋を先に直せ"\nauthors = ["海野 波子"]\ndate = 2025-04-01\n+++\n\n${body}\n`
    for (const text of [yaml, toml]) {
      const document = read('essay.md', text)
      expect(document.text).toBe(text)
      expect(facts(document)).toEqual(['橋を先に直せ', ['海野波子'], undefined, '2025-04-01'])
      expect(document.title?.source).toBe('file')
      const quotes = sentencesOf(document, blocksOf(document)).map((s) => text.slice(s.start, s.end))
      expect(quotes).toEqual(['橋は町の命綱である。', '補修を先送りする余裕はもうどこにもない。'])
    }
  })

  it('refuses Markdown whose front matter is broken', () => {
    expect(file('essay.md', `---\ntitle: "橋\n---\n${body}`)).toMatchObject({ code: 'bad-front-matter' })
  })

  it('reads the visible text of HTML, its metadata, and excludes what stands beside the article', () => {
    const document = read(
      'essay.html',
      `<html lang="ja"><head><title>橋を先に直せ | 潮風研究所</title><meta name="author" content="海野 波子">` +
        `<meta name="date" content="2025-04-01"><script>var a = "秘密。"</script></head><body><nav>ホーム</nav>` +
        `<article><h1>橋を先に直せ</h1><p>橋は<ruby>町<rt>まち</rt></ruby>の<b>命綱</b>である。<br>急げ&amp;直せ。</p>` +
        `<figure><figcaption>橋の写真。</figcaption></figure></article><footer>連絡はこちら。</footer></body></html>`,
    )
    expect(facts(document)).toEqual(['橋を先に直せ', ['海野波子'], '潮風研究所', '2025-04-01'])
    expect(document.text).toBe('ホーム\n橋を先に直せ\n橋は町の命綱である。\n急げ&直せ。\n橋の写真。\n連絡はこちら。\n')
    const blocks = blocksOf(document)
    expect(blocks.flatMap((b) => (b.reason ? [[b.reason, document.text.slice(b.start, b.end)]] : []))).toEqual([
      ['furniture', 'ホーム'],
      ['caption', '橋の写真。'],
      ['furniture', '連絡はこちら。'],
    ])
    const quotes = sentencesOf(document, blocks).map((s) => document.text.slice(s.start, s.end))
    expect(quotes).toEqual(['橋は町の命綱である。', '急げ&直せ。'])
  })

  it('lets a sidecar outrank the text, and refuses one it cannot read', () => {
    const sidecar = '{"title":"別の題","authors":["谷 水穂"],"published":"2026-01","source":"潮風年報"}'
    const document = read('dir/essay.txt', `橋を先に直せ\n2025年4月1日\n海野 波子\n\n${body}\n`, sidecar)
    expect(facts(document)).toEqual(['別の題', ['谷水穂'], undefined, '2026-01'])
    expect(document.title?.source).toBe('sidecar')
    expect(document.source).toBe('潮風年報, dir/essay.txt')
    expect(file('a.txt', body, '{"titel":"x"}')).toMatchObject({ code: 'bad-sidecar' })
  })

  it('leaves missing what is missing, and says so', () => {
    const document = read('a.txt', `${body}\n`)
    expect(facts(document)).toEqual([undefined, [], undefined, undefined])
    expect(document.warnings.map((warning) => warning.code)).toEqual(['no-title', 'no-author', 'no-date'])
  })

  it('warns of U+FFFD that the file itself holds', () => {
    expect(read('a.txt', `${body}\ufffd\n`).warnings.map((warning) => warning.code)).toContain('replacement-character')
  })
})
