import type { Essay } from './essay.ts'
import type { Statement } from './statement.ts'
import type { RecId } from './header.ts'

/** A short date made comparable: `2025` sorts before `2025-01`, the undated after all (rule S12). */
const undated = '9999-99-99'

const digitsInverted = (key: string): string => key.replace(/[0-9]/g, (d) => String(9 - Number(d)))

/** Sort key of an essay by publication, oldest first, undated last; ends in the id. */
export const publishedKey = (essay: Pick<Essay, 'published' | 'id'>): string =>
  `${(essay.published ?? undated).padEnd(10, '-')} ${essay.id}`

/** Sort key of an essay by publication, newest first, undated last; ends in the id. */
export const publishedDescKey = (essay: Pick<Essay, 'published' | 'id'>): string =>
  essay.published === undefined ? `~ ${essay.id}` : `${digitsInverted(essay.published.padEnd(10, '-'))} ${essay.id}`

/** Sort key of a statement: essay, place in its text, id. */
export const placeKey = (statement: Pick<Statement, 'essay' | 'place' | 'id'>): string =>
  `${statement.essay} ${statement.place} ${statement.id}`

/** Sort key of everything that is ordered by id. */
export const idKey = (rec: { readonly id: RecId }): string => rec.id
