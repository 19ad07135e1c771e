import fc from 'fast-check'
import { csvFromRows } from '../../../graph/formats/csv.ts'
import { csvForExcel } from '../../../graph/formats/csv-excel.ts'
import { readCsv } from '../../../graph/formats/csv-read.ts'

describe('a table for Excel (outputs, section 1)', () => {
  it('begins with a byte order mark, ends lines with CRLF, and disarms what looks like a formula', () => {
    const csv = csvFromRows(
      ['quote', 'weight'],
      [
        ['- 港を掘る', -0.5],
        ['=1+1', 3],
        ['「港」、"海"', undefined],
        ['一行\n二行', '@x'],
      ],
    )
    expect(csvForExcel(csv)).toBe(
      '\ufeffquote,weight\r\n\'- 港を掘る,-0.5\r\n\'=1+1,3\r\n"「港」、""海""",\r\n"一行\n二行",\'@x\r\n',
    )
  })

  it('keeps every cell, whatever stands in it', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => `x${text}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const back = readCsv(csvForExcel(csvFromRows(['a', 'b'], rows)).slice(1))
        expect(back?.slice(1).map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })
})
