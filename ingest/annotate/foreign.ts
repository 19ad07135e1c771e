import type { ActorType } from '../../graph/model/actor.ts'
import { leadingForms, shortForms } from '../lexicon/states.ts'
import { entryOf } from './gazetteer.ts'
import type { Named, NamedActor } from './named.ts'
import { matchesIn } from './matches.ts'

/** Bodies that every state has: X政府, X議会, X外務省, X軍. */
const bodies: readonly { readonly type: ActorType; readonly names: readonly string[] }[] = [
  { type: 'government', names: ['政府', '大統領府', '首相府', '連邦政府'] },
  {
    type: 'ministry',
    names: [
      '外務省',
      '国防省',
      '財務省',
      '商務省',
      '内務省',
      '司法省',
      '保健省',
      '教育省',
      '農業省',
      '農務省',
      '環境省',
      '労働省',
      '運輸省',
      '経済省',
      'エネルギー省',
      '厚生省',
      '国務省',
      '大使館',
      '中央銀行',
      '中銀',
    ],
  },
  {
    type: 'organisation',
    names: [
      '連邦議会',
      '議会',
      '国会',
      '上院',
      '下院',
      '最高裁',
      '憲法裁判所',
      '民主党',
      '共和党',
      '労働党',
      '保守党',
      '共産党',
    ],
  },
  { type: 'forces', names: ['海軍', '空軍', '陸軍', '海兵隊', '宇宙軍', '国防軍', '軍'] },
]

const typeOf = new Map(bodies.flatMap(({ type, names }) => names.map((name) => [name, type])))
const bodyPattern = new RegExp(
  `^(?:${[...typeOf.keys()].join('|')})(?!選|事|縮|備|艦|拡|人|需|服|港|隊|歴|票|襲撃)`,
  'u',
)

const letterOf = new Map(Object.entries(shortForms).map(([letter, state]) => [state, letter]))

const bodyOf = (state: string, body: string): NamedActor => {
  const type = typeOf.get(body)!
  const letter = letterOf.get(state)
  const forms = [`${state}${body}`, ...(letter === undefined ? [] : [`${letter}${body}`])]
  const head = state === '米国' && body !== '政府' ? '米' : state
  const listed = forms.map((form) => entryOf(type, form)).find((entry) => entry !== undefined)
  if (listed !== undefined) return { type, name: listed.name, aliases: listed.aliases }
  return { type, name: `${head}${body}`, aliases: forms.filter((form) => form !== `${head}${body}`) }
}

/** The body of a state whose name ends at `to` in the text, when one follows: 韓国｜国防省, 米国｜政府. */
export const ofState = (
  state: string,
  text: string,
  to: number,
): { readonly actor: NamedActor; readonly to: number } | undefined => {
  const body = bodyPattern.exec(text.slice(to, to + 9))?.[0]
  if (body === undefined || (state === '日本' && body !== '政府')) return undefined
  return { actor: bodyOf(state, body), to: to + body.length }
}

const letterPattern = new RegExp(`(?<![\\p{Script=Han}々])[${leadingForms}](?=${[...typeOf.keys()].join('|')})`, 'gu')

/** 米政府, 英議会, 独外務省: bodies of a state behind its one-character name. */
export const bodiesOfShortStates = (text: string): readonly Named[] =>
  matchesIn(text, letterPattern).flatMap((m): readonly Named[] => {
    const found = ofState(shortForms[m[0]]!, text, m.index + 1)
    return found === undefined ? [] : [{ from: m.index, to: found.to, actors: [found.actor], rule: 'actor.of-state' }]
  })
