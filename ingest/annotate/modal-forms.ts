import { literaryAdviceForms, literaryAssertionForms, literaryShellForms } from '../lexicon/literary.ts'
import { adviceForms } from '../lexicon/modality.ts'
import type { ModalForm } from '../lexicon/modality.ts'
import { assertionForms, questionForms, shellForms } from '../lexicon/shells.ts'
import { needsOfPattern, tellingNeeds } from '../needs.ts'
import type { Needs } from '../needs.ts'
import { sieveFor } from '../sieve.ts'
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

const compiled = [
  ...adviceForms,
  ...literaryAdviceForms,
  ...assertionForms,
  ...literaryAssertionForms,
  ...questionForms,
  ...shellForms,
  ...literaryShellForms,
].map((form) => ({
  ...form,
  pattern: patternOf(form.form),
  last: lastLemmasOf(form.form),
}))
/** What each form cannot match without, read off it when first asked for; several lists hold it. */
const needsBy = new Map<RegExp, Needs>()
const needsOf = ({ pattern }: Compiled): Needs => {
  const needs = needsBy.get(pattern) ?? tellingNeeds(needsOfPattern(pattern))
  needsBy.set(pattern, needs)
  return needs
}
const ends = new Set(compiled.flatMap(({ last }) => [...(last ?? [])]))
/** The forms by the lemma that a match of them can end in, each list made when first asked for. */
const formsBy = new Map<string, Forms>()
/** The forms that can end in a lemma; those that can end in any are among them. */
const formsEndingIn = (lemma: string): Forms => {
  const end = ends.has(lemma) ? lemma : ''
  const known = formsBy.get(end)
  if (known) return known
  const forms = compiled.filter(({ last }) => last === undefined || last.has(end))
  const made = { forms, canEnd: sieveFor(forms.map(needsOf)) }
  formsBy.set(end, made)
  return made
}

/** A form and how many lemmas it takes off the end. */
export interface Ending {
  readonly form: Compiled
  readonly length: number
}

/** The longest form that a line ends in; of equal ones the first, of a shell and another the other. */
export const longest = (line: string, end: string, allowed: (id: string) => boolean): Ending | undefined => {
  let [core, shell]: (Ending | undefined)[] = []
  const { forms, canEnd } = formsEndingIn(end)
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
