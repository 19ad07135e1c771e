/** Where the server says what happened; pino fits. */
export interface Logger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

const write = (level: string, details: object, message: string): void => {
  const shown = Object.entries(details).map(([name, value]) => [name, value instanceof Error ? value.stack : value])
  console.error(JSON.stringify({ level, at: new Date().toISOString(), message, ...Object.fromEntries(shown) }))
}

/** A logger for servers that are given none: one JSON line per event, on standard error. */
export const consoleLogger: Logger = {
  info: (details, message) => write('info', details, message),
  warn: (details, message) => write('warn', details, message),
  error: (details, message) => write('error', details, message),
}
