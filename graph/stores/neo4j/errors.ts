import neo4j, { type Neo4jError } from 'neo4j-driver'
import { GraphError, type GraphErrorCode, type StoreTrouble } from '../../errors.ts'

/** Code, what it means and the way out, and what has to be put right. */
type Meaning = readonly [GraphErrorCode, string, (StoreTrouble | undefined)?]

const noRoom: Meaning = [
  'UNAVAILABLE',
  'Neo4j cannot write to its disk, most likely because no room is left. Free space and start it again; what was answered is there, and a change that was not can be sent again.',
  'room',
]

/** After an error that it could not undo, a database answers nothing more until it is started again. */
const stopped: Meaning = [
  'UNAVAILABLE',
  'Neo4j has stopped this database, most likely because its disk or memory was full (its log says why). Make room and start Neo4j again; what was answered is there.',
  'room',
]

/** What the server's codes mean to a person, and the way out (neo4j.com/docs/status-codes). The first that fits counts. */
const meanings: readonly (readonly [RegExp, ...Meaning])[] = [
  [
    /^Neo\.ClientError\.Security\.(Unauthorized|TokenExpired)$/u,
    'UNAVAILABLE',
    'Neo4j does not accept this user with this password. Correct the user in the address, or NEO4J_PASSWORD.',
    'password',
  ],
  [
    /^Neo\.ClientError\.Security\.CredentialsExpired$/u,
    'UNAVAILABLE',
    'Neo4j wants a new password for this user before it is used. Change it in Neo4j Browser or cypher-shell.',
    'password',
  ],
  [
    /^Neo\.ClientError\.Security\.AuthenticationRateLimit$/u,
    'UNAVAILABLE',
    'Neo4j had too many wrong passwords and refuses this user for a while. Wait a minute, then correct it.',
    'password',
  ],
  [
    /^Neo\.ClientError\.Security\./u,
    'UNAVAILABLE',
    'Neo4j does not allow this user to do that. Let an administrator grant reading, writing and schema changes.',
    'rights',
  ],
  [
    /DatabaseNotFound$/u,
    'UNAVAILABLE',
    'Neo4j has no database of that name. Correct the name behind the address, or leave it out for the default one.',
    'database',
  ],
  [
    /LockAcquisitionTimeout$|LockClientStopped$/u,
    'BUSY',
    'Another program keeps the store locked. Try again later; if it stays so, end its transaction (SHOW TRANSACTIONS).',
    'locked',
  ],
  [/TransactionTimedOut/u, 'TIMEOUT', 'Neo4j took too long for this and gave it up. Repeat it, or ask for less.'],
  [
    /ConstraintValidationFailed$|ConstraintCreationFailed$/u,
    'CORRUPT',
    'The database contradicts itself. Nothing of this change was written: run the doctor.',
  ],
  [/OutOfDisk|TransactionLogError$/u, ...noRoom],
  [
    /OutOfMemory/u,
    'UNAVAILABLE',
    'Neo4j has too little memory for this. Nothing of this change was written: give it more (server.memory.heap.max_size).',
    'room',
  ],
  [
    /ReadOnly|WriteOnReadOnly/u,
    'UNAVAILABLE',
    'This Neo4j database may only be read. Choose another, or make it writable (server.databases.read_only).',
    'read-only',
  ],
]

/** What the system said below the driver, wherever it hid it. */
const causesOf = (error: unknown): string => {
  const said: string[] = []
  let one: unknown = error
  for (let depth = 0; depth < 6 && one !== null && typeof one === 'object'; depth++) {
    const { message, code, cause } = one as { message?: unknown; code?: unknown; cause?: unknown }
    said.push(String(message), String(code))
    one = cause
  }
  return said.join(' ')
}

/** What a full disk makes Neo4j say, in whichever of its own codes. */
const outOfRoom = /No space left|disk.*full|out of disk|low on (disk )?space|File too large/iu

/** What a database says that has stopped itself, in whichever of its codes. */
const hasStopped = /critical error.*needs to be restarted|database panic/iu

const connectionMeanings: readonly (readonly [RegExp, string, StoreTrouble])[] = [
  [/ENOTFOUND|EAI_AGAIN|EAI_NODATA/u, 'There is no host of that name. Correct the address of the store.', 'host'],
  [
    /self[- ]signed|certificate|CERT_|ALTNAME|UNABLE_TO_VERIFY/iu,
    'The certificate of the Neo4j server is not trusted. Use its right name, install its authority (NODE_EXTRA_CA_CERTS), or neo4j+ssc:// for one signed by itself.',
    'certificate',
  ],
  [
    /ECONNREFUSED/u,
    'No Neo4j server answers at that address. Start it, or correct host and port (Bolt is usually 7687).',
    'port',
  ],
  [
    /responded HTTP|unsupported Bolt|Bolt protocol/iu,
    'What answers at that address is no Neo4j server of today. Correct the port (Bolt is usually 7687, not 7474).',
    'port',
  ],
]

const isDriverError = (error: unknown): error is Neo4jError => error instanceof neo4j.Neo4jError

/** Whether trying again may help. */
export const isPassing = (error: unknown): boolean => isDriverError(error) && neo4j.isRetryableError(error)

const meaningOf = (error: unknown): Meaning => {
  const code = isDriverError(error) ? error.code : ''
  const known = meanings.find(([pattern]) => pattern.test(code))
  if (known !== undefined) return [known[1], known[2], known[3]]
  const said = causesOf(error)
  const isOfDatabase = /^Neo\.(DatabaseError|TransientError)\./u.test(code)
  if (isOfDatabase && outOfRoom.test(said)) return noRoom
  if (isOfDatabase && hasStopped.test(said)) return stopped
  const plain = connectionMeanings.find(([pattern]) => pattern.test(said))
  if (plain !== undefined && !code.startsWith('Neo.')) return ['UNAVAILABLE', plain[1], plain[2]]
  const isWithoutAnswer = /acquisition timed out/u.test(said)
  if (code === neo4j.error.SERVICE_UNAVAILABLE || code === neo4j.error.SESSION_EXPIRED || isWithoutAnswer)
    return ['UNAVAILABLE', 'The Neo4j server does not answer. See that it runs, then try again.']
  if (isPassing(error)) return ['BUSY', 'Others have kept the store busy for 5 seconds. Try again later.']
  return ['UNAVAILABLE', 'The store failed unexpectedly. Start again; if it stays so, run the doctor.']
}

/** The error in our words (rule S23); the driver's own is only its cause, for the log. */
export const graphErrorFrom = (error: unknown): GraphError => {
  if (error instanceof GraphError) return error
  const [code, message, trouble] = meaningOf(error)
  return new GraphError(code, message, [], error, trouble)
}

/** Whether the server gave up a statement because its time was over. */
export const isTimedOut = (error: unknown): boolean => isDriverError(error) && /TransactionTimedOut/u.test(error.code)

/** Whether a constraint was in the way of a statement. */
export const isContradicted = (error: unknown): boolean =>
  isDriverError(error) && /ConstraintValidationFailed$/u.test(error.code)

/** Whether somebody else made the same constraint or index at the same moment, which IF NOT EXISTS does not rule out. */
export const isAlreadyThere = ({ cause }: GraphError): boolean =>
  isDriverError(cause) && /AlreadyExists$/u.test(cause.code)

const patience = 5000

/** Does it, and again after passing troubles for up to 5 s. Any error leaves as a GraphError. */
export const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  const deadline = Date.now() + patience
  for (let pause = 20; ; pause = Math.min(2 * pause, 500)) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || Date.now() + pause >= deadline) throw graphErrorFrom(error)
    }
    await new Promise((wake) => setTimeout(wake, pause * (0.5 + Math.random() / 2)))
  }
}
