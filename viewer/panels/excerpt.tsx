import type { SearchHit } from '../queries/search.ts'
import { piecesOfExcerpt } from '../search-hits.ts'

/** The text around a hit, in its own spelling, with the hit marked. */
export const Excerpt = ({ hit }: { hit: SearchHit }) => (
  <span class="excerpt" lang="ja">
    {piecesOfExcerpt(hit.excerpt, hit.matches).map((piece) => (piece.isHit ? <mark>{piece.text}</mark> : piece.text))}
  </span>
)
