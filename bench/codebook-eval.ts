/**
 * Measures coding by a codebook: `tsx bench/codebook-eval.ts [--misses]`. Codes the development essays by the annotators'
 * codebook and prints the referee's figure (sentence to proposition, stance right); `--misses` shows what went wrong.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LinkableCodebook } from '../graph/change/linkable-codebook.ts'
import { readCodebookJson } from '../graph/formats/codebook-json.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { codeStatements } from '../ingest/link/codebook.ts'
import { corpusOf } from '../ingest/link/corpus.ts'
import { readGold, sentenceAt } from './gold.ts'
import { textsOf } from './link-texts.ts'
import { temporaryFolder } from './temporary-folder.ts'

const shared = new URL('../../shared/', import.meta.url).pathname
const goldFile = join(shared, 'gold/gold.json')

/** Stances by referee's name. */
const named = { affirms: 'affirm', denies: 'deny', discusses: 'discuss' } as const

const main = async (): Promise<void> => {
  if (!existsSync(goldFile)) {
    console.log(`Coding by a codebook was not measured: ${goldFile} is not there.`)
    return
  }
  const read = readCodebookJson(readFileSync(join(shared, 'gold/codebook.json'), 'utf8'))
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems))
  const ofLevel = (level: string) =>
    read.rows.filter((row) => row.level === level).map((row) => ({ id: row.code, row }))
  const codebook: LinkableCodebook = {
    version: 1,
    found: 'off',
    issues: ofLevel('issue'),
    propositions: ofLevel('proposition'),
  }
  const tokenise = await createTokenise()
  const texts = textsOf(join(shared, 'essays'), tokenise)
  const statements = texts.flatMap((text) => text.statements)
  const { stances, counts } = codeStatements(corpusOf({ statements }, tokenise), codebook)
  const graph = {
    ...{ format: 'ronten/1', offsets: 'utf-16', version: 1, actors: [], mentions: [], issues: [], edges: [] },
    essays: texts.map((t) => ({ id: `essay:${t.file}`, sha256: t.extraction.sha256, source: t.file })),
    claims: statements.map((s) => ({
      ...{ id: s.id, essay: s.essay, kind: s.statementKind, voice: s.voice, start: s.start, end: s.end },
      ...{ hedge: s.hedge, addressees: [], issues: [], status: 'proposed' },
      propositions: stances
        .filter((x) => x.statement === s.id)
        .map((x) => ({ id: x.proposition, stance: named[x.type] })),
    })),
    propositions: codebook.propositions.map(({ id, row }) => ({ id, label: row.label })),
  }
  const file = join(temporaryFolder('codebook'), 'graph.json')
  writeFileSync(file, JSON.stringify(graph))
  const referee = [join(shared, 'referee/score.py'), file, goldFile, '--texts', join(shared, 'essays'), '--json']
  const figures = JSON.parse(execFileSync('python3', referee, { encoding: 'utf8' })) as Record<string, unknown>
  console.log('codebook', JSON.stringify(figures['codebook']), JSON.stringify(counts))
  if (!process.argv.includes('--misses')) return
  const gold = readGold({ name: 'essays', gold: goldFile, texts: '' })
  for (const [key, text] of gold)
    for (const statement of statements.filter((s) => s.file === text.file && s.voice === 'own')) {
      const sentence = sentenceAt(text, statement.start, statement.end) as
        { readonly i: number; readonly positions?: readonly (readonly [string, string])[] } | undefined
      const wanted = (sentence?.positions ?? []).map(([code, side]) => `${code}${side === 'agree' ? '○' : '×'}`)
      const given = stances
        .filter((x) => x.statement === statement.id)
        .map((x) => `${x.proposition}${{ affirms: '○', denies: '×', discusses: '△' }[x.type]}${x.rule.slice(9, 12)}`)
      if (wanted.length + given.length > 0)
        console.log(
          `${key}:${String(sentence?.i)} [${wanted.join(' ')}] <${given.join(' ')}> ${statement.quote.replace(/\s/gu, '')}`,
        )
    }
}

await main()
