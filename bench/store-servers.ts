/** The servers that bench/store.ts asks over HTTP, each a process of its own. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { Agent, request } from 'node:http'
import type { Operation } from './store-requests.ts'

/** A server that answers GraphQL. */
export interface Contender {
  /** Text of the answer. Throws for an answer with errors. */
  readonly ask: (operation: Operation) => Promise<string>
  /** Resident memory now, in MB. */
  readonly memory: () => number
  readonly stop: () => Promise<void>
}

const addressPattern = /http:\/\/\S+?:\d+\//u

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((found, lost) => {
    let said = ''
    child.stdout!.on('data', (piece: Buffer) => {
      said += piece.toString()
      const address = addressPattern.exec(said)?.[0]
      if (address !== undefined) found(address)
    })
    child.on('exit', (status) => lost(new Error(`A server ended with status ${String(status)}. ${said}`)))
  })

const post = (agent: Agent, address: string, body: string): Promise<string> =>
  new Promise((answer, refuse) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'ronten-client': 'bench' }
    const sent = request(`${address}graphql`, { method: 'POST', agent, headers }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => answer(Buffer.concat(pieces).toString('utf8')))
      response.on('error', refuse)
    })
    sent.on('error', refuse)
    sent.end(body)
  })

/** Starts a program of Node that says its address in one line. */
export const startContender = async (
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Contender> => {
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })
  const ended = new Promise((answer) => child.on('exit', answer))
  // However the bench ends, its servers do too.
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.removeListener('exit', kill))
  const address = (await addressOf(child)).replace('localhost', '127.0.0.1')
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    ask: async (operation) => {
      const text = await post(agent, address, JSON.stringify(operation))
      if (text.startsWith('{"errors"') || text.includes('"errors":[') || text.includes('"problems":[{'))
        throw new Error(`${operation.query}\n${text.slice(0, 500)}`)
      return text
    },
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid!)], { encoding: 'utf8' })) / 1024,
    stop: async () => {
      agent.destroy()
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Milliseconds from the start of a program to its first answer, the median of three starts; the last one stays up. */
export const startCold = async (
  start: () => Promise<Contender>,
  first: Operation,
): Promise<{ readonly contender: Contender; readonly ms: number }> => {
  const times: number[] = []
  for (;;) {
    const begin = performance.now()
    const contender = await start()
    await contender.ask(first)
    times.push(performance.now() - begin)
    if (times.length === 3) return { contender, ms: times.toSorted((a, b) => a - b)[1]! }
    await contender.stop()
  }
}
