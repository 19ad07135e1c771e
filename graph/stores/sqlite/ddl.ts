import { GraphError } from '../../errors.ts'
import { inTransaction, type Connection } from './connection.ts'
import { renumber } from './words.ts'

/** Marks a file as ours in its header: the letters `RonT`. */
const applicationId = 0x526f6e54

/**
 * The steps from one schema to the next; a file's schema number is how many of them it has behind it. Each record's
 * whole is `body`, JSON; the other columns are what is asked for or ordered by, worked out by `rows.ts`.
 */
const steps: readonly (string | ((connection: Connection) => void))[] = [
  `
  CREATE TABLE corpus (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL,
    schema INTEGER NOT NULL
  ) STRICT;
  INSERT INTO corpus VALUES (1, 0, 0);

  CREATE TABLE vertex (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    live INTEGER NOT NULL CHECK (live IN (0, 1)),
    status TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    confidence REAL NOT NULL,
    published_key TEXT,
    published_desc_key TEXT,
    first_day TEXT,
    last_day TEXT,
    place_key TEXT,
    essay TEXT,
    source TEXT,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX vertex_kind ON vertex (kind, id);
  CREATE INDEX vertex_published ON vertex (published_key) WHERE kind = 'essay';
  CREATE INDEX vertex_published_desc ON vertex (published_desc_key) WHERE kind = 'essay';
  CREATE INDEX vertex_source ON vertex (source) WHERE kind = 'essay';
  CREATE INDEX vertex_place ON vertex (place_key) WHERE kind = 'statement';
  CREATE INDEX vertex_essay ON vertex (essay, place_key) WHERE kind = 'statement';

  CREATE TABLE name (
    folded TEXT NOT NULL,
    actor TEXT NOT NULL REFERENCES vertex (id),
    PRIMARY KEY (folded, actor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX name_actor ON name (actor);

  CREATE TABLE relation (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES vertex (id) DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL REFERENCES vertex (id) DEFERRABLE INITIALLY DEFERRED,
    slot TEXT NOT NULL,
    live INTEGER NOT NULL CHECK (live IN (0, 1)),
    status TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    confidence REAL NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX relation_slot_live ON relation (slot) WHERE live;
  CREATE INDEX relation_slot ON relation (slot);
  CREATE INDEX relation_type ON relation (type, id);
  CREATE INDEX relation_source ON relation (source, type, id);
  CREATE INDEX relation_target ON relation (target, type, id);

  CREATE TABLE edition (
    id TEXT PRIMARY KEY,
    essay TEXT NOT NULL REFERENCES vertex (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL,
    map TEXT NOT NULL,
    length INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (essay, number)
  ) STRICT;
  CREATE INDEX edition_sha256 ON edition (sha256);

  CREATE TABLE revision (
    version INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    by TEXT NOT NULL,
    digest TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT,
    undoes INTEGER REFERENCES revision (version),
    UNIQUE (by, key)
  ) STRICT;
  CREATE INDEX revision_undoes ON revision (undoes, version) WHERE undoes IS NOT NULL;

  CREATE TABLE change (
    record TEXT NOT NULL,
    version INTEGER NOT NULL REFERENCES revision (version),
    before TEXT,
    PRIMARY KEY (record, version)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX change_version ON change (version, record);

  CREATE VIRTUAL TABLE words USING fts5 (
    tokens, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );

  ${['edition', 'revision', 'change']
    .flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (act) => `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
          BEGIN SELECT RAISE (ABORT, '${table} is written once'); END;`,
      ),
    )
    .join('\n')}
  `,
  `
  CREATE INDEX relation_lean ON relation (type, id, target, source, status, confidence) WHERE live;
  `,
  // With all that is asked of the relations at a vertex: those of a hub are counted and passed over without their rows.
  `
  DROP INDEX relation_source;
  DROP INDEX relation_target;
  CREATE INDEX relation_source ON relation (source, type, id, target, status, confidence);
  CREATE INDEX relation_target ON relation (target, type, id, source, status, confidence);
  `,
  // What vertices are found by stood under numbers of no order, so that all hits of a frequent word had to be sorted.
  (connection) => {
    connection.exec('ALTER TABLE vertex ADD COLUMN id_order INTEGER')
    renumber(connection)
  },
]

const pragma = (connection: Connection, name: string): number => {
  const [row] = connection.all<Readonly<Record<string, number>>>(`PRAGMA ${name}`)
  return row![name]!
}

const isEmpty = (connection: Connection): boolean => connection.all('SELECT 1 FROM sqlite_schema LIMIT 1').length === 0

/** Schema number of the file: 0 when it is new. Refuses the files of other and of newer programs. */
const schemaOf = (connection: Connection): number => {
  if (isEmpty(connection)) return 0
  if (pragma(connection, 'application_id') !== applicationId)
    throw new GraphError('CORRUPT', 'This file belongs to another program. Choose another file.')
  const schema = connection.all<{ readonly schema: number }>('SELECT schema FROM corpus')[0]!.schema
  if (schema > steps.length)
    throw new GraphError('TOO_NEW', 'A newer Ronten wrote this file. Update Ronten; the file was left as it is.')
  return schema
}

/**
 * Brings the file to the present form in one transaction (rule S24), whoever else opens it at the same moment. What is
 * refused is not even switched to another journal.
 */
export const migrate = (connection: Connection): void => {
  if (schemaOf(connection) < steps.length)
    inTransaction(connection, () => {
      const schema = schemaOf(connection)
      for (const step of steps.slice(schema))
        if (typeof step === 'string') connection.exec(step)
        else step(connection)
      connection.exec(`UPDATE corpus SET schema = ${steps.length}; PRAGMA application_id = ${applicationId}`)
    })
  connection.exec('PRAGMA journal_mode = WAL')
}
