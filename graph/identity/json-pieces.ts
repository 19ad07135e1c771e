/** Pieces of about this length are made, in UTF-16 code units. */
const enough = 1 << 16

/** A list of so few items is one piece. */
const few = 100
const isShort = (value: object): boolean => Array.isArray(value) && value.length <= few

function* jsonOf(value: unknown, depth: number): Iterable<string> {
  if (depth === 0 || typeof value !== 'object' || value === null || (depth === 1 && isShort(value)))
    yield JSON.stringify(value) ?? 'null'
  else if (Array.isArray(value)) {
    yield '['
    for (const [n, item] of value.entries()) {
      if (n > 0) yield ','
      yield* jsonOf(item, depth - 1)
    }
    yield ']'
  } else {
    yield '{'
    let isFirst = true
    for (const [field, item] of Object.entries(value)) {
      if (item === undefined) continue
      yield `${isFirst ? '' : ','}${JSON.stringify(field)}:`
      isFirst = false
      yield* jsonOf(item, depth - 1)
    }
    yield '}'
  }
}

/**
 * The JSON text of a value of plain data, as `JSON.stringify` makes it, in pieces: that of a long essay, whole, would
 * take several times its room.
 */
export function* jsonPieces(value: unknown): Iterable<string> {
  let piece = ''
  for (const part of jsonOf(value, 3)) {
    piece += part
    if (piece.length < enough) continue
    yield piece
    piece = ''
  }
  yield piece
}
