import type { AgreementOptions, WindowRule } from '../agreement/options.ts'
import { sha256 } from '../identity/mint.ts'

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0 && !Array.isArray(value))

const ordered = (value: unknown): unknown =>
  Array.isArray(value) || typeof value !== 'object' || value === null
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => !isNothing(inner))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, ordered(inner)]),
      )

/** The question a table answers, hashed: the options with their fields in order, as JSON; what says nothing is left out. */
export const specHash = (options: AgreementOptions & { readonly window?: WindowRule }): string =>
  sha256(JSON.stringify(ordered(options)))
