#!/usr/bin/env node
import { exits, type Edge } from './edge.ts'
import { runCli } from './program.ts'
import { isOfUse } from './runtime-warnings.ts'
import { languageFrom, textFor } from './text.ts'

/** The edge of a real terminal. */
const terminalEdge = (stopped: AbortSignal): Edge => {
  const language = languageFrom(process.env)
  const clear = process.stderr.isTTY ? '\r\u001b[K' : ''
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${clear}${line}\n`),
    progress: process.stderr.isTTY ? (line) => process.stderr.write(`${clear}${line}`) : undefined,
    now: () => new Date().toISOString(),
    env: process.env,
    cwd: process.cwd(),
    language,
    say: textFor(language),
    stopped,
  }
}

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
// A reader that closes early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exits.fine)
  throw error
})
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  if (isOfUse(warning)) process.stderr.write(`${warning.name}: ${warning.message}\n`)
})
process.exitCode = await runCli(process.argv.slice(2), terminalEdge(stop.signal))
