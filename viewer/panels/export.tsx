import { useRef, useState } from 'preact/hooks'
import type { AgreementOptions } from '../agreement-options.ts'
import type { Answer } from '../client.ts'
import { useViewer } from '../context.ts'
import { closeOnEscape } from '../close-on-escape.ts'
import { mapAnswer } from '../loads.ts'
import type { TableName } from '../queries/table.ts'
import { tableQuery } from '../queries/table.ts'

/** A table to take away, by the name of its file, and how it is read. */
export interface Takeaway {
  readonly name: TableName | 'RECOMMENDATIONS'
  readonly ask: (forExcel: boolean) => Promise<Answer<string>>
}

/** Hands a text to the browser as a file. */
const save = (name: string, text: string) => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** 書き出し: tables as files; `version` is the one that is shown and that they are asked for. */
export const ExportBox = ({ tables, version }: { tables: readonly Takeaway[]; version: number }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const box = useRef<HTMLDetailsElement>(null)
  const [forExcel, setForExcel] = useState(false)
  const [message, setMessage] = useState<{ readonly text: string; readonly isError: boolean }>()
  const take = async ({ name, ask }: Takeaway) => {
    const answer = await ask(forExcel)
    const file = `${name.toLowerCase()}-r${version}${forExcel ? '-excel' : ''}.csv`
    if (answer.kind === 'data') save(file, answer.data)
    const why = answer.kind === 'failure' && answer.failure.kind === 'refused' ? ` ${answer.failure.message}` : ''
    const text = answer.kind === 'data' ? say('export.done', { f: file }) : `${say('export.failed')}${why}`
    setMessage({ text, isError: answer.kind === 'failure' })
    viewer.announcement.value = text
  }
  return (
    <details ref={box} class="export no-print" onKeyDown={closeOnEscape(box)}>
      <summary>{say('act.export')}</summary>
      <p class="quiet small">{say('export.scope', { n: version })}</p>
      <ul>
        {tables.map((table) => (
          <li key={table.name}>
            <button type="button" data-table={table.name} onClick={() => void take(table)}>
              {`${table.name.toLowerCase()}.csv`}
            </button>{' '}
            <span class="small">{say(`export.${table.name}`)}</span>
          </li>
        ))}
      </ul>
      <label class="check small">
        <input type="checkbox" checked={forExcel} onChange={(event) => setForExcel(event.currentTarget.checked)} />
        {say('export.excel')}
      </label>
      {message && <p class={message.isError ? 'message message-error' : 'message'}>{message.text}</p>}
    </details>
  )
}

interface Props {
  /** What can be taken away here. */
  readonly tables: readonly TableName[]
  readonly options: AgreementOptions
  readonly isolates?: boolean
  /** The version that is shown: the file says the same, whatever has been written since. */
  readonly version: number
}

/** The figures on the screen as files, under the same filter and of the same version. */
export const ExportMenu = ({ tables, options, isolates = false, version }: Props) => {
  const { api } = useViewer()
  const ask = (name: TableName) => async (forExcel: boolean) =>
    mapAnswer(await api.ask(tableQuery, { name, options, isolates, forExcel, asOf: version }), ({ table }) => table)
  return <ExportBox tables={tables.map((name) => ({ name, ask: ask(name) }))} version={version} />
}
