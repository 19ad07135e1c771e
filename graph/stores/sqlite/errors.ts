import { GraphError, type GraphErrorCode } from '../../errors.ts'

/** Primary result codes of SQLite (sqlite.org/rescode.html) that mean: somebody else is writing, try again. */
const busyCodes = [5, 6]

/** What the other primary result codes mean to a person, and the way out. */
const meanings: Readonly<Record<number, readonly [GraphErrorCode, string]>> = {
  3: ['UNAVAILABLE', 'The data file may not be read or written. Change its permissions, or choose another file.'],
  8: ['UNAVAILABLE', 'The data file may not be written. Change its permissions, or choose another file.'],
  10: ['UNAVAILABLE', 'The data file could not be read or written. Look after the disk, then start again.'],
  11: ['CORRUPT', 'The data file is damaged. Restore it from a backup, or ingest the essays into a new file.'],
  13: ['UNAVAILABLE', 'The disk is full. Nothing of this change was written: make room and repeat it.'],
  14: ['UNAVAILABLE', 'The data file cannot be opened. See that its folder is there and may be written to.'],
  19: ['CORRUPT', 'The data file contradicts itself. Nothing of this change was written: run the doctor.'],
  26: ['CORRUPT', 'This file is no Ronten store. Choose another file.'],
}

/** The primary result code of SQLite that an error of its driver tells. */
export const codeOf = (error: unknown): number | undefined => {
  const code = (error as { readonly errcode?: unknown } | null)?.errcode
  return typeof code === 'number' ? code & 0xff : undefined
}

/** Whether waiting may help. */
export const isBusy = (error: unknown): boolean => busyCodes.includes(codeOf(error) ?? -1)

/** The error in our words (rule S23); the driver's own is only its cause, for the log. */
export const graphErrorFrom = (error: unknown): GraphError => {
  if (error instanceof GraphError) return error
  if (isBusy(error))
    return new GraphError('BUSY', 'Others have kept the store busy for 5 seconds. Try again later.', [], error)
  const [code, message] = meanings[codeOf(error) ?? -1] ?? [
    'UNAVAILABLE',
    'The store failed unexpectedly. Start again; if it stays so, run the doctor.',
  ]
  return new GraphError(code, message, [], error)
}

const patience = 5000
const pause = 20

/** Does it; while others keep the file busy, again for up to 5 s. Any error leaves as a GraphError. */
export const patiently = async <T>(work: () => T): Promise<T> => {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || Date.now() >= deadline) throw graphErrorFrom(error)
    }
    await new Promise((wake) => setTimeout(wake, pause))
  }
}
