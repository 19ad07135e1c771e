import type { Command } from 'commander'
import type { StoreTrouble } from '../graph/errors.ts'
import type { Instant } from '../graph/model/header.ts'
import type { CliLanguage, CliText } from './text.ts'

/** The outside world as a command sees it, so that commands can be tested without one. */
export interface Edge {
  readonly out: (line: string) => void
  /** Remarks and errors; never part of a command's result. */
  readonly note: (line: string) => void
  /** Shows a line that the next one replaces; undefined where nobody watches (a pipe, CI). */
  readonly progress: ((line: string) => void) | undefined
  readonly now: () => Instant
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly language: CliLanguage
  readonly say: (key: CliText, values?: Readonly<Record<string, string | number>>) => string
  /** Aborts when the user stops the program. */
  readonly stopped: AbortSignal
}

/** Settings that all commands share. */
export interface Settings {
  /** Address of the store: `file:PATH`, `memory:`, `neo4j://…`. */
  readonly store: string
  /** Who writes: `analyst:tanaka`. */
  readonly analyst: string
  /** Where stores find their passwords. */
  readonly env: Edge['env']
}

/** Adds a command to the program; each is one file. `done` tells its exit status where it is not `exits.fine`. */
export type AddCommand = (program: Command, edge: Edge, settings: () => Settings, done: (exit: number) => void) => void

/** Exit statuses, documented in README. */
export const exits = { fine: 0, failed: 1, usage: 2, unavailable: 3 } as const

/** Exit statuses of what has to be put right around a store, one for each: scripts need not read messages. */
export const troubleExits: Readonly<Record<StoreTrouble, number>> = {
  host: 10,
  port: 11,
  certificate: 12,
  version: 13,
  password: 14,
  rights: 15,
  database: 16,
  'read-only': 17,
  room: 18,
  locked: 19,
}

/** A foreseeable end of a command: one sentence for people that says what to do. */
export class CommandError extends Error {
  readonly exit: number

  constructor(message: string, exit: number = exits.failed) {
    super(message)
    this.name = 'CommandError'
    this.exit = exit
  }
}
