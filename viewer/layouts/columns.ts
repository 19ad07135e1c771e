import type { GraphModel } from '../elements-graph.ts'
import type { ElementKind } from '../url.ts'

/** A place in the picture, in pixels at zoom 1. */
export interface Point {
  readonly x: number
  readonly y: number
}

const columnOf: Readonly<Record<ElementKind, number>> = {
  author: 0,
  claim: 1,
  recommendation: 2,
  proposition: 3,
  issue: 3,
  actor: 3,
  essay: 3,
}

/** Distance between columns, and between rows with and without a label. */
const columnWidth = 196
const labelledRow = 54
const bareRow = 34
const sweeps = 6

/** Mean place of the neighbours that are placed already; undefined without any. */
const centre = (neighbours: readonly string[], order: ReadonlyMap<string, number>): number | undefined => {
  const places = neighbours.flatMap((id) => order.get(id) ?? [])
  return places.length === 0 ? undefined : places.reduce((sum, place) => sum + place, 0) / places.length
}

/**
 * Places authors, claims, recommendations and the rest in columns. In each column like neighbours stand together
 * (barycentre heuristic of layered drawing, Sugiyama 1981). The same graph always gives the same places.
 */
export const columnPlaces = (model: GraphModel, labelled: ReadonlySet<string>): ReadonlyMap<string, Point> => {
  const neighbours = new Map<string, string[]>(model.elements.map((element) => [element.id, []]))
  for (const { from, to } of model.lines) {
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  const used = [...new Set(model.elements.map((element) => columnOf[element.kind]))].toSorted((a, b) => a - b)
  let columns = used.map((column) =>
    model.elements.filter((element) => columnOf[element.kind] === column).map((element) => element.id),
  )
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const order = new Map(columns.flatMap((ids) => ids.map((id, index) => [id, (index + 0.5) / ids.length] as const)))
    columns = columns.map((ids) =>
      ids
        .map((id, index) => ({ id, key: centre(neighbours.get(id) ?? [], order) ?? (index + 0.5) / ids.length }))
        .toSorted((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id),
    )
  }
  const heightOf = (id: string) => (labelled.has(id) ? labelledRow : bareRow)
  const tallest = Math.max(0, ...columns.map((ids) => ids.reduce((sum, id) => sum + heightOf(id), 0)))
  return new Map(
    columns.flatMap((ids, column) => {
      const height = ids.reduce((sum, id) => sum + heightOf(id), 0)
      // Short columns are spread a little, so that lines don't bundle at the middle.
      const stretch = height === 0 ? 1 : Math.min(Math.max(1, (tallest * 0.6) / height), 2.5)
      let y = (tallest - height * stretch) / 2
      return ids.map((id) => {
        const step = heightOf(id) * stretch
        const place = { x: column * columnWidth, y: y + step / 2 }
        y += step
        return [id, place] as const
      })
    }),
  )
}
