import { readdirSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { planIngest } from '../../graph/change/plan-ingest.ts'
import { readEssaySlice } from '../../graph/read/essay-slice.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { createTokenise } from '../../ingest/kuromoji.ts'
import { explain } from '../../ingest/pipeline.ts'
import { isRefusal } from '../../ingest/read/refusal.ts'

/** Whether the engine keeps two objects in one shape (a hidden class), which only it can tell. */
const haveOneShape = (): ((a: object, b: object) => boolean) => {
  setFlagsFromString('--allow-natives-syntax')
  const asked = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean
  setFlagsFromString('--no-allow-natives-syntax')
  return asked
}

/** One object of each shape. */
const shapesOf = (objects: readonly object[], isOne: (a: object, b: object) => boolean): readonly object[] => {
  const shapes: object[] = []
  for (const object of objects) if (!shapes.some((shape) => isOne(shape, object))) shapes.push(object)
  return shapes
}

// An object that begins with the fields of another and goes on with its own ({ ...words, index }) gets a shape that no
// second object has (V8 11), and every look at it is as slow as the first: a quarter of the ingest's time once.
describe('the records of an ingest', () => {
  it('of one kind are of a few shapes, however many they are', async () => {
    const tools = { tokenise: await createTokenise() }
    const isOne = haveOneShape()
    const kinds = new Map<string, object[]>()
    const note = (kind: string, some: readonly object[]): void => {
      const known = kinds.get(kind)
      if (known === undefined) kinds.set(kind, [...some])
      else known.push(...some)
    }
    for (const name of readdirSync('samples').filter((file) => file.endsWith('.txt'))) {
      const stages = explain({ source: name, bytes: readFileSync(`samples/${name}`) }, tools)
      if (isRefusal(stages)) throw new Error(stages.message.en)
      const { blocks, sentences, morphemes, bunsetsu, actors, analysed, statements, extraction } = stages
      note('block', blocks)
      note('sentence', sentences)
      note('morpheme', morphemes.flat())
      note('bunsetsu', bunsetsu)
      note('reference', actors.references.flat())
      note('sentence as analysed', analysed)
      note(
        'subject',
        analysed.flatMap((one) => one.subjects),
      )
      note('statement found', statements)
      note('statement extracted', extraction.statements)
      note('mention', extraction.mentions)
      const slice = await readEssaySlice(createMemoryStore(), extraction, {})
      if (slice.kind === 'similar') throw new Error('an empty store holds something similar')
      const { changes } = planIngest(slice, extraction, { by: 'machine:test', at: '2031-01-01T00:00:00.000Z' }).commit
      for (const { after } of changes) note(`${after.kind} in the graph`, [after])
    }
    const many = [...kinds].filter(([, some]) => some.length > 50)
    expect(many.map(([kind]) => kind)).toEqual([
      'block',
      'sentence',
      'morpheme',
      'bunsetsu',
      'reference',
      'sentence as analysed',
      'subject',
      'statement found',
      'statement extracted',
      'mention',
      'actor in the graph',
      'statement in the graph',
      'relation in the graph',
    ])
    expect(
      many.map(([kind, some]) => ({ kind, shapes: shapesOf(some, isOne).length })).filter(({ shapes }) => shapes > 8),
    ).toEqual([])
  })
})
