import { itemNumber } from '../../../ingest/relate/number.ts'

describe('the number of a list mark', () => {
  it.each([
    ['（３）', 3],
    ['③ ', 3],
    ['12. ', 12],
    ['第二に、', 2],
    ['三つ目は、', 3],
    ['十、', 10],
    ['十二、', 12],
    ['二十一、', 21],
  ])('%s', (mark, number) => {
    expect(itemNumber(mark)).toBe(number)
  })
  it.each(['・', '- ', '■ ', ''])('is none for a bullet: %s', (mark) => {
    expect(itemNumber(mark)).toBeUndefined()
  })
})
