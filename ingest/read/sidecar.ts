import { z } from 'zod'
import type { Refusal } from './refusal.ts'
import { createRefusal } from './refusal.ts'

const schema = z.strictObject({
  title: z.string().trim().min(1).optional(),
  authors: z.array(z.string().trim().min(1)).optional(),
  organisation: z.string().trim().min(1).optional(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)
    .optional(),
  source: z.string().trim().min(1).optional(),
  language: z.string().trim().min(2).optional(),
})

/** What a person wrote beside a file, in `NAME.meta.json`; it outranks what the file says. */
export type Sidecar = z.infer<typeof schema>

/** The sidecar read; unknown fields and other types are refused with the parser's words. */
export const readSidecar = (content: string): Sidecar | Refusal => {
  let json: unknown
  try {
    json = JSON.parse(content.replace(/^\ufeff/u, ''))
  } catch (error) {
    return createRefusal('bad-sidecar', { reason: error instanceof Error ? error.message : String(error) })
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const reason = parsed.error.issues.map((issue) => `${issue.path.join('.') || '.'}: ${issue.message}`).join('; ')
  return createRefusal('bad-sidecar', { reason })
}
