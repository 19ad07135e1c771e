import { adviceForms } from '../lexicon/modality.ts'
import type { ModalForm } from '../lexicon/modality.ts'
import { assertionForms, questionForms, shellForms } from '../lexicon/shells.ts'
import { createSieve } from '../sieve.ts'
import type { Sieve } from '../sieve.ts'
import { countIn, lastLemmasOf, patternOf } from './lemmas.ts'

/** A form, and the pattern of lemmas that it is. */
export interface Compiled extends ModalForm {
  readonly pattern: RegExp
}

/** Forms in order, and which of them a line can end in. */
interface Forms {
  readonly forms: readonly Compiled[]
  readonly canEnd: Sieve
}

const compiled = [...adviceForms, ...assertionForms, ...questionForms, ...shellForms].map((form) => ({
  ...form,
  pattern: patternOf(form.form),
  last: lastLemmasOf(form.form),
}))
const formsOf = (forms: readonly Compiled[]): Forms => ({ forms, canEnd: createSieve(forms.map((f) => f.pattern)) })
/** The forms by the lemma that a match of them can end in; each list holds those that can end in any. */
const formsBy: ReadonlyMap<string, Forms> = new Map(
  [...new Set(compiled.flatMap(({ last }) => [...(last ?? [])]))].map((end) => [
    end,
    formsOf(compiled.filter(({ last }) => last === undefined || last.has(end))),
  ]),
)
const formsOfAny = formsOf(compiled.filter(({ last }) => last === undefined))

/** A form and how many lemmas it takes off the end. */
export interface Ending {
  readonly form: Compiled
  readonly length: number
}

/** The longest form that a line ends in; of equal ones the first, of a shell and another the other. */
export const longest = (line: string, end: string, allowed: (id: string) => boolean): Ending | undefined => {
  let [core, shell]: (Ending | undefined)[] = []
  const { forms, canEnd } = formsBy.get(end) ?? formsOfAny
  for (const n of canEnd(line)) {
    const form = forms[n]!
    const hit = form.pattern.exec(line)
    if (!hit || hit[0] === '' || !allowed(form.id)) continue
    const length = countIn(hit[0])
    if (form.kind === 'shell') {
      if (!shell || length > shell.length) shell = { form, length }
    } else if (!core || length > core.length) core = { form, length }
  }
  return core && (!shell || core.length >= shell.length) ? core : shell
}
