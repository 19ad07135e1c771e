import { codebookVersion, type Codebook } from '../../graph/model/codebook.ts'
import type { Fields } from './fields.ts'

/** Type Codebook; `version` is the codebook's own, not the record's. */
export const codebook: Fields<Codebook> = {
  record: (rec) => rec,
  version: (rec) => codebookVersion(rec),
}
