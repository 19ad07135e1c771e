/** The requests that bench/store.ts measures, as our GraphQL and the peer's are asked them. */
import type { RecId } from '../graph/model/header.ts'
import type { Store } from '../graph/store.ts'
import { createRandom } from './store-data-random.ts'

/** Names of the requests, in the order of the table. */
export const requestNames = ['page', 'middle', 'issue', 'neighbourhood', 'network', 'search'] as const
/** One of {@link requestNames}. */
export type RequestName = (typeof requestNames)[number]

/** What one round of requests is about: each round has other ones, the same for all contenders. */
export interface Subject {
  readonly issue: RecId
  readonly author: RecId
  readonly word: string
  /** A statement in the middle of the collection, and its place in the order. */
  readonly after: { readonly key: string; readonly cursor: string }
  /** Ends of the relation to add. */
  readonly statement: RecId
  readonly actor: RecId
}

/** A document with its variables. */
export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const pageFields = `nodes { id kind span { quote essay { id title } } holders { id label } }
  pageInfo { endCursor hasNextPage }`

const documents: Readonly<Record<RequestName, string>> = {
  page: `query Page { statements(first: 50) { ${pageFields} } }`,
  middle: `query Middle($after: String!) { statements(first: 50, after: $after) { ${pageFields} } }`,
  issue: `query OfIssue($issue: ID!) { statements(first: 50, filter: { issues: [$issue] }) { nodes {
    id span { quote } holders { id label }
    stances { type to { id label ... on Proposition {
      relations(direction: IN, first: 10, filter: { types: [AFFIRMS, DENIES] }) {
        nodes { type from { id ... on Statement { holders { id label } } } }
      }
    } } }
  } } }`,
  neighbourhood: `query Around($author: ID!) {
    neighbourhood(roots: [$author], depth: 2, filter: { types: [HOLDS, AFFIRMS, DENIES, DISCUSSES, MENTIONS] },
      maxVertices: 200, maxRelations: 300) {
      vertices { distance hidden vertex { id label } } relations { id type from { id } to { id } } truncated
    } }`,
  network: `query Network($issue: ID!) { agreement(options: { scope: { only: { issues: [$issue] } } }, maxTies: 100) {
    windows { members { unit { id label } activity propositions } ties { a { id } b { id } weight shared } } } }`,
  search: `query Search($word: String!) { search(text: $word, in: [STATEMENT], first: 50) { nodes {
    excerpt vertex { ... on Statement { id span { quote } holders { id label } } } } } }`,
}

/** What our server is asked. */
export const ourOperation = (name: RequestName, { issue, author, word, after }: Subject): Operation => ({
  query: documents[name],
  variables: { issue, author, word, after: after.cursor },
})

/** The network of a subject as nobody has asked for it before: no stance is as unsure as what `n` leaves out. */
export const ourNewNetwork = ({ issue }: Subject, n: number): Operation => ({
  query: documents.network
    .replace('$issue: ID!', '$issue: ID!, $least: Float!')
    .replace('scope: {', 'scope: { minConfidence: $least,'),
  variables: { issue, least: n / 1e9 },
})

/** A relation, added. The key is new for each act. */
export const ourAddition = ({ statement, actor }: Subject, key: string): Operation => ({
  query: `mutation Add($input: AddRelationInput!) { addRelation(input: $input) {
    relation { id type from { id } to { id } } problems { code message } } }`,
  variables: {
    input: {
      idempotencyKey: key,
      type: 'RELATED_TO',
      label: `b${key.slice(key.indexOf('-'))}`,
      from: statement,
      to: actor,
    },
  },
})

const peerPage = `edges { node { id statementKind quote essay { id title } holders { id name } } }
  pageInfo { endCursor hasNextPage }`

const peerDocuments: Readonly<Record<RequestName, string>> = {
  page: `query Page { statementsConnection(first: 50, sort: [{ placeKey: ASC }]) { ${peerPage} } }`,
  middle: `query Middle($cursor: String!) {
    statementsConnection(first: 50, after: $cursor, sort: [{ placeKey: ASC }]) { ${peerPage} } }`,
  issue: `query OfIssue($issue: ID!) {
    statements(where: { issues: { some: { id: { eq: $issue } } } }, sort: [{ placeKey: ASC }], limit: 50) {
      id quote holders { id name } affirms { ...Others } denies { ...Others }
    } }
    fragment Others on Proposition { id label
      affirming(limit: 5) { id holders { id name } } denying(limit: 5) { id holders { id name } } }`,
  neighbourhood: `query Around($author: ID!) { actors(where: { id: { eq: $author } }) { id name
    statements { id quote
      affirms { id label } denies { id label } mentions { id name } } } }`,
  network: `query Network($issue: ID!) { propositions(where: { issues: { some: { id: { eq: $issue } } } }) { id
    affirming(where: { voice: { eq: "own" } }) { holders { id name } }
    denying(where: { voice: { eq: "own" } }) { holders { id name } } } }`,
  search: `query Search($phrase: String!) { searchStatements(phrase: $phrase, first: 50) {
    edges { node { id quote holders { id name } } } } }`,
}

/** What the peer is asked: the most alike of what it generates. Of a network it can only give the stances. */
export const peerOperation = (name: RequestName, subject: Subject, phrase: string, cursor: string): Operation => ({
  query: peerDocuments[name],
  variables: { issue: subject.issue, author: subject.author, phrase, cursor },
})

/** The peer's relation, without the checks, the log and the key of ours. */
export const peerAddition = ({ statement, actor }: Subject): Operation => ({
  query: `mutation Add($statement: ID!, $actor: ID!) {
    updateStatements(where: { id: { eq: $statement } },
      update: { marked: [{ connect: [{ where: { node: { id: { eq: $actor } } } }] }] }) { statements { id } } }`,
  variables: { statement, actor },
})

const words = ['水路', '苗木', '市場', '整備', '点検'] as const

const idsOf = async (store: Store, kind: 'actor' | 'issue'): Promise<readonly RecId[]> => {
  const query = { kind, order: 'id', statuses: ['proposed'] } as const
  return (await store.find(query, { first: 200 })).items.map(({ id }) => id)
}

/** So many subjects, always the same of the same data. `seal` makes our cursor of a key of the order by place. */
export const chooseSubjects = async (
  store: Store,
  count: number,
  seal: (key: string) => string,
): Promise<readonly Subject[]> => {
  const random = createRandom(11)
  const [authors, issues] = [await idsOf(store, 'actor'), await idsOf(store, 'issue')]
  const query = { kind: 'statement', order: 'place', statuses: ['proposed'] } as const
  // Ids are hashes: what follows this letter lies in the middle of any order that begins with one.
  const { items, cursors } = await store.find(query, {
    first: 500,
    after: `essay:${'m'.repeat(26)} A statement:${'a'.repeat(26)}`,
  })
  return Array.from({ length: count }, (_, n) => {
    const at = random.below(items.length)
    return {
      issue: random.among(issues),
      author: random.among(authors),
      word: words[n % words.length]!,
      after: { key: cursors[at]!, cursor: seal(cursors[at]!) },
      statement: random.among(items).id,
      actor: random.among(authors),
    }
  })
}
