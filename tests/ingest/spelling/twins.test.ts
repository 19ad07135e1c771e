import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentFrom } from '../../../ingest/document.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { explainDocument } from '../../../ingest/pipeline.ts'
import { isRefusal } from '../../../ingest/read/refusal.ts'
import type { Stages } from '../../../ingest/stages.ts'
import { twinsFrom } from './twins.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/old-spelling')
const tokenise = await createTokenise()

const read = (text: string): Stages => {
  const document = documentFrom({ source: 'essay.txt', bytes: Buffer.from(text) })
  if (isRefusal(document)) throw new Error(document.message.en)
  return explainDocument(document, { tokenise })
}

const found = ({ extraction }: Stages, place: (offset: number) => number | undefined) => {
  const nameOf = (key: string) => extraction.actors.find((actor) => actor.key === key)!.name
  return extraction.statements.map((s) => ({
    at: [place(s.start), place(s.end)],
    role: [s.statementKind, s.voice, s.hedge],
    holders: s.voice === 'reported' ? s.holders.map(({ actor }) => nameOf(actor)) : [],
    addressees: s.addressees.map(({ actor }) => nameOf(actor)),
    words: extraction.text.slice(s.start, s.end),
  }))
}

const withoutWords = (all: ReturnType<typeof found>) =>
  all.map(({ at, role, holders, addressees }) => ({ at, role, holders, addressees }))

describe('twins in old and in today’s spelling', () => {
  for (const file of readdirSync(folder)) {
    const { old, now, places } = twinsFrom(readFileSync(join(folder, file), 'utf8'))

    it(`${file}: the same statements, hedges, holders and addressees, at the same places`, () => {
      const [before, after] = [read(old), read(now)]
      expect(before.extraction.text).toBe(old)
      const [inOld, inNow] = [found(before, (at) => places.get(at)), found(after, (at) => at)]
      expect(withoutWords(inOld)).toEqual(withoutWords(inNow))
      expect(inNow.length).toBeGreaterThan(8)
    })

    it(`${file}: the same actors named at the same places`, () => {
      const mentions = ({ extraction }: Stages, place: (offset: number) => number | undefined) =>
        extraction.mentions.map((m) => [m.actor, place(m.start), place(m.end)])
      expect(mentions(read(old), (at) => places.get(at))).toEqual(mentions(read(now), (at) => at))
    })
  }
})
