/** The pages of tests/fixtures/pages: what each is called, who signs it and when, where its body begins and ends. */
import { readdirSync, readFileSync } from 'node:fs'
import { documentFrom } from '../../ingest/document.ts'
import { createTokenise } from '../../ingest/kuromoji.ts'
import { explainDocument } from '../../ingest/pipeline.ts'
import { isRefusal } from '../../ingest/read/refusal.ts'
import { furtherPageRows, heldBy, statesNothing } from './pages-records-rows.ts'
import { pageRows } from './pages-rows.ts'

const folder = new URL('../fixtures/pages/', import.meta.url)
const rows = [...pageRows, ...furtherPageRows]
const tokenise = await createTokenise()

const stagesOf = (file: string) => {
  const document = documentFrom({ source: file, bytes: readFileSync(new URL(file, folder)) })
  if (isRefusal(document)) throw new Error(document.message.en)
  return explainDocument(document, { tokenise })
}

interface Stretch {
  readonly start: number
  readonly end: number
}
const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

describe('pages', () => {
  it('has a row for every page', () => {
    const files = readdirSync(folder).filter((file) => file !== 'README.md')
    expect(rows.map(({ file }) => file)).toEqual(files.sort())
  })

  describe.each(rows)('$file', (row) => {
    const { document, blocks, sentences, extraction } = stagesOf(row.file)
    const { text } = document
    /** The words of a sentence as the essay reads: furniture and marks inside it left out. */
    const wordsOf = ({ block, start, end }: (typeof sentences)[number]): string =>
      blocks[block]!.holes.toReversed().reduce(
        (words, hole) =>
          hole.start >= start && hole.end <= end ? words.replace(text.slice(hole.start, hole.end), '') : words,
        text.slice(start, end),
      )

    it('tells title, authors, organisation and date', () => {
      expect({
        title: document.title?.value ?? null,
        authors: document.authors.map(({ value }) => value),
        organisation: document.organisation?.value,
        published: document.published?.value,
      }).toEqual({
        title: row.title,
        authors: row.authors,
        organisation: row.organisation,
        published: row.published,
      })
    })

    it('begins and ends the body where it does', () => {
      const [first, last] = [sentences[0]!, sentences.at(-1)!]
      expect(text.slice(first.start, first.end).startsWith(row.first)).toBe(true)
      expect(text.slice(last.start, last.end).trimEnd()).toMatch(new RegExp(`${row.last}(?:（[^）]*）)*$`, 'u'))
    })

    it('keeps what surrounds the body out of it, and all of the body in', () => {
      const body = sentences.map(wordsOf).join('\n')
      expect(row.outside.filter((words) => body.includes(words))).toEqual([])
      expect((row.inside ?? []).filter((words) => !body.includes(words))).toEqual([])
    })

    it('points into the text, in order, and states nothing in furniture', () => {
      for (const [i, block] of blocks.entries()) {
        expect(block.end).toBeGreaterThan(block.start)
        expect(block.start).toBeGreaterThanOrEqual(blocks[i - 1]?.end ?? 0)
      }
      expect(
        sentences.filter(({ block, start, end }) => start < blocks[block]!.start || end > blocks[block]!.end),
      ).toEqual([])
      const apart = blocks.filter(({ kind }) => kind !== 'paragraph' && kind !== 'item')
      const stated = extraction.statements.filter((one) => apart.some((block) => overlap(one, block)))
      expect(stated.map(({ start, end }) => text.slice(start, end))).toEqual([])
      for (const author of document.authors) {
        if (author.at === undefined) continue
        const written = text.slice(author.at.start, author.at.end).replace(/[\s　]/gu, '')
        expect(author.value.startsWith(written)).toBe(true)
      }
    })

    it('gives every statement to who says it', () => {
      const nameOf = (key: string) => extraction.actors.find((actor) => actor.key === key)!.name
      const found = (heldBy[row.file] ?? []).map(([words]) => {
        const one = extraction.statements.find(({ start, end }) => text.slice(start, end).includes(words))
        return [words, one?.voice, one?.holders.map(({ actor }) => nameOf(actor))]
      })
      expect(found).toEqual((heldBy[row.file] ?? []).map(([words, holder]) => [words, 'own', [holder]]))
      const idle = (statesNothing[row.file] ?? []).filter((words) => text.includes(words))
      expect(idle).toHaveLength((statesNothing[row.file] ?? []).length)
      const says = extraction.statements.map(({ start, end }) => text.slice(start, end))
      expect(idle.filter((words) => says.some((one) => one.includes(words.replace(/。$/u, ''))))).toEqual([])
    })
  })
})
