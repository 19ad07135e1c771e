import type { Filter } from './filter.ts'
import { noFilter, originChoices, statusChoices, voiceChoices } from './filter.ts'
import type { Period } from './period.ts'
import { dateFrom, isAlways } from './period.ts'
import type { Language } from './text/text.ts'
import { languages } from './text/text.ts'
import type { AnalysisView } from './url-analysis.ts'
import { analysisParams, analysisViewFrom } from './url-analysis.ts'
import { oneOf } from './url-params.ts'
import type { TableView } from './url-table.ts'
import { tableParams, tableViewFrom } from './url-table.ts'

/**
 * What is selected: a cell of the overview (of a proposition or an issue), two authors or essays, or a record. Ids never
 * hold `~` or `,`; that of a proposition begins with `proposition:`, which tells a cell from a pair.
 */
export type Picked =
  | { readonly kind: 'cell'; readonly unit: string; readonly proposition: string }
  | { readonly kind: 'issue-cell'; readonly unit: string; readonly issue: string }
  | { readonly kind: 'pair'; readonly a: string; readonly b: string }
  | { readonly kind: 'record'; readonly id: string }

/** Groups of relation types that the graph shows or hides. */
export const relationGroups = ['link', 'reason', 'stance', 'structure'] as const
/** One of {@link relationGroups}. */
export type RelationGroup = (typeof relationGroups)[number]
/** Kinds of elements that the graph shows or hides. */
export const elementKinds = ['author', 'claim', 'recommendation', 'proposition', 'issue', 'actor', 'essay'] as const
/** One of {@link elementKinds}. */
export type ElementKind = (typeof elementKinds)[number]

/** Layouts of the graph. */
export const layoutNames = ['columns', 'force'] as const

/** A view with its own parameters. */
export type View =
  | TableView
  | {
      readonly view: 'graph'
      readonly focus?: string
      readonly depth: 1 | 2 | 3
      readonly rel: readonly RelationGroup[]
      readonly kinds: readonly ElementKind[]
      readonly layout: (typeof layoutNames)[number]
    }
  | { readonly view: 'essays' }
  /** `to`: ids of addressees; empty: all. */
  | { readonly view: 'recommendations'; readonly to: readonly string[] }
  | { readonly view: 'essay'; readonly id: string; readonly s?: string; readonly at?: readonly [number, number] }
  | { readonly view: 'search'; readonly q: string }
  | {
      readonly view: 'edge'
      readonly from?: string
      readonly to?: string
      readonly type?: string
      readonly dim?: string
    }
  | AnalysisView
  | { readonly view: 'unknown'; readonly path: string }

/** What all views share. */
export interface Shared {
  readonly filter: Filter
  readonly sel?: Picked
  /** Absent: the language the user last chose. */
  readonly lang?: Language
}

/** One state of the viewer, as far as its address tells. */
export type Route = View & Shared

/** The graph view as it opens. */
export const graphView = {
  view: 'graph',
  depth: 2,
  rel: ['link', 'reason', 'stance'],
  kinds: ['author', 'claim', 'recommendation', 'proposition', 'issue', 'actor'],
  layout: 'columns',
} as const satisfies View

const pickedFromText = (text: string): Picked | undefined => {
  const [unit, other, ...rest] = text.split('~')
  if (!unit || rest.length > 0 || other === '') return undefined
  if (other === undefined) return { kind: 'record', id: unit }
  if (other.startsWith('proposition:')) return { kind: 'cell', unit, proposition: other }
  return other.startsWith('issue:') ? { kind: 'issue-cell', unit, issue: other } : { kind: 'pair', a: unit, b: other }
}

/** The selection as one word: `unit~proposition`, `unit~unit` or an id. */
export const textFromPicked = (picked: Picked): string =>
  picked.kind === 'cell'
    ? `${picked.unit}~${picked.proposition}`
    : picked.kind === 'issue-cell'
      ? `${picked.unit}~${picked.issue}`
      : picked.kind === 'pair'
        ? `${picked.a}~${picked.b}`
        : picked.id

const listFrom = (text: string | null): readonly string[] => [...new Set((text ?? '').split(',').filter(Boolean))]

const someOf = <T extends string>(
  choices: readonly T[],
  text: string | null,
  otherwise: readonly T[],
): readonly T[] => {
  if (text === null) return otherwise
  const asked = listFrom(text)
  return choices.filter((choice) => asked.includes(choice))
}

const spanFrom = (text: string | null): readonly [number, number] | undefined => {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '')
  if (!found) return undefined
  const [start, end] = [Number(found[1]), Number(found[2])]
  return end > start ? [start, end] : undefined
}

/** Confidence in hundredths, 5 to 100 in steps of 5; anything else is none. */
const confidenceFrom = (text: string | null): number => {
  const hundredths = /^\d{1,3}$/.test(text ?? '') ? Number(text) : 0
  return hundredths <= 100 && hundredths % 5 === 0 ? hundredths / 100 : 0
}

/** Bounds that are no dates are none; `nd=0` leaves out the undated. */
const periodFrom = (query: URLSearchParams): Period => {
  const [from, to] = ['from', 'to'].map((key) => dateFrom(query.get(key) ?? ''))
  const isOpen = from === undefined && to === undefined
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), undated: isOpen || query.get('nd') !== '0' }
}

const viewFrom = (path: string, query: URLSearchParams): View => {
  const [corpus, name, id, ...rest] = path.split('/').filter(Boolean).map(decode)
  if (corpus === undefined) return tableViewFrom(query)
  if (corpus !== 'c' || rest.length > 0) return { view: 'unknown', path }
  if (name === 'essay' && id) {
    const [s, at] = [query.get('s'), spanFrom(query.get('at'))]
    return { view: 'essay', id, ...(s ? { s } : {}), ...(at ? { at } : {}) }
  }
  if (name === 'edge' && id === 'new') {
    const ends = ['from', 'to', 'type', 'dim'].map((key) => [key, query.get(key)]).filter(([, value]) => value)
    return { view: 'edge', ...Object.fromEntries(ends) }
  }
  const analysis = analysisViewFrom(name, id, query)
  if (analysis) return analysis
  if (id !== undefined) return { view: 'unknown', path }
  if (name === 'table') return tableViewFrom(query)
  if (name === 'essays') return { view: 'essays' }
  if (name === 'recommendations') return { view: 'recommendations', to: listFrom(query.get('ad')) }
  if (name === 'search') return { view: 'search', q: query.get('q') ?? '' }
  if (name !== 'graph') return { view: 'unknown', path }
  const focus = query.get('focus')
  const depth = ([1, 2, 3] as const).find((steps) => String(steps) === query.get('depth')) ?? graphView.depth
  return {
    view: 'graph',
    ...(focus ? { focus } : {}),
    depth,
    rel: someOf(relationGroups, query.get('rel'), graphView.rel),
    kinds: someOf(elementKinds, query.get('kinds'), graphView.kinds),
    layout: oneOf(layoutNames, query.get('layout'), graphView.layout),
  }
}

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // A broken escape is read as it stands; the view then says that there is nothing there.
  }
}

/** Reads an address: path and query of a URL. What it doesn't know it leaves out; it never throws. */
export const routeFromUrl = (path: string, search: string): Route => {
  const query = new URLSearchParams(search)
  const lang = languages.find((name) => name === query.get('lang'))
  const sel = pickedFromText(query.get('sel') ?? '')
  const view = viewFrom(path, query)
  return {
    ...view,
    filter: {
      voice: oneOf(voiceChoices, query.get('voice'), noFilter.voice),
      status: oneOf(statusChoices, query.get('st'), noFilter.status),
      origin: oneOf(originChoices, query.get('og'), noFilter.origin),
      confidence: confidenceFrom(query.get('cf')),
      period: view.view === 'edge' ? noFilter.period : periodFrom(query),
      issues: listFrom(query.get('is')),
      authors: listFrom(query.get('au')),
      essays: listFrom(query.get('es')),
    },
    ...(sel ? { sel } : {}),
    ...(lang ? { lang } : {}),
  }
}

/** Escapes a part of an address, leaving readable what a URL may hold as it is (RFC 3986: `:` `,` `~`). */
const escape = (text: string) => encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2C/g, ',')

const pathOf = (route: Route): string => {
  if (route.view === 'essay' || route.view === 'prop') return `/c/${route.view}/${escape(route.id)}`
  if (route.view === 'edge') return '/c/edge/new'
  return route.view === 'unknown' ? route.path : `/c/${route.view}`
}

const listUnless = (list: readonly string[], otherwise: readonly string[]) =>
  list.length === otherwise.length && list.every((item) => otherwise.includes(item)) ? undefined : list.join(',')

const ownParams = (route: Route): Readonly<Record<string, string | undefined>> => {
  if (route.view === 'table') return tableParams(route)
  if (route.view === 'graph')
    return {
      focus: route.focus,
      depth: route.depth === graphView.depth ? undefined : String(route.depth),
      rel: listUnless(route.rel, graphView.rel),
      kinds: listUnless(route.kinds, graphView.kinds),
      layout: route.layout === graphView.layout ? undefined : route.layout,
    }
  if (route.view === 'essay') return { s: route.s, at: route.at?.join('-') }
  if (route.view === 'recommendations') return { ad: route.to.join(',') || undefined }
  if (route.view === 'search') return { q: route.q || undefined }
  if (route.view === 'edge') return { from: route.from, to: route.to, type: route.type, dim: route.dim }
  if (route.view === 'prop' || route.view === 'compare' || route.view === 'networks') return analysisParams(route)
  return {}
}

/** The form's address has a `from` and a `to` of its own: there the period is left out. */
const periodParams = ({ view, filter: { period } }: Route): Readonly<Record<string, string | undefined>> =>
  view === 'edge' ? {} : { from: period.from, to: period.to, nd: period.undated || isAlways(period) ? undefined : '0' }

/** Writes an address: parameters sorted, defaults left out, so that one state has one string. */
export const urlFromRoute = (route: Route): string => {
  const { filter } = route
  const params: Readonly<Record<string, string | undefined>> = {
    ...ownParams(route),
    voice: filter.voice === noFilter.voice ? undefined : filter.voice,
    st: filter.status === noFilter.status ? undefined : filter.status,
    og: filter.origin === noFilter.origin ? undefined : filter.origin,
    ...periodParams(route),
    cf: filter.confidence === 0 ? undefined : String(Math.round(filter.confidence * 100)),
    is: filter.issues.join(',') || undefined,
    au: filter.authors.join(',') || undefined,
    es: filter.essays.join(',') || undefined,
    sel: route.sel && textFromPicked(route.sel),
    lang: route.lang,
  }
  const query = Object.entries(params)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${escape(value)}`)
    .join('&')
  return query ? `${pathOf(route)}?${query}` : pathOf(route)
}

/**
 * Whether going from one state to the other changes the subject (a step for the back button) or only the look
 * (order, layout, filter, language).
 */
export const isNewSubject = (before: Route, after: Route): boolean => {
  const subject = (route: Route) =>
    JSON.stringify([
      pathOf(route),
      route.sel,
      route.view === 'graph' ? route.focus : undefined,
      route.view === 'essay' ? [route.s, route.at] : undefined,
      route.view === 'compare' ? [[route.a, route.ea].join(), [route.b, route.eb].join()].toSorted() : undefined,
      'rev' in route ? route.rev : undefined,
    ])
  return subject(before) !== subject(after)
}
