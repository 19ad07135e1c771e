import { analysis } from './en-analysis.ts'
import { evidence } from './en-evidence.ts'
import { overview } from './en-overview.ts'
import { recommendations } from './en-recommendations.ts'
import { robust } from './en-robust.ts'
import { pages } from './en-pages.ts'
import { split } from './en-split.ts'
import { terms } from './en-terms.ts'
import { views } from './en-views.ts'
import type { ja } from './ja.ts'

/** Every string of the viewer in English: the twin of `ja`, checked to have the same keys. */
export const en = {
  ...terms,
  ...views,
  ...analysis,
  ...overview,
  ...robust,
  ...pages,
  ...evidence,
  ...split,
  ...recommendations,
} satisfies Record<keyof typeof ja, string>
