import { countFrom, oneOf, unless } from './url-params.ts'

/** What stands for one point of a comparison or a network. */
export const unitChoices = ['author', 'essay', 'org'] as const
/** One of {@link unitChoices}. */
export type UnitChoice = (typeof unitChoices)[number]
/** What the tally bar of a proposition counts. */
export const tallyUnits = ['author', 'sentence'] as const
/** What a network's values count; the last is no network of authors but who stands where on which proposition. */
export const networkKinds = ['congruence', 'conflict', 'subtract', 'ignore', 'positions'] as const
/** What they are divided by. */
export const normalisations = ['average', 'none', 'shared', 'jaccard', 'cosine', 'dna'] as const
/** When several statements count once. */
export const duplicateChoices = ['window', 'all', 'essay', 'month', 'year'] as const

/** What a network is made of, as its controls say. */
export interface NetworkLook {
  readonly type: (typeof networkKinds)[number]
  readonly norm: (typeof normalisations)[number]
  readonly dup: (typeof duplicateChoices)[number]
  readonly by: UnitChoice
  /** Least absolute value that is shown, in hundredths; 0: all. */
  readonly min: number
  /** Whether units without a counted stance are shown. */
  readonly iso: boolean
  /** Whether camps are shown where they can't be told from chance. */
  readonly few: boolean
}

/** What can be shown as it was. */
export interface Pinned {
  /** Corpus version to show; absent: the current one. */
  readonly rev?: number
}

/** Tabs of the page of a proposition: everybody, then by how they stand on it (keys 1 to 7). */
export const propTabs = ['all', 'affirm', 'deny', 'none', 'reported', 'silent', 'blank'] as const
/** One of {@link propTabs}. */
export type PropTab = (typeof propTabs)[number]

/** The page of a proposition. */
export interface PropView {
  readonly view: 'prop'
  readonly id: string
  readonly count: (typeof tallyUnits)[number]
  readonly tab: PropTab
}

/** The comparison of two authors or organisations `a` and `b`, or of one essay of each, `ea` and `eb`. */
export interface CompareView extends Pinned {
  readonly view: 'compare'
  readonly by: UnitChoice
  readonly a?: string
  readonly b?: string
  readonly ea?: string
  readonly eb?: string
}

/** The views that work things out of the whole corpus: a proposition, a comparison, a network. */
export type AnalysisView = PropView | CompareView | ({ readonly view: 'networks' } & NetworkLook & Pinned)

/** The network as it opens. */
export const networksView = {
  view: 'networks',
  type: 'subtract',
  norm: 'average',
  dup: 'window',
  by: 'author',
  min: 0,
  iso: false,
  few: false,
} as const satisfies AnalysisView
/** What of a state the network depends on, without the rest. */
export const lookOf = ({ type, norm, dup, by, min, iso, few }: NetworkLook): NetworkLook => ({
  type,
  norm,
  dup,
  by,
  min,
  iso,
  few,
})
/** The comparison as it opens. */
export const compareView = { view: 'compare', by: 'author' } as const satisfies AnalysisView

/** The page of a proposition. */
export const propView = (id: string) => ({ view: 'prop', id, count: 'author', tab: 'all' }) as const satisfies PropView

const compareEnds = ['a', 'b', 'ea', 'eb'] as const

/** The version that an address asks for, if it does. */
export const revFrom = (query: URLSearchParams): Pinned => {
  const version = countFrom(query.get('rev'))
  return version === undefined ? {} : { rev: version }
}

/** Reads the last parts of an address; undefined if it is none of these views. */
export const analysisViewFrom = (
  name: string | undefined,
  id: string | undefined,
  query: URLSearchParams,
): AnalysisView | undefined => {
  const rev = revFrom(query)
  if (name === 'prop' && id) {
    const [count, tab] = [oneOf(tallyUnits, query.get('count'), 'author'), oneOf(propTabs, query.get('tab'), 'all')]
    return { view: 'prop', id, count, tab }
  }
  if (id !== undefined) return undefined
  if (name === 'compare') {
    const ends = compareEnds.map((end) => [end, query.get(end)] as const).filter(([, value]) => value)
    return { ...compareView, ...Object.fromEntries(ends), by: oneOf(unitChoices, query.get('by'), 'author'), ...rev }
  }
  if (name !== 'networks') return undefined
  return {
    view: 'networks',
    type: oneOf(networkKinds, query.get('type'), networksView.type),
    norm: oneOf(normalisations, query.get('norm'), networksView.norm),
    dup: oneOf(duplicateChoices, query.get('dup'), networksView.dup),
    by: oneOf(unitChoices, query.get('by'), networksView.by),
    min: countFrom(query.get('min')) ?? networksView.min,
    iso: query.get('iso') === '1',
    few: query.get('few') === '1',
    ...rev,
  }
}

/** The parameters of these views, defaults left out. */
export const analysisParams = (route: AnalysisView): Readonly<Record<string, string | undefined>> => {
  if (route.view === 'prop') return { count: unless(route.count, 'author'), tab: unless(route.tab, 'all') }
  const rev = route.rev === undefined ? undefined : String(route.rev)
  if (route.view === 'compare') {
    const { a, b, ea, eb } = route
    return { a, b, ea, eb, by: unless(route.by, compareView.by), rev }
  }
  return {
    type: unless(route.type, networksView.type),
    norm: unless(route.norm, networksView.norm),
    dup: unless(route.dup, networksView.dup),
    by: unless(route.by, networksView.by),
    min: route.min === 0 ? undefined : String(route.min),
    iso: route.iso ? '1' : undefined,
    few: route.few ? '1' : undefined,
    rev,
  }
}
