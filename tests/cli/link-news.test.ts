import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { essayText } from '../../bench/essay-texts.ts'
import { ingestFile } from '../../cli/ingest-corpus.ts'
import { linkCorpus } from '../../cli/link-corpus.ts'
import { isLive } from '../../graph/model/header.ts'
import { planReview } from '../../graph/change/plan-review.ts'
import { createSketches } from '../../graph/read/sketches.ts'
import { createMemoryStore } from '../../graph/stores/memory.ts'
import type { SideFile } from '../../graph/stores/side-file.ts'
import type { Store } from '../../graph/store.ts'
import type { SourceFile } from '../../ingest/document.ts'
import { createTokenise } from '../../ingest/kuromoji.ts'
import { createLinkStorage } from '../../ingest/link/memory/in-process.ts'
import type { Tokenise } from '../../ingest/morphemes.ts'
import { commonShare, linkedView } from './corpus-view.ts'

const folder = new URL('../../samples/', import.meta.url)
const samples = readdirSync(folder)
  .filter((name) => /\.(?:txt|md|html)$/u.test(name) && name !== 'README.md')
  .sort()
  .map((source): SourceFile => ({ source, bytes: readFileSync(new URL(source, folder)) }))
const made = (n: number): SourceFile => ({
  source: `made-${String(n)}.txt`,
  bytes: new TextEncoder().encode(essayText(n, { statements: 20, subjects: 12, authors: 6 })),
})
/** The file with the first of these words put for the other wherever it stands. */
const corrected = (file: SourceFile, from: string, to: string): SourceFile => ({
  ...file,
  bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replaceAll(from, to)),
})

let tokenise: Tokenise
beforeAll(async () => {
  tokenise = await createTokenise()
})

const now = () => '2031-01-01T00:00:00.000Z'
const toolsOf = (store: Store) => ({ store, tokenise, now, sketches: createSketches() })
const remembering = (store: Store) => ({ ...toolsOf(store), memory: createLinkStorage() })

/** The same files into two stores, one linked as a whole after each, one with what is remembered. */
const both = async (
  files: readonly SourceFile[],
  look: (whole: ReadonlySet<string>, news: ReadonlySet<string>, essay: string) => void,
) => {
  const [whole, news] = [toolsOf(createMemoryStore()), remembering(createMemoryStore())]
  const extents: string[] = []
  for (const file of files) {
    await ingestFile(file, news, { as: 'new' })
    const outcome = await ingestFile(file, whole, { as: 'new' })
    await linkCorpus(whole)
    extents.push((await linkCorpus(news)).extent)
    const essay = outcome.kind === 'done' ? outcome.report.essay : ''
    look(await linkedView(whole.store), await linkedView(news.store), essay)
  }
  return { extents, news }
}

const judge = async (store: Store, id: string, verdict: 'reject' | 'accept') => {
  const [rec] = await store.get([id])
  const plan = planReview(
    { records: [{ id, expectedVersion: rec!.version }], verdict },
    { records: new Map([[id, rec!]]), inSlots: [] },
    { by: 'analyst:tanaka', at: now(), idempotencyKey: `${verdict}:${id}` },
  )
  if (plan.kind === 'problems') throw new Error(JSON.stringify(plan.problems))
  await store.apply(plan.commit)
}
const livePropositions = async (store: Store) =>
  (await store.find({ kind: 'proposition', order: 'id', statuses: ['proposed', 'accepted'] }, { first: 1000 })).items

describe('linking what is new with what is remembered', () => {
  it.each([
    ['in order', samples],
    ['backwards', samples.toReversed()],
  ])('gives the samples, %s, the very links that linking all of them gives, after each', async (_, files) => {
    // What is between two essays that are no longer new may wait until all are linked anew.
    const told = (view: ReadonlySet<string>, essay: string): readonly string[] =>
      [...view].filter((line) => !/^(?:agrees|diverges)/u.test(line) || line.includes(essay)).sort()
    const { extents } = await both(files, (whole, news, essay) => {
      expect(told(news, essay)).toEqual(told(whole, essay))
      expect(commonShare(whole, news)).toBeGreaterThanOrEqual(0.95)
    })
    expect(extents).toEqual(files.map((_, n) => (n < 2 ? 'whole' : 'new')))
  })

  it('gives random corpora nearly the same links, and linking them anew then changes next to nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(200), { minLength: 4, maxLength: 8 }), async (numbers) => {
        const { news } = await both(numbers.map(made), (whole, found) => {
          expect(commonShare(whole, found)).toBeGreaterThanOrEqual(0.98)
        })
        const before = await linkedView(news.store)
        await linkCorpus(news, { anew: true })
        expect(commonShare(before, await linkedView(news.store))).toBeGreaterThanOrEqual(0.98)
      }),
      { numRuns: 5, seed: 20311 },
    )
  })

  it('follows a corrected text and an essay of another name of the thing', async () => {
    const later = [corrected(samples[1]!, '送電網', '系統'), corrected(samples[2]!, '負担', '重荷')]
    const { news } = await both(samples, () => undefined)
    const whole = toolsOf(createMemoryStore())
    for (const file of samples) {
      await ingestFile(file, whole, { as: 'new' })
      await linkCorpus(whole)
    }
    for (const file of later) {
      for (const tools of [whole, news]) await ingestFile(file, tools)
      await linkCorpus(whole)
      expect((await linkCorpus(news)).extent).toBe('new')
      expect(commonShare(await linkedView(whole.store), await linkedView(news.store))).toBeGreaterThanOrEqual(0.98)
    }
  })

  it('changes nothing where nothing is new', async () => {
    const { news } = await both(samples.slice(0, 5), () => undefined)
    const head = await news.store.head()
    expect(await linkCorpus(news)).toMatchObject({ extent: 'new', changes: [], version: head })
    expect(await news.store.head()).toBe(head)
  })

  it('leaves what an analyst decided as it is, and brings nothing rejected back', async () => {
    const { news } = await both(samples.slice(0, 6), () => undefined)
    const [first, second] = await livePropositions(news.store)
    await judge(news.store, first!.id, 'reject')
    await judge(news.store, second!.id, 'accept')
    for (const file of samples.slice(6)) {
      await ingestFile(file, news, { as: 'new' })
      expect((await linkCorpus(news)).extent).toBe('new')
    }
    const [rejected, accepted] = await news.store.get([first!.id, second!.id])
    expect(rejected).toMatchObject({ status: 'rejected' })
    expect(accepted).toMatchObject({ status: 'accepted', label: (second as { label: string }).label })
    expect((await livePropositions(news.store)).filter((p) => p.label === (first as { label: string }).label)).toEqual(
      [],
    )
    const anew = await linkedView(news.store)
    await linkCorpus(news, { anew: true })
    expect(commonShare(anew, await linkedView(news.store))).toBeGreaterThanOrEqual(0.98)
    expect(isLive(accepted!)).toBe(true)
  })

  it('links the whole where what is remembered is of another corpus, or somebody linked meanwhile', async () => {
    const { news } = await both(samples.slice(0, 3), () => undefined)
    const other = { ...toolsOf(createMemoryStore()), memory: news.memory }
    for (const file of samples.slice(3, 6)) await ingestFile(file, other, { as: 'new' })
    expect((await linkCorpus(other)).extent).toBe('whole')
    // Now it is remembered of the other; the first has to be linked as a whole again.
    await ingestFile(samples[3]!, news, { as: 'new' })
    expect((await linkCorpus(news)).extent).toBe('whole')
    await ingestFile(samples[4]!, news, { as: 'new' })
    await linkCorpus(toolsOf(news.store))
    expect((await linkCorpus(news)).extent).toBe('whole')
    await ingestFile(samples[5]!, news, { as: 'new' })
    expect((await linkCorpus(news)).extent).toBe('new')
  })

  it.each([
    ['before it is looked at', 0],
    ['in the middle of linking', 40],
  ])('links the whole where what is remembered turns out to be damaged %s', async (_, after) => {
    const { news } = await both(samples.slice(0, 3), () => undefined)
    const { memory } = news
    let [left, isDamaged] = [after, false]
    const damaged: SideFile = {
      ...memory,
      text: (name) => ((isDamaged ||= after === 0) ? undefined : memory.text(name)),
      numbered: (n) => ((isDamaged ||= --left < 0) ? undefined : memory.numbered(n)),
      isDamaged: () => isDamaged,
    }
    await ingestFile(samples[3]!, news, { as: 'new' })
    expect((await linkCorpus({ ...news, memory: damaged })).extent).toBe('whole')
    expect(isDamaged).toBe(true)
    await ingestFile(samples[4]!, news, { as: 'new' })
    expect((await linkCorpus(news)).extent).toBe('new')
  })

  it('links the whole where it was remembered by other rules', async () => {
    const { news } = await both(samples.slice(0, 3), () => undefined)
    const { memory } = news
    const text = (name: string): string | undefined =>
      memory.text(name)?.replace('"ruleset":"ronten-link@', '"ruleset":"old@')
    await ingestFile(samples[3]!, news, { as: 'new' })
    expect((await linkCorpus({ ...news, memory: { ...memory, text } })).extent).toBe('whole')
  })
})
