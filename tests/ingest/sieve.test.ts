import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { attributionPatterns } from '../../ingest/annotate/speech-patterns.ts'
import { textSigns as signs } from '../../ingest/annotate/claim-signs.ts'
import { patternOf } from '../../ingest/annotate/lemmas.ts'
import { adviceForms } from '../../ingest/lexicon/modality.ts'
import { needsOfPattern } from '../../ingest/needs.ts'
import { createSieve } from '../../ingest/sieve.ts'

describe('what a pattern cannot match without', () => {
  it.each<readonly [RegExp, readonly (readonly string[])[]]>([
    [/統計/u, [['統計']]],
    [/べき(?:か|だ)/u, [['べきか', 'べきだ']]],
    [/べきか?だ/u, [['べきか', 'べき'].map((text) => `${text}だ`)]],
    [/^　*(?:まず|次に)/u, [['まず', '次に']]],
    [/国.*町/u, [['国'], ['町']]],
    [/(?:国|.)町/u, [['町']]],
    [/国(?:町)?村/u, [['国町村', '国村']]],
    [/(?:国町)+/u, [['国町']]],
    [/(?:国町)*村/u, [['村']]],
    [/国{2,3}/u, [['国']]],
    [/国{0,3}/u, []],
    [/[国町]村/u, [['国村', '町村']]],
    [/[^国]村/u, [['村']]],
    [/\p{L}村/u, [['村']]],
    [/(?<!国)村/u, [['村']]],
    [/村(?=国)/u, [['国'], ['村']]],
    [/(?<name>国)村/u, [['国村']]],
    [/国\/村\$/u, [['国/村$']]],
    [/国|/u, []],
    [/国|[^村]/u, []],
    [/[一-龠]/u, []],
    [/国/iu, []],
  ])('reads it off %s', (pattern, needs) => {
    expect(
      needsOfPattern(pattern)
        .map((strings) => strings.toSorted())
        .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    ).toEqual(needs.map((strings) => strings.toSorted()).toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1)))
  })
})

describe('a sieve', () => {
  const sentences = readdirSync('samples')
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(`samples/${name}`, 'utf8').split(/(?<=。)|\n/u))

  it('lets most patterns fall through', () => {
    const sieve = createSieve(Object.values(signs))
    const tried = sentences.reduce((sum, text) => sum + sieve(text).length, 0)
    expect(tried).toBeLessThan(0.45 * sentences.length * Object.keys(signs).length)
  })

  it('never leaves out a pattern that matches a sentence', () => {
    const patterns = Object.values(signs)
    const sieve = createSieve(patterns)
    for (const text of sentences) {
      const can = sieve(text)
      patterns.forEach((pattern, n) => {
        if (pattern.test(text)) expect(can).toContain(n)
      })
    }
  })

  it('never leaves out a pattern that matches a line of lemmas', () => {
    const patterns = [...Object.values(attributionPatterns), ...adviceForms.map(({ form }) => patternOf(form))]
    const sieve = createSieve(patterns)
    const words =
      'と/P の/N が/P を/P に/P は/P も/P 、/O 」/O だ/X ある/V する/V れる/V ない/A た/X て/P いる/V よう/N こと/N 求める/V 指摘/S 声/N 方針/N 示す/V 反対/S 必要/N べし/X'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 12 }), (lemmas) => {
        const line = lemmas.map((lemma) => ` ${lemma}`).join('')
        const can = sieve(line)
        return patterns.every((pattern, n) => can.includes(n) || !pattern.test(line))
      }),
      { numRuns: 2000 },
    )
  })

  it('is asked again while its answer is read', () => {
    const sieve = createSieve([/国/u, /町/u])
    const first = sieve('国と町')
    expect(sieve('村')).toEqual([])
    expect(first).toEqual([0, 1])
  })
})
