import { beforeAll } from '@jest/globals'
import { lemmatise } from '../../../ingest/annotate/lemmas.ts'
import { readModality } from '../../../ingest/annotate/modality.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { literaryAdviceForms, literaryAssertionForms, literaryShellForms } from '../../../ingest/lexicon/literary.ts'
import { adviceForms } from '../../../ingest/lexicon/modality.ts'
import { assertionForms, questionForms, shellForms } from '../../../ingest/lexicon/shells.ts'
import type { Morpheme, Tokenise } from '../../../ingest/morphemes.ts'

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const read = (text: string) =>
  readModality(lemmatise(tokenise(text).map((word): Morpheme => ({ ...word, start: word.from, end: word.to }))))
const found = (text: string): readonly string[] => read(text).layers.map((layer) => layer.id)

const advice = [...adviceForms, ...literaryAdviceForms]
const forms = [
  ...advice,
  ...assertionForms,
  ...literaryAssertionForms,
  ...questionForms,
  ...shellForms,
  ...literaryShellForms,
]

describe('each form finds its own example and leaves its counterexample alone', () => {
  it('has unique ids', () => {
    expect(new Set(forms.map((f) => f.id)).size).toBe(forms.length)
  })
  it.each(forms.map((f) => [f.id, f.yes] as const))('%s is in %s', (id, yes) => {
    expect(found(yes)).toContain(id)
  })
  it.each(forms.map((f) => [f.id, f.no] as const))('%s is not in %s', (id, no) => {
    expect(found(no)).not.toContain(id)
  })
  it.each(advice.map((f) => [f.id, f.yes] as const))('%s makes advice of %s', (_, yes) => {
    expect(read(yes).kind).toBe('advice')
  })
})
