import { useRef, useState } from 'preact/hooks'
import type { AgreementOptions } from '../agreement-options.ts'
import { useViewer } from '../context.ts'
import { closeOnEscape } from '../close-on-escape.ts'
import type { TableName } from '../queries/table.ts'
import { tableQuery } from '../queries/table.ts'

interface Props {
  /** What can be taken away here. */
  readonly tables: readonly TableName[]
  readonly options: AgreementOptions
  readonly isolates?: boolean
  /** The version that is shown: the file says the same, whatever has been written since. */
  readonly version: number
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

/** 書き出し: the figures on the screen as files, under the same filter and of the same version. */
export const ExportMenu = ({ tables, options, isolates = false, version }: Props) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const box = useRef<HTMLDetailsElement>(null)
  const [forExcel, setForExcel] = useState(false)
  const [message, setMessage] = useState<{ readonly text: string; readonly isError: boolean }>()
  const take = async (name: TableName) => {
    const answer = await viewer.api.ask(tableQuery, { name, options, isolates, forExcel, asOf: version })
    const file = `${name.toLowerCase()}-r${version}${forExcel ? '-excel' : ''}.csv`
    if (answer.kind === 'data') save(file, answer.data.table)
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
        {tables.map((name) => (
          <li key={name}>
            <button type="button" data-table={name} onClick={() => void take(name)}>
              {`${name.toLowerCase()}.csv`}
            </button>{' '}
            <span class="small">{say(`export.${name}`)}</span>
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
