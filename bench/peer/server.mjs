// The peer of bench/store.ts: what @neo4j/graphql makes of type definitions, on the database of our store. Its address,
// password and a file with the type definitions come from the environment; it says its own address in one line.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import neo4j from 'neo4j-driver'

const { PEER_URI, PEER_PASSWORD, PEER_TYPES } = process.env
const driver = neo4j.driver(PEER_URI, neo4j.auth.basic('neo4j', PEER_PASSWORD), { telemetryDisabled: true })
const schema = await new Neo4jGraphQL({ typeDefs: readFileSync(PEER_TYPES, 'utf8'), driver }).getSchema()
const yoga = createYoga({ schema, graphqlEndpoint: '/graphql', logging: false, graphiql: false, landingPage: false })
const server = createServer(yoga)
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`))
process.on('SIGTERM', () => process.exit(0))
