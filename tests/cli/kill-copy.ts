import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./copy-child.ts', import.meta.url))

/** Copies in a process of its own, and kills that with -9 right when it says that it has copied `at`. What it said. */
export const killedCopy = async (
  from: string,
  to: string,
  at: number,
  env: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> => {
  const child = spawn(process.execPath, ['--import', 'tsx', script, from, to], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    if (Number(line) === at) child.kill('SIGKILL')
  })
  await ended
  if (child.signalCode !== 'SIGKILL') throw new Error(`It was not killed: ${lines.slice(-3).join(' ')}`)
  return lines
}
