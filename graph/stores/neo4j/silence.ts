import { GraphError } from '../../errors.ts'

/** How long a silent server is waited for, in seconds. */
export interface Patience {
  /** How long the server itself lets a statement run that only reads. */
  readonly read: number
  /** How long it lets a small write run; large ones get more. */
  readonly write: number
  /** How long after the server should have answered or given up it counts as silent. */
  readonly silence: number
}

/** A page is read in milliseconds; a whole log, or on a server that has just started, in seconds. */
export const usualPatience: Patience = { read: 60, write: 10, silence: 5 }

/**
 * What the work comes to, or UNAVAILABLE when it has not by then: a network that swallows what is sent tells nobody, and
 * the driver would wait for ever. `onSilence` is to drop the connections that nothing comes through any more.
 */
export const unlessSilent = async <T>(seconds: number, work: Promise<T>, onSilence: () => void): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => {
      onSilence()
      const message = `The Neo4j server has been silent for ${seconds} seconds. See that it runs, then try again; a change that was sent is done once, however often it is sent.`
      refuse(new GraphError('UNAVAILABLE', message))
    }, seconds * 1000)
  })
  try {
    return await Promise.race([work, silence])
  } finally {
    clearTimeout(timer)
  }
}
