import { analysis } from './ja-analysis.ts'
import { evidence } from './ja-evidence.ts'
import { overview } from './ja-overview.ts'
import { recommendations } from './ja-recommendations.ts'
import { robust } from './ja-robust.ts'
import { pages } from './ja-pages.ts'
import { split } from './ja-split.ts'
import { terms } from './ja-terms.ts'
import { views } from './ja-views.ts'

/** Every string of the viewer in Japanese, by key. `fill` fills in `{x}`. */
export const ja = {
  ...terms,
  ...views,
  ...analysis,
  ...overview,
  ...robust,
  ...pages,
  ...evidence,
  ...split,
  ...recommendations,
} as const
