import { runCli } from '../../cli/program.ts'
import { textFor, type CliLanguage } from '../../cli/text.ts'
import { storeTroubles } from '../../graph/errors.ts'

/** What one command says in a language, and how it ends. */
const tell = async (language: CliLanguage, ...argv: readonly string[]) => {
  const said: string[] = []
  const exit = await runCli(argv, {
    out: (line) => said.push(line),
    note: (line) => said.push(line),
    progress: undefined,
    now: () => '2031-01-01T00:00:00.000Z',
    env: { NEO4J_PASSWORD: 'x' },
    cwd: '/',
    language,
    say: textFor(language),
    stopped: new AbortController().signal,
  })
  return { exit, said: said.join('\n') }
}

describe('what is wrong around a store', () => {
  it('is said in the language of the reader, and at which address', async () => {
    const words = ['doctor', '--store', 'neo4j://127.0.0.1:1'] as const
    const english = 'neo4j://127.0.0.1:1: No Neo4j server answers at that address.'
    const [en, ja] = [await tell('en', ...words), await tell('ja', ...words)]
    expect(en).toEqual({ exit: 11, said: expect.stringMatching(/^neo4j:/u) })
    expect(en.said).toContain(english)
    expect(ja).toEqual({ exit: 11, said: expect.stringMatching(/^そのアドレスでは Neo4j が答えません。/u) })
    expect(ja.said).toContain(english)
  })

  it('has Japanese words of its own for each', () => {
    const said = storeTroubles.map((trouble) => textFor('ja')(`trouble.${trouble}`, { why: 'w' }))
    expect(new Set(said).size).toBe(storeTroubles.length)
    for (const words of said) expect(words).toMatch(/[ぁ-ん].*（w）$/u)
  })
})
