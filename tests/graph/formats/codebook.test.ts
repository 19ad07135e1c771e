import { codebookCsv, codebookColumns, readCodebookCsv } from '../../../graph/formats/codebook-csv.ts'
import { codebookJson, readCodebookJson } from '../../../graph/formats/codebook-json.ts'
import { readCsv } from '../../../graph/formats/csv-read.ts'

const head = codebookColumns.join(',')
const line = (cells: Readonly<Record<string, string>>): string => codebookColumns.map((c) => cells[c] ?? '').join(',')

describe('tables', () => {
  it('reads quoted cells with commas, quotes and line ends, and tells the line a record begins in', () => {
    expect(readCsv('a,b\r\n"x,1","y ""z""\nw"\n\n,last')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x,1', 'y "z"\nw'] },
      { line: 5, cells: ['', 'last'] },
    ])
  })

  it('refuses a quote that is never closed, and text behind a closing one', () => {
    expect(readCsv('a,"b')).toBeUndefined()
    expect(readCsv('"a"b,c')).toBeUndefined()
  })
})

describe('a codebook as a table', () => {
  const rows = [
    line({ code: 'I1', level: 'issue', label_ja: '給食' }),
    line({ code: 'P1', level: 'proposition', parent: 'I1', label_ja: '給食を無償にすべきだ', synonyms: '給食費|昼食' }),
    line({ code: 'P2', level: 'proposition', label_ja: '給食を続けるべきだ', merged_into: 'P1' }),
  ]

  it('gives codes with lists and statuses; a target alone makes a code merged', () => {
    const read = readCodebookCsv(`\ufeff${[head, ...rows].join('\r\n')}\r\n`)
    if (read.kind !== 'rows') throw new Error(JSON.stringify(read))
    expect(read.rows.map(({ row, code, parent, status }) => [row, code, parent, status])).toEqual([
      [2, 'I1', undefined, 'active'],
      [3, 'P1', 'I1', 'active'],
      [4, 'P2', undefined, 'merged'],
    ])
    expect(read.rows[1]!.synonyms).toEqual(['給食費', '昼食'])
  })

  it('is the same codes after it was written and read again, as a table and as JSON', () => {
    const read = readCodebookCsv([head, ...rows].join('\n'))
    if (read.kind !== 'rows') throw new Error(JSON.stringify(read))
    expect(readCodebookCsv(codebookCsv(read.rows))).toEqual(read)
    const json = readCodebookJson(codebookJson(read.rows))
    if (json.kind !== 'rows') throw new Error(JSON.stringify(json))
    expect(json.rows).toEqual(read.rows.map((row, n) => ({ ...row, row: n + 1 })))
  })

  it('tells all mistakes with their rows', () => {
    const wrong = [
      rows[0]!,
      line({ code: 'P1', level: 'proposition', parent: '電源', label_ja: 'あ' }),
      line({ code: 'P1', level: 'proposition', label_ja: 'い' }),
      line({ code: 'P3', level: 'theme', label_ja: 'う' }),
      line({ code: 'P4', level: 'proposition', label_ja: 'え', merged_into: 'P9' }),
      line({ code: 'P5', level: 'proposition', label_ja: 'お', short_ja: '長'.repeat(31) }),
      'too,few',
    ]
    const read = readCodebookCsv([head, ...wrong].join('\n'))
    if (read.kind !== 'problems') throw new Error('mistakes expected')
    expect(read.problems.map(({ row, fault }) => [row, fault])).toEqual([
      [3, 'noParent'],
      [4, 'twice'],
      [5, 'level'],
      [6, 'noTarget'],
      [7, 'shortLong'],
      [8, 'cells'],
    ])
  })

  it('asks for the columns it can not do without, and takes none it does not know', () => {
    const read = readCodebookCsv('code,label_ja,colour\nP1,あ,red\n')
    expect(read).toEqual({
      kind: 'problems',
      problems: [
        { row: 1, fault: 'noColumn', values: { column: 'level' } },
        { row: 1, fault: 'strangeColumn', values: { column: 'colour' } },
      ],
    })
  })
})
