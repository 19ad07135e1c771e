import { GraphError } from '../../errors.ts'

/** An address of a Neo4j store, in its parts. */
export interface Neo4jAddress {
  /** Scheme, host and port, as the driver takes it. */
  readonly uri: string
  readonly user: string
  /** Absent: the user's default database. */
  readonly database?: string
}

const form = 'A Neo4j store is neo4j://user@host:7687/database, the user (neo4j) and the database may be left out'

const invalid = (reason: string): GraphError => new GraphError('INVALID', `${form}; ${reason}.`)

/** Whether this is the address of a Neo4j store: with routing, or `bolt` for one server; `+s` encrypted, `+ssc` without checking who signed. */
export const isNeo4jAddress = (address: string): boolean => /^(neo4j|bolt)(\+s|\+ssc)?:\/\//u.test(address)

/** The parts of `neo4j://user@host:7687/database`. Throws INVALID, which never repeats a password. */
export const neo4jAddressFrom = (address: string): Neo4jAddress => {
  if (!URL.canParse(address)) throw invalid('this is none')
  const { protocol, host, username, password, pathname, search, hash } = new URL(address)
  if (password !== '') throw invalid('the password comes from NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, not from here')
  if (host === '') throw invalid('here the host is missing')
  const database = decodeURIComponent(pathname.replace(/^\//u, ''))
  if (database !== '' && !/^[A-Za-z][A-Za-z0-9.-]{2,62}$/u.test(database))
    throw invalid('the name of a database has 3 to 63 letters, digits, dots and hyphens')
  if (search !== '' || hash !== '') throw invalid('nothing comes behind the database')
  return {
    uri: `${protocol}//${host}`,
    user: username === '' ? 'neo4j' : decodeURIComponent(username),
    ...(database !== '' && { database }),
  }
}
