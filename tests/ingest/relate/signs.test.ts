import { endingOf, isStand, openingOf } from '../../../ingest/relate/signs.ts'

describe('what the surface of a sentence says', () => {
  it.each([
    ['しかし、道は狭い。', 'contrast'],
    ['また、夜も開く。', 'addition'],
    ['このため、列ができる。', 'result'],
    ['このためには金が要る。', 'anaphor'],
    ['むしろ、朝が混む。', 'rather'],
    ['なぜなら、人が足りないからだ。', 'reason'],
    ['道は狭い。', 'plain'],
  ])('%s opens as %s', (text, opening) => {
    expect(openingOf(text)).toBe(opening)
  })
  it.each([
    ['道が狭いからだ。', 'because'],
    ['道が狭いのではないか。', 'rhetorical'],
    ['道が狭いのである。', 'explaining'],
    ['反対いたします。', 'stand'],
    ['事故が起きるおそれがある。', 'threat'],
  ])('%s ends as %s', (text, ending) => {
    expect(endingOf(text)).toBe(ending)
  })
  it('knows a stand from a mention of one', () => {
    expect(isStand('本案に反対の立場から討論を行います。')).toBe(true)
    expect(isStand('住民の反対は根強い。')).toBe(false)
  })
})
