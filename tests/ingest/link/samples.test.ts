import { readSamplePositions, sampleFigures } from '../../../bench/link-samples.ts'
import { textsOf } from '../../../bench/link-texts.ts'
import type { PlacedStatement } from '../../../bench/link-texts.ts'
import type { Linking } from '../../../graph/change/linking.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { link } from '../../../ingest/link/link.ts'

let statements: readonly PlacedStatement[]
let linking: Linking
beforeAll(async () => {
  const tokenise = await createTokenise()
  statements = textsOf(new URL('../../../samples/', import.meta.url).pathname, tokenise).flatMap((t) => t.statements)
  linking = link({ statements, issues: [], propositions: [] }, { tokenise })
})

/** Own sides of an essay, by its number, on the propositions whose label fits. */
const sides = (file: string, label: RegExp): readonly string[] => [
  ...new Set(
    linking.propositions
      .filter((p) => label.test(p.label))
      .flatMap((p) => linking.stances.filter((s) => s.proposition === p.key))
      .filter((s) => {
        const of = statements.find((x) => x.id === s.statement)!
        return of.file.startsWith(file) && of.voice === 'own'
      })
      .map((s) => s.type),
  ),
]

describe('link: who stands where in the samples, by what the pipeline extracts', () => {
  it('01 and 06 diverge on the restart; 01 and 10, by one author, both affirm it; 11 is for care', () => {
    const restart = /再稼働|運転再開/u
    expect(sides('01', restart)).toEqual(['affirms'])
    expect(sides('06', restart)).toEqual(['denies'])
    expect(sides('10', restart)).toEqual(['affirms'])
    expect(sides('11', restart)).toEqual(['denies'])
    expect(sides('05', restart)).toEqual(['affirms'])
  })
  it('02 openly takes no side on the restart', () => {
    expect(sides('02', /再稼働|運転再開/u)).toEqual(['discusses'])
  })
  it('03 and 04 diverge on the carbon tax and on the subsidy', () => {
    expect(sides('03', /炭素税/u)).toEqual(['affirms'])
    expect(sides('04', /炭素税/u)).toEqual(['denies'])
    expect(sides('03', /補助/u)).toEqual(['denies'])
    expect(sides('04', /補助を続ける/u)).toContain('affirms')
  })
  it('one author turns round: 01 against a higher carbon tax, 10 for it', () => {
    expect(sides('01', /炭素税/u)).toEqual(['denies'])
    expect(sides('10', /炭素税/u)).toEqual(['affirms'])
  })
  it('public money for lines: 02 and 03 for it, 01 and 10 against it', () => {
    const money = /(?:送電網|送電線|連系線)に.*資金/u
    expect(sides('02', money)).toEqual(['affirms'])
    expect(sides('03', money)).toEqual(['affirms'])
    expect(sides('01', money)).toEqual(['denies'])
    expect(sides('10', money)).toEqual(['denies'])
  })
  it('06, 07, 03 and 10 all want the flat subsidy ended, in four wordings', () => {
    for (const file of ['03', '06', '07', '10']) expect(sides(file, /補助/u)).toEqual(['denies'])
  })
  it('makes few propositions, none of which everybody affirms', () => {
    expect(linking.propositions.length).toBeGreaterThanOrEqual(8)
    expect(linking.propositions.length).toBeLessThanOrEqual(30)
    for (const p of linking.propositions) {
      const affirming = linking.stances.filter((s) => s.proposition === p.key && s.type === 'affirms')
      const files = new Set(affirming.map((s) => statements.find((x) => x.id === s.statement)!.file))
      expect(files.size).toBeLessThan(8)
    }
  })
  it('labels are whole sentences of at most 40 characters, in the affirmative', () => {
    for (const { label } of linking.propositions) {
      expect(label).toMatch(/(?:べきだ|必要だ|賛成だ|重要だ)$/u)
      expect(label).not.toMatch(/ない|[、。「」]/u)
      expect(label.length).toBeLessThanOrEqual(40)
    }
  })
  it('agrees with the annotation: signed agreement of authors, precision .8 and recall .4 at least', () => {
    const { authors, diverging } = sampleFigures(statements, linking, readSamplePositions())
    expect(authors.precision).toBeGreaterThanOrEqual(0.8)
    expect(authors.recall).toBeGreaterThanOrEqual(0.4)
    expect(diverging).toEqual(expect.arrayContaining(['A', 'C', 'D', 'F', 'H', 'I']))
  })
})
