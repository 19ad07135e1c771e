import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'
import type { ExclusionReason } from '../../graph/model/essay.ts'
import type { FileMetadata, Mark, ReadText } from './mark.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Never shown, or no text of the page. */
const hidden = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'rt',
  'rp',
])
const form = new Set(['select', 'textarea', 'button', 'input', 'option'])
/** Shown, but beside the article. */
const side: Readonly<Record<string, ExclusionReason>> = {
  nav: 'furniture',
  aside: 'furniture',
  footer: 'furniture',
  header: 'furniture',
  figcaption: 'caption',
  form: 'furniture',
  dialog: 'furniture',
  menu: 'furniture',
}
/** What class names of sites say of a part, word by word (author-box, share_buttons). */
const named: readonly (readonly [RegExp, ExclusionReason])[] = [
  [
    /^(?:share|sharing|sns|social|breadcrumbs?|pankuzu|related|recommend(?:ed)?|ranking|sidebar|pager|pagination|newsletter|advertisement|banner|cookie)$/u,
    'furniture',
  ],
  [/^(?:footnotes?|endnotes?|disclaimer|copyright)$/u, 'notice'],
  [/^(?:caption|credit)$/u, 'caption'],
]
const profileClass = /(?:author|writer)[-_]?(?:box|info|profile|bio|card)|profile[-_]?(?:box|card)/u
/** Longest part, in UTF-16 code units, that a class name can leave out: a wrapper of the whole page may have any name. */
const longestNamed = 1500

const blocks = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

const isHidden = (element: Element): boolean =>
  hidden.has(element.tagName) ||
  form.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  /display\s*:\s*none/iu.test(attribute(element, 'style') ?? '')

const flatText = (element: Element): string =>
  element.childNodes
    .map((node) =>
      node.nodeName === '#text' ? (node as { value: string }).value : isElement(node) ? flatText(node) : '',
    )
    .join('')

/** A header inside the article holds its title; one of the page holds the site's name and menu. */
const sideReason = (element: Element, inArticle: boolean): ExclusionReason | undefined =>
  element.tagName === 'header' && inArticle ? undefined : side[element.tagName]

const namedReason = (element: Element): ExclusionReason | undefined => {
  if (/^(?:html|body|main|article)$/u.test(element.tagName)) return undefined
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.toLowerCase()
  if (profileClass.test(names)) return 'profile'
  const words = names.split(/[\s_-]+/u)
  return named.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1]
}

/** A reference to a note: a number or mark set high. */
const isNoteReference = (element: Element): boolean =>
  element.tagName === 'sup' && /^[\s[［(（]*(?:[注註※*＊†]?\s*[0-9０-９]{0,3})[\s)）\]］]*$/u.test(flatText(element))

interface Writer {
  text: string
  readonly marks: Mark[]
}

const breakLine = (out: Writer): void => {
  out.text = out.text.replace(/[ \t]+$/u, '')
  if (out.text !== '' && !out.text.endsWith('\n')) out.text += '\n'
}

const writeText = (out: Writer, value: string, pre: boolean): void => {
  const plain = pre ? value.replace(/\r\n?/gu, '\n') : value.replace(/[ \t\n\r\f]+/gu, ' ')
  const fresh = out.text === '' || /[\n ]$/u.test(out.text)
  out.text += !pre && fresh ? plain.replace(/^ /u, '') : plain
}

interface Place {
  readonly inArticle: boolean
  readonly listLevel: number
  readonly pre: boolean
}

const markFor = (element: Element, place: Place, start: number, end: number): Mark | undefined => {
  const name = element.tagName
  const range = { start, end }
  const byName = end - start <= longestNamed ? namedReason(element) : undefined
  const reason = sideReason(element, place.inArticle) ?? byName
  if (reason !== undefined) return { kind: 'excluded', reason, ...range }
  if (/^h[1-6]$/u.test(name)) return { kind: 'heading', level: Number(name[1]), ...range }
  if (name === 'li') return { kind: 'item', level: Math.max(1, place.listLevel), ...range }
  return name === 'p' || name === 'dd' ? { kind: 'paragraph', ...range } : undefined
}

const write = (node: Node, out: Writer, place: Place): void => {
  if (node.nodeName === '#text') {
    writeText(out, (node as DefaultTreeAdapterTypes.TextNode).value, place.pre)
    return
  }
  if (!isElement(node) || isHidden(node) || isNoteReference(node)) return
  const name = node.tagName
  if (name === 'br') {
    out.text = `${out.text.replace(/[ \t]+$/u, '')}\n`
    return
  }
  const isBlock = blocks.has(name)
  if (isBlock) breakLine(out)
  const start = out.text.length
  const inner: Place = {
    inArticle: place.inArticle || name === 'article' || name === 'main',
    listLevel: place.listLevel + (name === 'ul' || name === 'ol' ? 1 : 0),
    pre: place.pre || name === 'pre',
  }
  for (const child of node.childNodes) write(child, out, inner)
  if (isBlock) breakLine(out)
  const mark = markFor(node, place, start, out.text.trimEnd().length)
  if (mark && mark.end > mark.start) out.marks.push(mark)
}

const elementsIn = (node: { readonly childNodes: readonly Node[] }): readonly Element[] =>
  node.childNodes.flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []))

const textIn = (element: Element): string => {
  const out: Writer = { text: '', marks: [] }
  for (const child of element.childNodes) write(child, out, { inArticle: true, listLevel: 0, pre: false })
  return out.text.trim()
}

/** The site's name behind the page's own title in `<title>`: 題名 | 機関. */
const siteIn = (pageTitle: string, title: string | undefined): readonly string[] => {
  const [first, site, ...more] = pageTitle.split(/\s*[|｜]\s*|\s+[-–—]\s+/u)
  return first === title && site !== undefined && site !== '' && more.length === 0 ? [site] : []
}

/**
 * The page's own title in `<title>`, where the site's name stands beside it (題名 - 機関, 機関 | 題名) and no heading says
 * it: the part that is a line of the page.
 */
const partOfTitle = (pageTitle: string, lines: ReadonlySet<string>): string =>
  pageTitle
    .split(/\s*[|｜]\s*|\s+[-–—]\s+/u)
    .filter((part) => part.length >= 6 && lines.has(part))
    .sort((a, b) => b.length - a.length)[0] ?? pageTitle

const metadataOf = (elements: readonly Element[], lines: ReadonlySet<string>): FileMetadata => {
  const metas = elements.filter((element) => element.tagName === 'meta')
  const meta = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) =>
      metas
        .filter((element) => (attribute(element, 'name') ?? attribute(element, 'property'))?.toLowerCase() === name)
        .map((element) => attribute(element, 'content')?.trim() ?? '')
        .filter((content) => content !== ''),
    )
  const [title] = [
    ...meta('citation_title', 'dc.title', 'og:title'),
    ...elements.filter((element) => element.tagName === 'h1').map(textIn),
    ...elements.filter((element) => element.tagName === 'title').map((e) => partOfTitle(textOfTitle(e), lines)),
  ].filter((found) => found !== '')
  const cited = meta('citation_author')
  const authors =
    cited.length > 0
      ? cited
      : meta('author', 'dc.creator')
          .slice(0, 1)
          .flatMap((s) => s.split(/[、,，;；]/u))
  const [organisation] = [
    ...meta('citation_author_institution', 'dc.publisher', 'og:site_name'),
    ...elements.filter((element) => element.tagName === 'title').flatMap((e) => siteIn(textOfTitle(e), title)),
  ]
  const [published] = meta('citation_publication_date', 'article:published_time', 'date', 'dc.date', 'pubdate')
  const root = elements.find((element) => element.tagName === 'html')
  const language = root && attribute(root, 'lang')
  return {
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { authors: authors.map((author) => author.trim()).filter((author) => author !== '') }),
    ...(organisation !== undefined && { organisation }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  }
}

const textOfTitle = (element: Element): string =>
  element.childNodes
    .map((node) => (node.nodeName === '#text' ? (node as { value: string }).value : ''))
    .join('')
    .trim()

/**
 * The visible text of an HTML page: a line a block, no ruby readings, no scripts; what its elements say of headings,
 * items and side matter as marks; its meta elements as metadata. Offsets point into this text, not into the source.
 */
export const readHtml = (source: string): ReadText => {
  const page = parse(source)
  const out: Writer = { text: '', marks: [] }
  for (const child of page.childNodes) write(child, out, { inArticle: false, listLevel: 0, pre: false })
  const text = out.text.trimEnd() === '' ? '' : `${out.text.trimEnd()}\n`
  const marks = [...out.marks].sort((a, b) => a.start - b.start || b.end - a.end)
  return { text, marks, metadata: metadataOf(elementsIn(page), new Set(text.split('\n'))) }
}
