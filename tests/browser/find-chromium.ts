import { existsSync } from 'node:fs'

/** Where Debian, Ubuntu, Fedora, macOS and Windows put a Chromium. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium: RONTEN_CHROMIUM, else the first usual place that holds one; undefined: none. */
export const findChromium = (): string | undefined =>
  [process.env['RONTEN_CHROMIUM'], ...usual].find((path) => path !== undefined && path !== '' && existsSync(path))

/** Arguments that make Chromium quiet and let it run as root in a container. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/**
 * `describe` where there is a Chromium. Without one the tests of a browser are skipped, which the count of the run shows
 * and one line says; with RONTEN_REQUIRE_ALL=1 (as in CI) they run and fail instead.
 */
export const describeInBrowser = (): typeof describe | typeof describe.skip => {
  if (findChromium() || process.env['RONTEN_REQUIRE_ALL'] === '1') return describe
  process.stderr.write(
    'SKIPPED: the browser tests, because no Chromium was found. Install one (apt-get install chromium fonts-noto-cjk) or set RONTEN_CHROMIUM.\n',
  )
  return describe.skip
}
