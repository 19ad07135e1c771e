import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { graphErrorFrom, patiently } from './errors.ts'
import { unlessSilent, usualPatience, type Patience } from './silence.ts'

/** A Cypher statement: its name, and its text, made of constants alone. Values come in as parameters. */
export interface Query {
  readonly name: string
  readonly text: string
}

/** Values of a statement's parameters, as the driver takes them. */
export type Values = Readonly<Record<string, unknown>>

/**
 * The statement as it is sent: all values in one map, `$values`. The server keeps a plan for each size class of every
 * parameter (lists and strings of 0, 1, up to 10, 100, 1,000 …), so that a statement of five lists would be planned hundreds
 * of times, 100 ms each; it does not look into a map.
 */
const asSent = ({ name, text }: Query): Query => ({ name, text: text.replace(/\$(\w+)/gu, '$values.$1') })

/** Runs one statement and gives its rows. */
export type Run = <Row>(query: Query, values?: Values) => Promise<readonly Row[]>

/** What a write came to, and whether it is to be kept: if not, everything it did is undone. */
export interface Outcome<T> {
  readonly result: T
  readonly keep: boolean
}

/** A driver with its bookmarks: all that a Neo4j store remembers (rule S22). */
export interface Connection {
  /** One statement that only reads. */
  readonly read: Run
  /** The rows of one statement that only reads, as they come: for what may be as large as the database. */
  readonly stream: <Row>(query: Query) => AsyncIterable<Row>
  /** One statement that changes the schema or takes no part in a commit. */
  readonly change: Run
  /** One statement that writes, in a transaction of its own, which ends with its answer. */
  readonly writeAlone: (seconds: number) => Run
  /** All in one transaction, tried again as a whole; `seconds` is how long the server lets it run. */
  readonly write: <T>(seconds: number, work: (run: Run) => Promise<Outcome<T>>) => Promise<T>
  /** What the server calls itself, as `Neo4j/5.26.30`. */
  readonly agent: () => Promise<string>
  readonly close: () => Promise<void>
}

/** Where the database is and who asks for it. */
export interface ConnectionOptions {
  /** With scheme, host and port, without user, password and database. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** The user's default database if there is none. */
  readonly database?: string
  /** Sees each statement as it is sent. */
  readonly onQuery?: (query: Query) => void
  /** {@link usualPatience} unless told otherwise. */
  readonly patience?: Patience
}

const createDriver = ({ uri, user, password }: ConnectionOptions): Driver => {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      telemetryDisabled: true,
      disableLosslessIntegers: true,
      connectionTimeout: 5000,
      connectionAcquisitionTimeout: 10_000,
      userAgent: 'ronten',
      // Answers are pages: all of one comes at once.
      fetchSize: -1,
    })
  } catch (error) {
    throw graphErrorFrom(error)
  }
}

/** Making constraints on a full database takes minutes. */
const changeSeconds = 600
/** The first row of what is read whole may take the server long, and there is no other sign of life. */
const rowSeconds = 120
/** Ending a transaction is no statement of its own, and the server lets nobody end it half-way. */
const commitSeconds = 10

/** A connection to a database; nothing is sent before something is asked. Every error leaves as a GraphError. */
export const createConnection = (options: ConnectionOptions): Connection => {
  const { database, onQuery, patience = usualPatience } = options
  let driver = createDriver(options)
  // One for all sessions, so that each sees what any of them wrote, on whatever server of a cluster (rule S21).
  const bookmarkManager = neo4j.bookmarkManager()

  /** Whose connections nothing comes through is given up, and with it whoever waits there. */
  const giveUp = (silent: Driver) => (): void => {
    if (silent !== driver) return
    driver = createDriver(options)
    // It is closed when its connections are, which may be never.
    silent.close().catch(() => undefined)
  }
  const inSession = <T>(
    access: 'READ' | 'WRITE',
    seconds: number,
    work: (session: Session) => Promise<T>,
  ): Promise<T> => {
    const session = driver.session({ defaultAccessMode: access, bookmarkManager, ...(database && { database }) })
    const working = async (): Promise<T> => {
      try {
        return await work(session)
      } finally {
        // What is done is done. The server is still told to forget the transaction, which is nobody's business any more.
        session.close().catch(() => undefined)
      }
    }
    return unlessSilent(seconds + patience.silence, working(), giveUp(driver))
  }
  const running =
    (access: 'READ' | 'WRITE', seconds: number): Run =>
    (query, values = {}) =>
      patiently(() =>
        inSession(access, seconds, async (session) => {
          const sent = asSent(query)
          onQuery?.(sent)
          const { records } = await session.run(sent.text, { values }, { timeout: seconds * 1000 })
          return records.map((record) => record.toObject() as never)
        }),
      )

  /** Rows that wait in memory at most, twice over: texts of essays may be among them. */
  const fetchSize = 100

  async function* stream<Row>(query: Query): AsyncIterable<Row> {
    const used = driver
    const session = used.session({
      defaultAccessMode: 'READ',
      bookmarkManager,
      fetchSize,
      ...(database && { database }),
    })
    onQuery?.(query)
    const rows = session.run(query.text)[Symbol.asyncIterator]()
    const ask = <T>(asked: Promise<T>): Promise<T> => unlessSilent(rowSeconds, asked, giveUp(used))
    try {
      for (;;) {
        const { value, done } = await ask(rows.next())
        if (done === true) return
        yield value.toObject() as never
      }
    } catch (error) {
      throw graphErrorFrom(error)
    } finally {
      await ask(session.close())
    }
  }

  return {
    read: running('READ', patience.read),
    stream,
    change: running('WRITE', changeSeconds),
    writeAlone: (seconds) => running('WRITE', seconds),
    write: (seconds, work) =>
      patiently(() =>
        inSession('WRITE', seconds + commitSeconds, async (session) => {
          // Not waited for: what is asked first is sent along with it, and fails with it.
          const transaction = session.beginTransaction({ timeout: seconds * 1000 })
          try {
            const { result, keep } = await work(async (query, values = {}) => {
              const sent = asSent(query)
              onQuery?.(sent)
              const { records } = await transaction.run(sent.text, { values })
              return records.map((record) => record.toObject() as never)
            })
            if (keep) await transaction.commit()
            return result
          } finally {
            // Undoes what was not kept, unless the server has done so already.
            await transaction.close()
          }
        }),
      ),
    agent: async () => {
      try {
        const asked = driver.getServerInfo(database === undefined ? {} : { database })
        return (await unlessSilent(patience.read + patience.silence, asked, giveUp(driver))).agent ?? ''
      } catch (error) {
        throw graphErrorFrom(error)
      }
    },
    // Farewells that nobody answers are not waited for.
    close: () => unlessSilent(patience.silence, driver.close(), () => undefined).catch(() => undefined),
  }
}
