import { terms } from './leaders.ts'
import type { Term } from './leaders.ts'

/** A government known by its leader. */
export interface LedGovernment {
  readonly name: string
  readonly aliases: readonly string[]
  /** Full name of the leader. */
  readonly leader: string
  /** Which of the leader's governments, from 1. */
  readonly term: number
  readonly from: string
  readonly to?: string
}

/** Offices whose holders give a government its name. */
const leading = ['日本首相', '米国大統領', '韓国大統領', '台湾総統', '中国国家主席', 'ロシア大統領', 'ウクライナ大統領', '英国首相', 'フランス大統領', 'ドイツ首相', 'イタリア首相', 'インド首相', 'オーストラリア首相', 'カナダ首相', 'ハンガリー首相', 'トルコ大統領', 'イスラエル首相', 'フィリピン大統領', 'ブラジル大統領', 'アルゼンチン大統領']

/** Names that differ from surname and 政権, by leader and number of the term. */
const special: Readonly<Record<string, string>> = {
  '安倍晋三1': '安倍政権(第1次)', '菅直人1': '菅直人政権', 'ジョージ・H・W・ブッシュ1': '父ブッシュ政権', 'ジョージ・W・ブッシュ1': 'ブッシュ政権',
  'ドナルド・トランプ1': 'トランプ政権(第1次)', 'ドナルド・トランプ2': 'トランプ政権(第2次)',
}

const digits = ['一', '二', '三']

const governmentOf = (term: Term, number: number, count: number): LedGovernment => {
  const { name: leader, surname, from, to } = term
  const short = surname !== undefined && (surname.length > 1 || leader.startsWith('菅')) ? surname : leader
  const name = special[`${leader}${number}`] ?? `${short}政権`
  const numbered = count > 1 || leader === '安倍晋三'
  const aliases = numbered
    ? [`第${number}次${short}政権`, `第${digits[number - 1]}次${short}政権`, `${short}政権(第${number}次)`, `第${number}次${short}内閣`, `第${digits[number - 1]}次${short}内閣`]
    : term.office === '日本首相' && special[`${leader}1`] === undefined
      ? [`${short}内閣`]
      : []
  return { name, aliases: [...aliases, name.replace('政権', '内閣')].filter((a, i, all) => a !== name && all.indexOf(a) === i), leader, term: number, from, ...(to !== undefined && { to }) }
}

/** Governments in order of time for each leader. */
export const ledGovernments: readonly LedGovernment[] = terms
  .filter((t) => leading.includes(t.office))
  .map((term, _, all) => {
    const same = all.filter((t) => t.name === term.name && t.office === term.office)
    return governmentOf(term, same.indexOf(term) + 1, same.length)
  })
