import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyStore } from '../../graph/copy/copy-store.ts'
import { openSqliteStore } from '../../graph/stores/sqlite/open.ts'
import { answersOf, questionsAbout } from '../contract/answers.ts'
import { createEditedSamples } from '../contract/edited-samples.ts'

describe('the same questions over several stores', () => {
  it('what the viewer and other clients ask gets the same answers over memory and sqlite, order and cursors included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ronten-alike-'))
    const [memory, sqlite] = [await createEditedSamples(), await openSqliteStore(join(folder, 'a.sqlite'))]
    expect((await copyStore(memory, sqlite)).kind).toBe('copied')
    const questions = await questionsAbout(memory)
    const expected = await answersOf(memory, questions)
    expect(expected.filter((answer) => 'errors' in answer && answer.errors !== undefined)).toEqual([])
    expect(expected.length).toBeGreaterThan(100)
    expect(await answersOf(sqlite, questions)).toEqual(expected)
    await sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  }, 240_000)
})
