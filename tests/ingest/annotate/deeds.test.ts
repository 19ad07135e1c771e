import { deedIn } from '../../../ingest/annotate/deeds.ts'
import { deeds } from '../../../ingest/lexicon/deeds.ts'

describe('deeds that tell who does them', () => {
  it.each(deeds.map(({ id, yes, no, by }) => [id, yes, no, by] as const))('%s: %s, but not %s', (id, yes, no, by) => {
    expect(deedIn(yes, by !== 'legislature')?.id).toBe(id)
    expect(deedIn(no, true)?.id).not.toBe(id)
  })

  it('count the last of several', () => {
    expect(deedIn('論点の議論を深め、河川法を見直すべきです。', true)?.id).toBe('law-changed')
    expect(deedIn('河川法を見直すため、論点の議論を深めるべきです。', true)?.id).toBe('deliberation')
  })

  it('count outside the Diet only at the end of what is asked', () => {
    expect(deedIn('憲法改正の是非を論じるとき、まず資料を集めるべきだ。', false)).toBeUndefined()
  })
})
