import { bodiesCalled, createTrie, findNames, listedPerson, putName } from './gazetteer.ts'
import type { Trie } from './gazetteer.ts'
import { matchesIn } from './matches.ts'
import type { Named } from './named.ts'

const katakana = '[ァ-ヴー]{3,16}'
const latin = '[Ａ-Ｚ][Ａ-Ｚａ-ｚ０-９]{2,}(?:[ 　][Ａ-Ｚ][Ａ-Ｚａ-ｚ０-９]*){0,5}'
const name = `(?<![ァ-ヴーＡ-Ｚａ-ｚ・])(${katakana}|${latin})`
const quoted = '[「『]([^」』。、]{2,16})[」』]'

/** X という団体, 「X」という会社: whatever stands there is a body's name. */
const kindNamed = new RegExp(
  `(?:${quoted}|${name})(?:という|と(?:いう|呼ばれる|称する)名の)(?:[\\p{Script=Han}]{0,4})(団体|会社|企業|組織|財団|法人|グループ|ＮＰＯ|ＮＧＯ|協会|政党|研究所|シンクタンク|メーカー|サークル|市民グループ|学校|塾|新聞社|出版社)`,
  'gu',
)
const company = /会社|企業|メーカー|出版社/u

const parted = '[ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,}){1,3}'
/** サンリバー・データ社, 調査会社、サンリバー・データが: a foreign name in parts that is said to be a company's. */
const companyNamed = new RegExp(
  `(?<![ァ-ヴー・])(?:(${parted})社(?!(?!側|等|内)[\\p{Script=Han}ァ-ヴー])|(?<=会社、)(${parted})(?=は|が|も|の|に|を|と|、|（))`,
  'gu',
)
/** Part of which is a company that lists know: several of them, one after another. */
const areSeveral = (form: string): boolean => form.split('・').some((part) => bodiesCalled(part).length > 0)

/** The foreign and quoted names that a text says are bodies (リバートークという団体); they are read wherever they stand. */
export const toldNames = (texts: readonly string[]): Trie => {
  const trie = createTrie()
  for (const text of texts) {
    if (text.includes('・') && text.includes('社'))
      for (const m of matchesIn(text, companyNamed)) {
        const form = (m[1] ?? m[2])!
        if (areSeveral(form) || bodiesCalled(form).length > 0) continue
        putName(trie, form, { type: 'company', name: form, aliases: [], reading: 'always', home: false })
      }
    if (text.includes('という') || text.includes('名の'))
      for (const m of matchesIn(text, kindNamed)) {
        const form = (m[1] ?? m[2])!
        if (bodiesCalled(form).length > 0 || listedPerson(form) !== undefined) continue
        const type = company.test(m[3]!) ? 'company' : 'organisation'
        putName(trie, form, { type, name: form, aliases: [], reading: 'always', home: false })
      }
  }
  return trie
}

const sameScript = (a: string | undefined, b: string | undefined): boolean =>
  [/[ァ-ヴー・]/u, /[Ａ-Ｚａ-ｚ０-９]/u, /\p{Script=Han}/u].some(
    (script) => script.test(a ?? '') && script.test(b ?? ''),
  )

/** Where a sentence names a body that {@link toldNames} found. */
export const toldNamesIn = (trie: Trie, text: string): readonly Named[] =>
  findNames(trie, text, (t, from, to) => !sameScript(t[from - 1], t[from]) && !sameScript(t[to - 1], t[to])).map(
    ({ from, to, entry }) => ({
      from,
      to,
      actors: [{ type: entry.type, name: entry.name }],
      rule: 'actor.introduced',
    }),
  )
