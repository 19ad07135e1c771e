import { createTestApp, createCorpusStore, dataOf } from './ask.ts'
import { things } from './corpus.ts'

const { catch: shrinking, third } = things

const question = `query($scope: Scope, $id: ID!) {
  positions(scope: $scope) { rows { label } cells { row cell { position } } }
  node(id: $id) { ... on Proposition { tally(scope: $scope) { affirming denying both } } }
  agreement(options: { scope: $scope }) { windows { ties { weight } } } }`

describe('where a stance comes from', () => {
  it('an analysis counts the stances of some origins only, whoever found the statement', async () => {
    const app = createTestApp(await createCorpusStore(), { analyst: 'tanaka' })
    const { addRelation } = await dataOf(
      app,
      `mutation($from: ID!, $to: ID!) {
         addRelation(input: { idempotencyKey: "by-origin-1", type: DENIES, from: $from, to: $to }) { problems { message } } }`,
      { from: third.statements.at(-1)!.id, to: shrinking.id },
    )
    expect(addRelation.problems).toEqual([])
    const asked = async (origins: readonly string[] | null) => {
      const { positions, node, agreement } = await dataOf(app, question, { scope: { origins }, id: shrinking.id })
      const sides = positions.cells.map((c: { row: number; cell: { position: string } }) => [
        positions.rows[c.row].label,
        c.cell.position,
      ])
      return { sides, tally: node.tally, ties: agreement.windows[0].ties.length }
    }
    // A row is shown as long as two speak of it, whoever coded that.
    expect(await asked(['ANALYST'])).toEqual({
      sides: [['架空佐藤次郎', 'DENIES']],
      tally: { affirming: 0, denying: 1, both: 0 },
      ties: 0,
    })
    expect((await asked(['MACHINE'])).tally).toEqual({ affirming: 3, denying: 0, both: 0 })
    expect((await asked(['MACHINE', 'ANALYST'])).tally).toEqual((await asked(null)).tally)
    expect((await asked(null)).tally).toEqual({ affirming: 2, denying: 0, both: 1 })
    expect((await asked(['IMPORT'])).ties).toBe(0)
  })
})
