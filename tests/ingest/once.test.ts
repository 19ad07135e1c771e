import { readFileSync } from 'node:fs'
import { createTokenise } from '../../ingest/kuromoji.ts'
import type { Tokenise } from '../../ingest/morphemes.ts'
import { explain } from '../../ingest/pipeline.ts'
import { isRefusal } from '../../ingest/read/refusal.ts'
import { headingsOf } from '../../ingest/headings.ts'

describe('the work on a text', () => {
  it('cuts every sentence and heading into words once, and nothing else', async () => {
    const real = await createTokenise()
    const asked: string[] = []
    const tokenise: Tokenise = (text) => {
      asked.push(text)
      return real(text)
    }
    for (const source of ['samples/05-nenryou-no-umi.txt', 'tests/fixtures/annotated/digital.txt']) {
      asked.length = 0
      const stages = explain({ source, bytes: readFileSync(source) }, { tokenise })
      if (isRefusal(stages)) throw new Error(stages.message.en)
      const { document, blocks, sentences } = stages
      const headings = headingsOf(document, blocks, real).map(({ shadow }) => shadow.text)
      expect(asked.toSorted()).toEqual([...sentences.map(({ shadow }) => shadow.text), ...headings].toSorted())
    }
  })
})
