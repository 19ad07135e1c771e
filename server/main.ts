import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from './app.ts'
import { requestFromNode, writeToNode } from './bridge.ts'
import { consoleLogger, type Logger } from './logger.ts'

/** What to listen with. */
export interface ServerOptions {
  readonly app: App
  /** 0: any free one. */
  readonly port: number
  /** Absent: 127.0.0.1, this machine only. */
  readonly host?: string
  readonly logger?: Logger
  /** Stop on SIGTERM and SIGINT; then `onStop` runs, to close the store. Absent: the caller stops. */
  readonly onStop?: () => Promise<void>
}

/** A server that listens. */
export interface RunningServer {
  /** Address to open, as `http://localhost:4000`. */
  readonly url: string
  readonly port: number
  /** Ends streams, lets running requests end (5 s), and closes. Idempotent. */
  stop(): Promise<void>
}

/** What a person is told when the server cannot listen. Other errors pass through. */
const inWords = (error: NodeJS.ErrnoException, port: number, host: string): Error => {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is in use. Stop the program that uses it, or choose another: --port ${port + 1}.`)
  if (error.code === 'EACCES') return new Error(`Port ${port} needs more rights. Choose one above 1023: --port 4000.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`This machine has no address ${host}. Use --host 127.0.0.1.`)
  return error
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(inWords(error, port, host)))
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })

const patience = 5000

/** Serves an app on a port, on this machine only unless told otherwise. Throws in one sentence what to do. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { app, port, host = '127.0.0.1', logger = consoleLogger, onStop } = options
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, maxHeaderSize: 16_384 })
  server.on('request', (incoming, outgoing) => {
    const gone = new AbortController()
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) gone.abort()
    })
    const answer = async (): Promise<void> =>
      writeToNode(await app.answer(requestFromNode(incoming, gone.signal), incoming), outgoing)
    answer().catch((error: unknown) => {
      logger.error({ error }, 'a request could not be answered')
      outgoing.destroy()
    })
  })
  const actual = await listen(server, port, host)
  let stopped: Promise<void> | undefined
  const close = async (): Promise<void> => {
    app.stop()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const hurry = setTimeout(() => server.closeAllConnections(), patience)
    await closed
    clearTimeout(hurry)
  }
  const stop = (): Promise<void> => (stopped ??= close())
  if (onStop !== undefined) {
    const end = (): void => {
      stop()
        .then(onStop)
        .catch((error: unknown) => {
          logger.error({ error }, 'the server could not stop cleanly')
          process.exitCode = 1
        })
    }
    process.once('SIGTERM', end)
    process.once('SIGINT', end)
  }
  const shown = host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' ? 'localhost' : host
  return { url: `http://${shown}:${actual}`, port: actual, stop }
}
