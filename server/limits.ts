/** How much one request may ask of the server. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Fields nested in one another; introspection has its own. */
  readonly depth: number
  /** Nesting of `__schema` and `__type`; the standard introspection query of graphql-js needs 15. */
  readonly introspectionDepth: number
  /** Lexical tokens of a document. */
  readonly tokens: number
  /** Aliases in a document. */
  readonly aliases: number
  /** Directives in a document. */
  readonly directives: number
  /** Objects an operation could ask for if every page were full (server/cost.ts). */
  readonly cost: number
  /** Objects really put into one answer. */
  readonly objects: number
  /** Length of the body of a request. */
  readonly body: number
  /** Time from the request to the answer. */
  readonly timeout: number
  /** Time between two looks at the head of the corpus, for subscriptions. */
  readonly poll: number
  /** Revisions a subscription replays at most. */
  readonly replay: number
}

/** What holds unless configured otherwise. Depth: the deepest question of the viewer has 11 levels. */
export const defaultLimits: Limits = {
  depth: 15,
  introspectionDepth: 20,
  tokens: 4000,
  aliases: 30,
  directives: 30,
  cost: 60_000,
  objects: 10_000,
  body: 1_000_000,
  timeout: 10_000,
  poll: 1000,
  replay: 1000,
}
