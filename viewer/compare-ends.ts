import type { EssayEntry } from './queries/overview.ts'
import type { CompareView, UnitChoice } from './url-analysis.ts'

/** A unit that can be compared; essays stand under the name of their author. */
export interface Choosable {
  readonly id: string
  readonly label: string
  readonly anonymous: boolean
  readonly under?: { readonly id: string; readonly label: string; readonly anonymous: boolean }
}

const byName = (a: Choosable, b: Choosable) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1)

const once = (units: readonly Choosable[]) => [...new Map(units.map((unit) => [unit.id, unit])).values()]

/** What can be compared: authors or organisations by name, each once; essays by title. */
export const unitsToCompare = (essays: readonly EssayEntry[], by: UnitChoice): readonly Choosable[] => {
  if (by === 'author') return once(essays.flatMap(({ authors }) => authors)).toSorted(byName)
  if (by === 'org')
    return once(essays.flatMap(({ organisation: unit }) => (unit ? [{ ...unit, anonymous: false }] : []))).toSorted(
      byName,
    )
  return essays
    .map((essay) => {
      const [under] = essay.authors
      const label = [essay.label, essay.published].filter(Boolean).join('、')
      return { id: essay.id, label, anonymous: false, ...(under ? { under } : {}) }
    })
    .toSorted(byName)
}

/** The ids that are compared: the essays where essays are, else the authors or organisations. */
export const endsOf = ({ by, a, b, ea, eb }: CompareView): readonly [string | undefined, string | undefined] => {
  const essay = (id: string | undefined) => (id?.startsWith('essay:') === true ? id : undefined)
  return by === 'essay' ? [ea ?? essay(a), eb ?? essay(b)] : [a, b]
}

const isBy = (author: string) => (essay: EssayEntry) => essay.authors.some(({ id }) => id === author)

/** The same comparison by another unit: going to essays, each side begins with its author's first, one author with two. */
export const comparedBy = (route: CompareView, by: UnitChoice, essays: readonly EssayEntry[]): CompareView => {
  const { ea, eb, ...rest } = route
  const authorOf = (id: string | undefined) => essays.find((essay) => essay.id === id)?.authors[0]?.id
  if (by === 'author' && route.by === 'essay') {
    const [a, b] = [authorOf(ea), authorOf(eb)]
    return { view: 'compare', by, ...(a ? { a } : {}), ...(b && b !== a ? { b } : {}) }
  }
  if (by !== 'essay') return { view: 'compare', by }
  const { a, b } = rest
  const first = essays.find(isBy(a ?? ''))
  const second = essays.find((essay) => essay !== first && isBy(b ?? a ?? '')(essay))
  return { ...rest, by, ...(first ? { ea: first.id } : {}), ...(second ? { eb: second.id } : {}) }
}

/** The first author with two essays or more, with them; undefined if there is none. */
export const authorWithSeveral = (essays: readonly EssayEntry[]) => {
  for (const author of essays.flatMap(({ authors }) => authors)) {
    const own = essays.filter(isBy(author.id))
    if (own.length > 1) return { author, essays: own }
  }
  return undefined
}
