import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { contextLength, pointsBack } from '../graph/change/linking.ts'
import type { LinkableReason, LinkableStatement } from '../graph/change/linking.ts'
import type { Extraction } from '../graph/change/extraction.ts'
import type { Tokenise } from '../ingest/morphemes.ts'
import { extract } from '../ingest/pipeline.ts'
import { isRefusal } from '../ingest/read/refusal.ts'

/** A statement as the pipeline extracts it, with its place in the text (UTF-16 code units). */
export interface PlacedStatement extends LinkableStatement {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** A text as the pipeline takes it. */
export interface ExtractedText {
  readonly file: string
  readonly extraction: Extraction
  readonly statements: readonly PlacedStatement[]
  /** Reasons inside the text. */
  readonly reasons: readonly LinkableReason[]
}

/** Runs the pipeline over the files of a folder, in order of name; statements are held as the linker gets them from a store. */
export const textsOf = (folder: string, tokenise: Tokenise): readonly ExtractedText[] =>
  readdirSync(folder)
    .filter((file) => /\.(?:txt|md|html)$/u.test(file) && file !== 'README.md')
    .sort()
    .map((file): ExtractedText => {
      const sidecar = join(folder, file.replace(/\.[^.]+$/u, '.meta.json'))
      const bytes = readFileSync(join(folder, file))
      const extraction = extract(
        { source: file, bytes, ...(existsSync(sidecar) && { sidecar: readFileSync(sidecar, 'utf8') }) },
        { tokenise },
      )
      if (isRefusal(extraction)) throw new Error(`${file}: ${JSON.stringify(extraction.message)}`)
      const named = new Map(extraction.actors.map((a) => [a.key, a]))
      const idOf = (key: string): string => (named.get(key)?.anonymous ? `actor:${file}` : `actor:${key}`)
      const statements = extraction.statements.map((s, n): PlacedStatement => ({
        id: `statement:${file.replace(/\..*$/u, '')}-${String(n).padStart(3, '0')}`,
        essay: `essay:${file}`,
        file,
        quote: extraction.text.slice(s.start, s.end),
        ...(pointsBack(extraction.text.slice(s.start, s.end)) && {
          before: extraction.text.slice(Math.max(0, s.start - contextLength), s.start),
        }),
        place: s.start,
        statementKind: s.statementKind,
        voice: s.voice,
        hedge: s.hedge,
        holders: s.holders.map((h) => idOf(h.actor)),
        mentions: extraction.mentions.filter((m) => m.statement === n).map((m) => idOf(m.actor)),
        start: s.start,
        end: s.end,
      }))
      const reasons = extraction.arguments
        .filter(({ type }) => type === 'supports')
        .map(({ from, to, rule }): LinkableReason => ({ from: statements[from]!.id, to: statements[to]!.id, rule }))
      return { file, extraction, statements, reasons }
    })
