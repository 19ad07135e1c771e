import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../cli/program.ts'
import { textFor } from '../../cli/text.ts'

/** What one command printed and how it ended. */
export interface Ran {
  readonly exit: number
  readonly out: string
  readonly notes: string
}

/** A folder of its own with a store in it, and the command line run inside; `remove` takes it away. */
export const createDesk = (files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-cli-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const runWith = async (progress: ((line: string) => void) | undefined, argv: readonly string[]): Promise<Ran> => {
    const out: string[] = []
    const notes: string[] = []
    let tick = 0
    const exit = await runCli(argv, {
      out: (line) => out.push(line),
      note: (line) => notes.push(line),
      progress,
      now: () => new Date(Date.UTC(2031, 0, 1, 0, 0, tick++)).toISOString(),
      env: {},
      cwd: folder,
      language: 'en',
      say: textFor('en'),
      stopped: new AbortController().signal,
    })
    return { exit, out: out.join('\n'), notes: notes.join('\n') }
  }
  const run = (...argv: readonly string[]): Promise<Ran> => runWith(undefined, argv)
  /** The same, with somebody watching: also the lines that the next one replaces. */
  const watch = async (...argv: readonly string[]): Promise<Ran & { readonly shown: readonly string[] }> => {
    const shown: string[] = []
    return { ...(await runWith((line) => shown.push(line), argv)), shown }
  }
  return { folder, run, watch, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Two short essays by two invented authors who differ on school lunches. */
export const essays = {
  'kyushoku-1.txt': `給食は無償にすべきだ

高瀬 みのり
2030年4月2日

物価が上がり、食材の値段は三年で二割高くなった。家計に余裕のない世帯ほど、給食費の支払いが重い。
市町村は学校給食を無償にすべきである。そのための費用は、国が負担しなければならない。
もちろん財源には限りがある。しかし、子どもの食事を後回しにする理由にはならない。
`,
  'kyushoku-2.txt': `給食の無償化を急ぐな

三上 遼
2030年5月9日

学校給食の無償化を求める声がある。だが、所得の高い世帯まで一律に支える必要はない。
市町村は学校給食を無償にすべきではない。限られた財源は、調理員の待遇の改善に使うべきだ。
高瀬氏は、国が費用を負担しなければならないと主張する。
`,
} as const
