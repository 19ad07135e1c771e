import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planReview } from '../../graph/change/plan-review.ts'
import { isLive } from '../../graph/model/header.ts'
import type { Proposition } from '../../graph/model/proposition.ts'
import type { Rec } from '../../graph/model/record.ts'
import type { Relation } from '../../graph/model/relation.ts'
import { openStore } from '../../graph/open-store.ts'
import { createDesk, essays } from './run.ts'

const head = 'code,level,parent,label_ja,short_ja,definition,affirm_wording,deny_wording,status,merged_into'
const free =
  'P1,proposition,I1,学校給食を無償にすべきである,無償化,家計によらず無償を求めるなら肯定。一律の無償に反対なら否定。,,,,'
const first = [head, 'I1,issue,,学校給食の費用,,,,,,', free].join('\r\n') + '\r\n'

const desk = createDesk({ ...essays, 'codes.csv': `\ufeff${first}` })
const put = (name: string, text: string): void => writeFileSync(join(desk.folder, name), text)
const at = (): string => `file:${join(desk.folder, 'data/ronten.sqlite')}`

const records = async (): Promise<readonly Rec[]> => {
  const store = await openStore(at(), {})
  const all: Rec[] = []
  for await (const rec of store.stream()) all.push(rec)
  await store.close()
  return all
}
const stancesOn = async (code: string): Promise<readonly Relation[]> => {
  const all = await records()
  const to = all.find((rec): rec is Proposition => rec.kind === 'proposition' && rec.code === code)!
  return all.filter(
    (rec): rec is Relation =>
      rec.kind === 'relation' && rec.to === to.id && ['affirms', 'denies', 'discusses'].includes(rec.type),
  )
}
const judge = async (relation: Relation, verdict: 'accept' | 'reject', when: string): Promise<void> => {
  const store = await openStore(at(), {})
  const plan = planReview(
    { records: [{ id: relation.id, expectedVersion: relation.version }], verdict },
    { records: new Map([[relation.id, relation]]), inSlots: [] },
    { by: 'analyst:tanaka', at: when, idempotencyKey: `${verdict}:${relation.id}` },
  )
  if (plan.kind !== 'commit') throw new Error(JSON.stringify(plan))
  await store.apply(plan.commit)
  await store.close()
}

describe('ronten codebook', () => {
  afterAll(() => desk.remove())

  it('refuses a file with mistakes, row by row, and applies nothing of it', async () => {
    await desk.run('ingest', 'kyushoku-1.txt', 'kyushoku-2.txt')
    put('wrong.csv', [head, free, 'P2,proposition,電源,再稼働を急ぐべきだ,,,,,,'].join('\n'))
    const before = await records()
    const ran = await desk.run('codebook', 'import', 'wrong.csv')
    expect(ran.exit).toBe(1)
    expect(ran.notes).toContain('Row 2: there is no parent code "I1"')
    expect(ran.notes).toContain('Row 3: there is no parent code "電源"')
    expect(await records()).toEqual(before)
  })

  it('shows with --dry-run what would happen, and writes nothing', async () => {
    const before = await records()
    const ran = await desk.run('codebook', 'import', 'codes.csv', '--dry-run')
    expect(ran.out).toContain('New codes 2: I1, P1')
    expect(ran.out).toContain('Nothing was written')
    expect(await records()).toEqual(before)
  })

  it('codes statements both ways, counts the three answers, and finds nothing of its own', async () => {
    const ran = await desk.run('codebook', 'import', 'codes.csv', '--json')
    const report = JSON.parse(ran.out)
    expect(report).toMatchObject({ version: 1, found: 'off', added: ['I1', 'P1'] })
    const all = await records()
    const statements = all.filter((rec) => rec.kind === 'statement' && isLive(rec))
    const { coded, noSide, noneFits } = report.coding
    expect(coded + noSide + noneFits).toBe(statements.length)
    expect(noneFits).toBeGreaterThan(0)
    const stances = (await stancesOn('P1')).filter(isLive)
    const quoteOf = new Map(statements.map((rec) => [rec.id, 'quote' in rec ? rec.quote : '']))
    const side = (words: string) => stances.find((s) => quoteOf.get(s.from)?.includes(words))?.type
    expect(side('学校給食を無償にすべきである')).toBe('affirms')
    expect(side('無償にすべきではない')).toBe('denies')
    expect(stances.every((s) => s.provenance.codebook === 1 && s.provenance.evidence.length > 0)).toBe(true)
    expect(all.filter((rec) => rec.kind === 'proposition' && isLive(rec) && rec.code === undefined)).toEqual([])
  })

  it('changes nothing when the same file comes again, and gives it back byte for byte', async () => {
    const before = await records()
    const again = await desk.run('codebook', 'import', 'codes.csv')
    expect(again.out).toContain('The same file: codebook version 1 stays')
    expect(await records()).toEqual(before)
    await desk.run('codebook', 'export', '--out', 'back.csv')
    expect(readFileSync(join(desk.folder, 'back.csv'))).toEqual(readFileSync(join(desk.folder, 'codes.csv')))
  })

  it('keeps the codebook in Graph JSON, without loss', async () => {
    await desk.run('export', '--out', join(desk.folder, 'graph.json'))
    const ran = await desk.run('import', 'graph.json', '--store', 'file:copy.sqlite')
    expect(ran.exit).toBe(0)
    await desk.run('codebook', 'export', '--out', 'copied.csv', '--store', 'file:copy.sqlite')
    expect(readFileSync(join(desk.folder, 'copied.csv'))).toEqual(readFileSync(join(desk.folder, 'codes.csv')))
  })

  it('with a changed definition makes version 2: what people coded is marked, what they rejected stays away', async () => {
    const [one, other] = (await stancesOn('P1')).filter(isLive).sort((a, b) => (a.type < b.type ? -1 : 1))
    await judge(one!, 'accept', '2030-12-31T23:59:59.000Z')
    await judge(other!, 'reject', '2031-01-01T12:00:00.000Z')
    put('codes2.csv', first.replace('家計によらず', '世帯の所得によらず'))
    const ran = await desk.run('codebook', 'import', 'codes2.csv')
    expect(ran.out).toContain('Codebook version 2')
    expect(ran.out).toContain('Defined anew 1: P1')
    const now = await stancesOn('P1')
    const accepted = now.find(({ id }) => id === one!.id)!
    expect(accepted).toMatchObject({ status: 'accepted', verdicts: [{ verdict: 'accept', by: 'analyst:tanaka' }] })
    expect(now.filter((s) => s.from === other!.from && isLive(s))).toEqual([])
    expect(now.filter((s) => isLive(s) && s.verdicts.length === 0).every((s) => s.provenance.codebook === 2)).toBe(true)
    const status = await desk.run('codebook', 'status')
    expect(status.out).toContain(`P1 ${one!.id}`)
  })

  it('keeps found propositions in a tray, apart from the analyses, when asked', async () => {
    put('other.csv', `${head}\nX1,proposition,,図書館を夜も開けるべきだ,,,,,,\n`)
    const store = '--store=file:tray.sqlite'
    await desk.run('ingest', 'kyushoku-1.txt', 'kyushoku-2.txt', store)
    const matrix = async () => (await desk.run('matrix', store)).out
    expect(await matrix()).toContain('無償')
    await desk.run('codebook', 'import', 'other.csv', '--found', 'tray', store)
    expect(await matrix()).not.toContain('無償')
    await desk.run('codebook', 'import', 'other.csv', '--found', 'mixed', store)
    expect(await matrix()).toContain('無償')
    const found = await desk.run('codebook', 'export', '--found', store)
    expect(found.out).toMatch(/^P01,proposition,.*無償/mu)
    await desk.run('codebook', 'import', 'other.csv', '--found', 'off', store)
    expect(await matrix()).not.toContain('無償')
  })

  it('closes retired codes and moves what people judged of merged ones to the survivor', async () => {
    put(
      'codes3.csv',
      [
        head,
        'I1,issue,,学校給食の費用,,,,,retired,',
        `${free.replace(',I1,', ',,')}P9`,
        'P9,proposition,,給食費は国が負担すべきだ,,,,,,',
      ].join('\n') + '\n',
    )
    const held = (await stancesOn('P1')).filter((s) => s.verdicts.length > 0)
    const ran = await desk.run('codebook', 'import', 'codes3.csv')
    expect(ran.out).toContain('Merged 1: P1')
    expect(ran.out).toContain('Retired 1: I1')
    const all = await records()
    const byCode = (code: string) =>
      all.find((rec) => (rec.kind === 'proposition' || rec.kind === 'issue') && rec.code === code)!
    expect(byCode('I1')).toMatchObject({ status: 'retracted', code: 'I1' })
    expect(byCode('P1')).toMatchObject({ withdrawn: 'merged', mergedInto: byCode('P9').id, code: 'P1' })
    const moved = await stancesOn('P9')
    expect(held.length).toBeGreaterThan(0)
    for (const { id, verdicts } of held) expect(moved.find((s) => s.id === id)?.verdicts).toEqual(verdicts)
  })
})
