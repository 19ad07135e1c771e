import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { Commit } from '../../graph/store.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import { createApp } from '../../server/app.ts'
import type { RunningServer } from '../../server/main.ts'
import { startServer } from '../../server/main.ts'
import { createLog } from '../server/ask.ts'
import { chromiumArguments, findChromium } from './find-chromium.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The viewer on a server of its own, open in a browser. */
export interface RunningViewer {
  readonly server: RunningServer
  readonly context: BrowserContext
  readonly page: Page
  /** Errors on the console and violations of the content security policy. */
  readonly complaints: readonly string[]
  /** Opens a path of the viewer; with `scope`, until the page says over what it counts (5論考). */
  readonly open: (path: string, scope?: string | RegExp) => Promise<void>
  readonly close: () => Promise<void>
}

/** Builds the viewer, serves it over these commits as analyst ogawa, and opens a browser. Throws without a Chromium. */
export const runViewer = async (commits: readonly Commit[]): Promise<RunningViewer> => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: install one or set RONTEN_CHROMIUM.')
  const folder = mkdtempSync(join(tmpdir(), 'ronten-browser-'))
  execFileSync(process.execPath, ['build.mjs', 'viewer', join(folder, 'viewer')], { cwd: root, stdio: 'ignore' })
  const store = createMemoryStore()
  for (const commit of commits) await store.apply(commit)
  const app = createApp({ store, analyst: 'ogawa', viewer: join(folder, 'viewer'), logger: createLog() })
  const server = await startServer({ app, port: 0, logger: createLog() })
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: path,
    args: [...chromiumArguments],
    viewport: { width: 1280, height: 800 },
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(8000)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return {
    server,
    context,
    page,
    complaints,
    open: async (path, scope) => {
      await page.goto(new URL(path, server.url).href)
      if (scope !== undefined) await page.locator('.scope', { hasText: scope }).waitFor()
    },
    close: async () => {
      await context.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
