import fc from 'fast-check'
import { noFilter } from '../../viewer/filter.ts'
import { isInPeriod } from '../../viewer/period.ts'
import {
  compareView,
  duplicateChoices,
  networkKinds,
  networksView,
  propTabs,
  normalisations,
  propView,
  tallyUnits,
  unitChoices,
} from '../../viewer/url-analysis.ts'
import { rowOrders } from '../../viewer/table-order.ts'
import { cellShows, rowLevels, tableView } from '../../viewer/url-table.ts'
import type { Route, View } from '../../viewer/url.ts'
import {
  elementKinds,
  graphView,
  isNewSubject,
  layoutNames,
  relationGroups,
  routeFromUrl,
  urlFromRoute,
} from '../../viewer/url.ts'

const id = fc
  .tuple(fc.constantFrom('essay', 'actor', 'statement', 'proposition', 'issue'), fc.stringMatching(/^[a-z2-7]{1,26}$/))
  .map(([kind, rest]) => `${kind}:${rest}`)
const unit = id.map((one) => one.replace(/^.*:/, 'actor:'))
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((it) => (it === undefined ? {} : { [key]: it }) as { readonly [F in K]?: T })
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object)
const range = fc
  .tuple(fc.nat(99_999), fc.integer({ min: 1, max: 9999 }))
  .map(([start, length]) => [start, start + length])

const views: readonly fc.Arbitrary<object>[] = [
  merged(
    fc.record({
      view: fc.constant('table'),
      row: fc.constantFrom(...rowLevels),
      col: fc.constantFrom(...unitChoices),
      sort: fc.constantFrom(...rowOrders),
      show: fc.constantFrom(...cellShows),
      swap: fc.boolean(),
    }),
    maybe('rev', fc.integer({ min: 1, max: 9999 })),
  ),
  merged(
    fc.record({
      view: fc.constant('graph'),
      depth: fc.constantFrom(1, 2, 3),
      rel: fc.subarray([...relationGroups]),
      kinds: fc.subarray([...elementKinds]),
      layout: fc.constantFrom(...layoutNames),
    }),
    maybe('focus', id),
  ),
  fc.constant({ view: 'essays' }),
  fc.record({ view: fc.constant('recommendations'), to: fc.uniqueArray(unit, { maxLength: 3 }) }),
  merged(fc.record({ view: fc.constant('essay'), id }), maybe('s', id), maybe('at', range)),
  fc.record({ view: fc.constant('search'), q: fc.string({ unit: 'grapheme' }) }),
  merged(
    fc.record({
      view: fc.constant('prop'),
      id,
      count: fc.constantFrom(...tallyUnits),
      tab: fc.constantFrom(...propTabs),
    }),
  ),
  merged(
    fc.record({ view: fc.constant('compare'), by: fc.constantFrom(...unitChoices) }),
    maybe('a', id),
    maybe('b', id),
    maybe('ea', id),
    maybe('eb', id),
    maybe('rev', fc.integer({ min: 1, max: 9999 })),
  ),
  merged(
    fc.record({
      view: fc.constant('networks'),
      type: fc.constantFrom(...networkKinds),
      norm: fc.constantFrom(...normalisations),
      dup: fc.constantFrom(...duplicateChoices),
      by: fc.constantFrom(...unitChoices),
      min: fc.nat(400),
      iso: fc.boolean(),
      few: fc.boolean(),
    }),
    maybe('rev', fc.integer({ min: 1, max: 9999 })),
  ),
  merged(fc.constant({ view: 'edge' }), maybe('from', id), maybe('to', id), maybe('type', fc.constant('AGREES_WITH'))),
]
const picked = fc.oneof(
  fc.record({ kind: fc.constant('cell'), unit: id, proposition: id.map((one) => one.replace(/^.*:/, 'proposition:')) }),
  fc.record({ kind: fc.constant('issue-cell'), unit: id, issue: id.map((one) => one.replace(/^.*:/, 'issue:')) }),
  fc.record({ kind: fc.constant('pair'), a: unit, b: unit }),
  fc.record({ kind: fc.constant('record'), id }),
)
const date = fc.constantFrom('2030', '2030-05', '2031-12-31')
const period = fc
  .record({ from: date, to: date, undated: fc.boolean() }, { requiredKeys: ['undated'] })
  .map((one) => (one.from || one.to ? one : { undated: true }))
const routes = merged(
  fc.oneof(...views),
  fc.record({
    filter: fc.record({
      voice: fc.constantFrom('own', 'all'),
      status: fc.constantFrom('open', 'accepted', 'former'),
      origin: fc.constantFrom('any', 'analyst', 'machine', 'import'),
      period,
      confidence: fc.integer({ min: 0, max: 20 }).map((steps) => (steps * 5) / 100),
      issues: fc.uniqueArray(id, { maxLength: 3 }),
      authors: fc.uniqueArray(id, { maxLength: 3 }),
      essays: fc.uniqueArray(id, { maxLength: 3 }),
    }),
  }),
  maybe('sel', picked),
  maybe('lang', fc.constantFrom('ja', 'en')),
).map((one) => {
  const route = one as Route
  // The form has a `from` and a `to` of its own.
  return route.view === 'edge' ? { ...route, filter: { ...route.filter, period: noFilter.period } } : route
})

const read = (url: string): Route => {
  const { pathname, search } = new URL(url, 'http://localhost')
  return routeFromUrl(pathname, search)
}
const route = (view: View): Route => ({ ...view, filter: noFilter })

describe('addresses (screens, section 1.7)', () => {
  it('what is written is read back the same', () => {
    fc.assert(fc.property(routes, (one) => expect(read(urlFromRoute(one))).toEqual(one)))
  })

  it('one state has one string: parameters are sorted, and writing again changes nothing', () => {
    fc.assert(
      fc.property(routes, (one) => {
        const url = urlFromRoute(one)
        const keys = [...new URL(url, 'http://localhost').searchParams.keys()]
        expect(keys).toEqual(keys.toSorted())
        expect(urlFromRoute(read(url))).toBe(url)
      }),
    )
  })

  it('defaults are left out', () => {
    expect(urlFromRoute(route(tableView))).toBe('/c/table')
    expect(urlFromRoute(route({ ...tableView, row: 'issue', col: 'org', sort: 'seriate', show: 'share' }))).toBe(
      '/c/table?col=org&row=issue&show=share&sort=seriate',
    )
    expect(urlFromRoute(route(graphView))).toBe('/c/graph')
    expect(urlFromRoute({ ...route({ ...graphView, depth: 1, focus: 'actor:a2' }), lang: 'en' })).toBe(
      '/c/graph?depth=1&focus=actor:a2&lang=en',
    )
  })

  it('proposition, comparison and network have the addresses of sections 3, 5 and 10', () => {
    expect(urlFromRoute(route(propView('proposition:p4')))).toBe('/c/prop/proposition:p4')
    expect(urlFromRoute(route({ ...compareView, a: 'actor:a', b: 'actor:b' }))).toBe('/c/compare?a=actor:a&b=actor:b')
    expect(urlFromRoute(route({ ...compareView, by: 'essay', ea: 'essay:a', eb: 'essay:b' }))).toBe(
      '/c/compare?by=essay&ea=essay:a&eb=essay:b',
    )
    expect(urlFromRoute(route(networksView))).toBe('/c/networks')
    const asked = { ...networksView, type: 'congruence', dup: 'all', min: 25, rev: 128 } as const
    expect(urlFromRoute({ ...route(asked), sel: { kind: 'pair', a: 'actor:a', b: 'actor:b' } })).toBe(
      '/c/networks?dup=all&min=25&rev=128&sel=actor:a~actor:b&type=congruence',
    )
    expect(read('/c/networks?type=wild&norm=0&min=-3&rev=0&iso=yes')).toEqual(route(networksView))
    expect(read('/c/compare/x').view).toBe('unknown')
    expect(read('/c/prop').view).toBe('unknown')
  })

  it('the root is the overview, and what is unknown is said to be', () => {
    expect(read('/').view).toBe('table')
    expect(read('/c/table?sel=actor:a~proposition:b').sel).toEqual({
      kind: 'cell',
      unit: 'actor:a',
      proposition: 'proposition:b',
    })
    expect(read('/c/nothing').view).toBe('unknown')
    expect(read('/d/table').view).toBe('unknown')
    expect(read('/c/table?sort=wild&cf=7&st=%00&sel=a~b~c&rel=x')).toEqual(route(tableView))
    expect(read('/c/essay/%E3').view).toBe('essay')
  })

  it('never throws, whatever stands in the address', () => {
    fc.assert(fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => void routeFromUrl(path, query)))
  })

  it('a new subject is a step back; an order, a filter or a language is not', () => {
    const table = route(tableView)
    expect(isNewSubject(table, { ...table, sel: { kind: 'record', id: 'issue:a' } })).toBe(true)
    expect(isNewSubject(table, route(graphView))).toBe(true)
    expect(isNewSubject(route({ ...graphView, focus: 'a:b' }), route({ ...graphView, focus: 'a:c' }))).toBe(true)
    expect(isNewSubject(table, route({ ...tableView, sort: 'count' }))).toBe(false)
    const pair = route({ ...compareView, a: 'actor:a', b: 'actor:b' })
    expect(isNewSubject(pair, route({ ...compareView, a: 'actor:a', b: 'actor:c' }))).toBe(true)
    // Swapping replaces (section 5).
    expect(isNewSubject(pair, route({ ...compareView, a: 'actor:b', b: 'actor:a' }))).toBe(false)
    expect(isNewSubject(route(networksView), route({ ...networksView, norm: 'jaccard' }))).toBe(false)
    expect(isNewSubject(table, { ...table, lang: 'en', filter: { ...noFilter, voice: 'all' } })).toBe(false)
  })
})

describe('a period in the address', () => {
  it('round-trips, keeps what is typed loosely as a date, and leaves the form its own from and to', () => {
    const typed = routeFromUrl('/c/table', '?from=2030.5&to=2031-02-30&nd=0')
    expect(typed.filter.period).toEqual({ from: '2030-05', undated: false })
    expect(urlFromRoute(typed)).toBe('/c/table?from=2030-05&nd=0')
    expect(routeFromUrl('/c/table', '?nd=0').filter.period).toEqual({ undated: true })
    const form = routeFromUrl('/c/edge/new', '?from=statement:2030&to=2031')
    expect([form.view, form.filter.period]).toEqual(['edge', { undated: true }])
    expect(urlFromRoute(form)).toBe('/c/edge/new?from=statement:2030&to=2031')
  })

  it('an essay lies in a period only if all days it may be of do', () => {
    const may = { from: '2030-05', to: '2030-06', undated: false }
    expect(['2030-05-01', '2030-06', '2030', '2030-07-01', null].map((date) => isInPeriod(date, may))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(isInPeriod(null, { ...may, undated: true })).toBe(true)
    expect(isInPeriod(null, { undated: false })).toBe(true)
  })
})
