import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

const names: Readonly<Record<number, MessageName>> = {
  0x01: 'HELLO',
  0x0f: 'RESET',
  0x10: 'RUN',
  0x11: 'BEGIN',
  0x12: 'COMMIT',
  0x13: 'ROLLBACK',
  0x3f: 'PULL',
  0x66: 'ROUTE',
  0x6a: 'LOGON',
}

/** The messages of Bolt that a client sends (neo4j.com/docs/bolt), as far as they matter here. */
export type MessageName =
  'HELLO' | 'LOGON' | 'ROUTE' | 'BEGIN' | 'RUN' | 'PULL' | 'COMMIT' | 'ROLLBACK' | 'RESET' | 'OTHER'

/**
 * What happens to a connection when a message of the client arrives. `cut` and `reset` end it before the message is
 * passed on, politely or not; `half` in its middle. `swallow` passes it on, waits for the answer and ends the connection
 * in its place: the server has done it, and nobody was told. `late` ends the client's side at once and passes the
 * message on only then, so that a second try meets the first one still at work. `delay` holds it back.
 */
export const faults = ['cut', 'reset', 'half', 'swallow', 'late', 'delay'] as const
/** One of {@link faults}. */
export type Fault = (typeof faults)[number]

/** A network between client and server that fails as it is told. */
export interface Proxy {
  readonly port: number
  /** Decides on each message of a client; undefined: it passes; a promise: when that is kept. */
  plan: (message: MessageName, bytes: Buffer) => Fault | Promise<void> | undefined
  /** While true, whoever connects is cut off at once. */
  down: boolean
  /** While true, nothing comes through either way and nobody is told, as behind a firewall that drops what it sees. */
  silent: boolean
  /** Rewrites what the server says. */
  rewrite: (bytes: Buffer) => Buffer
  /** How often each fault happened. */
  readonly happened: ReadonlyMap<Fault, number>
  readonly close: () => Promise<void>
}

const pauseOf = 30

/** Cuts what a client sends into its messages: 20 bytes of handshake, with newer servers its second half, then chunks. */
const createCutter = () => {
  let rest = Buffer.alloc(0)
  let greeting = 20
  const messageEnd = (): number | undefined => {
    for (let at = 0; at + 2 <= rest.length;) {
      const length = rest.readUInt16BE(at)
      at += 2 + length
      if (length === 0 && at > 2) return at
    }
    return undefined
  }
  return {
    /** The server offers a list of versions (00 00 01 FF): the client answers with one of them and its capabilities. */
    offered: (): void => {
      greeting += 5
    },
    cut: (piece: Buffer): readonly { readonly name: MessageName; readonly bytes: Buffer }[] => {
      rest = Buffer.concat([rest, piece])
      const found: { readonly name: MessageName; readonly bytes: Buffer }[] = []
      if (greeting > 0) {
        const bytes = rest.subarray(0, greeting)
        greeting -= bytes.length
        rest = rest.subarray(bytes.length)
        if (bytes.length > 0) found.push({ name: 'OTHER', bytes })
      }
      for (let end = messageEnd(); end !== undefined; end = messageEnd()) {
        const bytes = rest.subarray(0, end)
        rest = rest.subarray(end)
        found.push({ name: names[bytes[3] ?? -1] ?? 'OTHER', bytes })
      }
      return found
    },
  }
}

/** Starts a proxy in front of a Bolt server on this machine. */
export const createProxy = async (target: number): Promise<Proxy> => {
  const sockets = new Set<Socket>()
  const happened = new Map<Fault, number>()
  const server = createServer()

  const join = (client: Socket): void => {
    if (proxy.down) {
      client.resetAndDestroy()
      return
    }
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true })
    client.setNoDelay(true)
    const end = (): void => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      // Broken connections are what this is about; each ends the other side too.
      socket.on('error', () => socket.destroy())
    }
    upstream.on('close', () => client.destroy())
    let isLate = false
    client.on('close', () => {
      if (!isLate) upstream.destroy()
    })
    const cutter = createCutter()
    let isFirst = true
    let swallowed: MessageName | undefined
    // What comes first behind a PULL answers the RUN before it; its own answer says how long the last row took.
    const isSwallowed = (piece: Buffer): boolean =>
      swallowed !== undefined && (swallowed !== 'PULL' || piece.includes('t_last'))
    upstream.on('data', (piece: Buffer) => {
      if (isFirst && piece.readUInt32BE(0) === 0x1ff) cutter.offered()
      isFirst = false
      if (proxy.silent) return
      if (isLate || isSwallowed(piece)) end()
      else if (swallowed === undefined) client.write(proxy.rewrite(piece))
    })
    const pass = async (name: MessageName, bytes: Buffer): Promise<void> => {
      if (proxy.silent) return
      const planned = upstream.destroyed ? undefined : proxy.plan(name, bytes)
      const fault = typeof planned === 'string' ? planned : undefined
      await planned
      if (fault !== undefined) happened.set(fault, (happened.get(fault) ?? 0) + 1)
      switch (fault) {
        case 'cut':
          return end()
        case 'reset':
          client.resetAndDestroy()
          upstream.resetAndDestroy()
          return
        case 'half':
          upstream.write(bytes.subarray(0, bytes.length >> 1), end)
          return
        case 'swallow':
          swallowed = name
          break
        case 'late':
          isLate = true
          client.resetAndDestroy()
          await new Promise((wake) => setTimeout(wake, pauseOf))
          break
        case 'delay':
          await new Promise((wake) => setTimeout(wake, pauseOf))
          break
        case undefined:
          break
      }
      if (!upstream.destroyed) upstream.write(bytes)
    }
    // One after the other, so that a delay holds back what comes behind.
    let last: Promise<void> = Promise.resolve()
    client.on('data', (piece: Buffer) => {
      for (const { name, bytes } of cutter.cut(piece)) last = last.then(() => pass(name, bytes))
    })
  }

  server.on('connection', join)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const proxy: Proxy = {
    port: (server.address() as AddressInfo).port,
    plan: () => undefined,
    down: false,
    silent: false,
    rewrite: (bytes) => bytes,
    happened,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        for (const socket of sockets) socket.destroy()
      }),
  }
  return proxy
}
