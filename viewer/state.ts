import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { Api } from './client.ts'
import type { Filter } from './filter.ts'
import type { Language, Say } from './text/text.ts'
import { createSay } from './text/text.ts'
import type { Picked, Route, View } from './url.ts'
import { isNewSubject, routeFromUrl, urlFromRoute } from './url.ts'

/** What the form to add a relation starts with. */
export interface FormStart {
  readonly from?: string
  readonly to?: string
  readonly type?: string
  readonly dimension?: string
}

/** What the viewer needs of the browser, so that it can be tested without one. */
export interface Surroundings {
  readonly path: () => string
  readonly search: () => string
  readonly push: (url: string) => void
  readonly replace: (url: string) => void
  readonly recall: (key: string) => string | null
  readonly remember: (key: string, value: string) => void
}

/** The state of the viewer: signals that views read, and the few ways to change them. */
export interface Viewer {
  readonly api: Api
  readonly route: ReadonlySignal<Route>
  readonly language: ReadonlySignal<Language>
  readonly say: ReadonlySignal<Say>
  /** Rises when what is shown shall be read again. */
  readonly epoch: ReadonlySignal<number>
  /** Changes by others that are not shown yet. */
  readonly pending: ReadonlySignal<number>
  /** Corpus version that is shown; undefined before the first answer. */
  readonly version: Signal<number | undefined>
  readonly mayWrite: Signal<boolean>
  /** When the server was last reached; `isOffline` says that it can't be now. */
  readonly isOffline: Signal<boolean>
  readonly loadedAt: Signal<Date | undefined>
  /** Whether single letters are commands (WCAG 2.1.4). */
  readonly singleKeys: ReadonlySignal<boolean>
  /** The open form; undefined: none. */
  readonly form: Signal<FormStart | undefined>
  /** What a screen reader shall say next. */
  readonly announcement: Signal<string>
  /** Ids that were the graph's focus, latest first. */
  readonly recent: ReadonlySignal<readonly string[]>
  /** Goes to a state; the address changes with it, as a new step when the subject does. */
  readonly go: (route: Route) => void
  /** The address moved (back, forward): reads it again. */
  readonly readAddress: () => void
  readonly pick: (picked: Picked | undefined) => void
  readonly setFilter: (filter: Filter) => void
  readonly setLanguage: (language: Language) => void
  readonly setSingleKeys: (on: boolean) => void
  /** Reads everything shown again. */
  readonly reload: () => void
  /** A write of our own made this version. */
  readonly wrote: (version: number) => void
  /** A revision was made, here or elsewhere. */
  readonly noticed: (version: number) => void
}

const recentLength = 5

/** Another view under the same filter and language; the selection goes along only if the view names one. */
export const withShared = (route: Route, view: View & { readonly sel?: Picked }): Route => ({
  ...view,
  filter: route.filter,
  ...(route.lang ? { lang: route.lang } : {}),
})

/** Makes the state of one page. */
export const createViewer = (api: Api, around: Surroundings): Viewer => {
  const route = signal(routeFromUrl(around.path(), around.search()))
  const language = computed<Language>(() => route.value.lang ?? (around.recall('language') === 'en' ? 'en' : 'ja'))
  const say = computed(() => createSay(language.value))
  const epoch = signal(0)
  const known = signal(0)
  const pendingVersions = signal<readonly number[]>([])
  const version = signal<number | undefined>(undefined)
  const singleKeys = signal(around.recall('single-keys') !== 'off')
  const recent = signal<readonly string[]>((around.recall('recent') ?? '').split(',').filter(Boolean))
  const go = (next: Route) => {
    const url = urlFromRoute(next)
    if (isNewSubject(route.value, next)) around.push(url)
    else around.replace(url)
    if (next.view === 'graph' && next.focus) {
      recent.value = [next.focus, ...recent.value.filter((id) => id !== next.focus)].slice(0, recentLength)
      around.remember('recent', recent.value.join(','))
    }
    route.value = next
  }
  const withoutSelection = (from: Route): Route => {
    const { sel, ...rest } = from
    return sel ? rest : from
  }
  const isOffline = signal(false)
  /** Every answer tells whether the server can be reached, writes too; what was given up tells nothing. */
  const watched: Api = {
    ...api,
    ask: async (document, variables, signal) => {
      const answer = await api.ask(document, variables, signal)
      if (!signal?.aborted) isOffline.value = answer.kind === 'failure' && answer.failure.kind === 'offline'
      return answer
    },
  }
  return {
    api: watched,
    route,
    language,
    say,
    epoch,
    pending: computed(() => pendingVersions.value.length),
    version,
    mayWrite: signal(false),
    isOffline,
    loadedAt: signal<Date | undefined>(undefined),
    singleKeys,
    form: signal<FormStart | undefined>(undefined),
    announcement: signal(''),
    recent,
    go,
    readAddress: () => {
      route.value = routeFromUrl(around.path(), around.search())
    },
    pick: (picked) => go(picked ? { ...route.value, sel: picked } : withoutSelection(route.value)),
    setFilter: (filter) => go({ ...route.value, filter }),
    setLanguage: (next) => {
      around.remember('language', next)
      go({ ...route.value, lang: next })
    },
    setSingleKeys: (on) => {
      around.remember('single-keys', on ? 'on' : 'off')
      singleKeys.value = on
    },
    reload: () => {
      pendingVersions.value = []
      epoch.value += 1
    },
    wrote: (made) => {
      api.seen(made)
      known.value = Math.max(known.value, made)
      pendingVersions.value = pendingVersions.value.filter((other) => other !== made)
      epoch.value += 1
    },
    noticed: (made) => {
      const isNew = made > known.value && made > (version.value ?? 0) && !pendingVersions.value.includes(made)
      if (isNew) pendingVersions.value = [...pendingVersions.value, made]
    },
  }
}
