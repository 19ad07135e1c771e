/**
 * Prints a random sample of the links across authors for a reader to judge: `tsx bench/link-pairs.ts [--count 50]
 * [--seed 7] FOLDER …`. Each folder is linked by itself; a link is two statements in own voice by different authors that
 * take a side on one proposition.
 */
import { createTokenise } from '../ingest/kuromoji.ts'
import { link } from '../ingest/link/link.ts'
import { textsOf } from './link-texts.ts'

const optionOf = (name: string, or: number): number => {
  const at = process.argv.indexOf(name)
  return at < 0 ? or : Number(process.argv[at + 1])
}
const folders = process.argv.slice(2).filter((a, i, all) => !a.startsWith('--') && !all[i - 1]?.startsWith('--'))
const tokenise = await createTokenise()

/** Mulberry32, from its public description: the same sample for the same seed on every machine. */
const randomFrom = (seed: number): (() => number) => {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const marks = { affirms: '○', denies: '×', discusses: '△' }
const all: string[] = []
for (const folder of folders) {
  const statements = textsOf(folder, tokenise).flatMap((t) => t.statements)
  const at = new Map(statements.map((s) => [s.id as string, s]))
  const linking = link({ statements, issues: [], propositions: [] }, { tokenise })
  for (const p of linking.propositions) {
    const own = linking.stances.filter(
      (s) => s.proposition === p.key && s.type !== 'discusses' && at.get(s.statement)!.voice === 'own',
    )
    for (const [n, a] of own.entries())
      for (const b of own.slice(n + 1)) {
        const [s, t] = [at.get(a.statement)!, at.get(b.statement)!]
        if (s.essay === t.essay || s.holders.some((h) => t.holders.includes(h))) continue
        const side = (x: typeof a, y: typeof s): string =>
          `   ${marks[x.type]} ${y.file.slice(0, 18)} ${x.rule.slice(5)} ${y.quote.replace(/\s+/gu, '')}`
        all.push(`■ ${p.label}\n${side(a, s)}\n${side(b, t)}`)
      }
  }
}
const random = randomFrom(optionOf('--seed', 7))
const drawn = all.map((text) => ({ text, rank: random() })).sort((a, b) => a.rank - b.rank)
console.log(`${all.length} links`)
for (const [n, { text }] of drawn.slice(0, optionOf('--count', 50)).entries()) console.log(`${n + 1} ${text}`)
