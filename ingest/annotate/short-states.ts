import { leadingForms, rareForms, shortForms } from '../lexicon/states.ts'
import type { Named, NamedActor } from './named.ts'
import { matchesIn } from './matches.ts'

const shorts = Object.keys(shortForms).join('')
const stateOf = (c: string): NamedActor => {
  const name = shortForms[c]!
  return { type: name === '欧州' ? 'group' : 'state', name }
}

const compoundPattern = new RegExp(`[${shorts}](?:・?[${shorts}])+(?=(両国|両政府|両軍)?)`, 'gu')
const directedPattern = new RegExp(`(?:対|訪|駐|親|反|在|離|嫌)([${shorts}])(?!\\p{Script=Han}?本)`, 'gu')
const leadingPattern = new RegExp(
  `([${leadingForms.replace('中', '')}])(?=側(?!面)|当局|政府高官|次期?大統領|大統領選|大統領令|中間選挙|議会選|総選挙|連邦|経済(?!学)|景気|市場|国債|長期金利|金利|利上げ|利下げ|金融(?!機)|関税|通商|株|ドル|企業|大手|IT|ＩＴ|ハイテク|メディア|世論|社会(?!的)|外交(?!官)|安保|核(?!兵器廃絶)|空母|戦略(?!国際)|大使館|東部|西部|西海岸|東海岸|南部|中西部|南西部|新政権|政権(?!交代)|民主|共和|司法|シンクタンク|大学|財界|商務|通商|製造業|自動車|半導体|農業|産業|雇用|消費者物価|主導|系|専門家|メーカー|財政|債務|主要)`,
  'gu',
)
const forcesPattern = /在(\p{Script=Han}|[ァ-ヴー]{2,8})米軍/gu
const parties: Readonly<Record<string, string>> = {
  自: '自由民主党',
  公: '公明党',
  維: '日本維新の会',
  立: '立憲民主党',
  国: '国民民主党',
  社: '社会民主党',
  民: '民主党',
}
const coalitionPattern = /自・公(?:・維|・国)?|自公(?:維|国)?|自維|立国|民社|立共|自社さ|自公民|民公/gu
const peoplePattern = /(?<![\p{Script=Han}々])([露独仏英米])人(?=は|が|も|自身|の|を|に(?!間)|、)/gu
/** 衆参両院 are the two houses. */
const housesPattern = /衆参(?=両院|両議院|各院|の)(?:両院|両議院|各院)?/gu
const houses: readonly NamedActor[] = [
  { type: 'organisation', name: '衆議院', aliases: ['衆院'] },
  { type: 'organisation', name: '参議院', aliases: ['参院'] },
]
/** 与野党 are the two of them. */
const bothSides: readonly NamedActor[] = ['与党', '野党'].map((name) => ({ type: 'group', name }))
const isKanji = (c: string | undefined): boolean => c !== undefined && /[\p{Script=Han}々]/u.test(c)
/** Compounds that are words of another kind where nothing of states follows. */
const ambiguous: Readonly<Record<string, RegExp>> = {
  日中: /^(?:関係|間|両|首脳|外|国交|友好|平和|共同|韓|戦争|貿易|経済|の(?:関係|対立|対話|間|貿易|経済|協力|首脳|国交|懸案|緊張|外交|安全|両国|防衛|青年|相互)|が(?:対立|合意|協力)|は(?:対立|合意|協力)|協|摩擦|対立|ハイレベル|学生|台|米|露|ロ|印|、|・)/u,
  日比: /^(?!谷)/u,
  中西: /^(?!部)/u,
  土日: /^(?!)/u,
  日加: /^/u,
  米中: /^/u,
  中日: /^(?!新聞|ドラゴンズ)/u,
  中比: /^/u,
  加中: /^(?!に)/u,
}

const compounds = (text: string): readonly Named[] =>
  matchesIn(text, compoundPattern).flatMap((m): readonly Named[] => {
    const [word, tail] = [m[0], m[1]]
    const before = text[m.index - 1]
    const after = text.slice(m.index + word.length)
    const letters = [...word.replaceAll('・', '')]
    if (isKanji(before) && !/[対新旧反親在訪前元]/u.test(before!)) return []
    // 西 and 土 are states beside well-known partners only; ロ and ソ are kana.
    if (letters.every((c) => rareForms.includes(c)) && !/^[独墺]/u.test(word)) return []
    if (
      /[西土尼泰伯希比加蘭]/u.test(word) &&
      !/^・?(?:[日米英独仏中]|両|首|関|外|間|政|の(?:関係|首脳))/u.test(`${after}`) &&
      letters.length < 3 &&
      !/[日米]/u.test(word)
    )
      return []
    if (
      /[西土中]$/u.test(word) &&
      /^[\p{Script=Han}]/u.test(after) &&
      /^(?:部|洋|岸|方|地|産|日本|央|心|小|東|学|期|止|立|核|継|断|級|堅|和|枢)/u.test(after)
    )
      return []
    // 欧米で普及する, 欧米並みの水準: a part of the world.
    if (word === '欧米' && /^(?:で(?!は)|水準|並み|型|流|式|的|人|先進国|の(?:平均|基督|キリスト))/u.test(after))
      return []
    // 西日本, 北米中部 …: the last letter begins another word.
    if (word.endsWith('日') && after.startsWith('本')) return []
    if (/ロ$/u.test(word) && /^[ァ-ヴー]/u.test(after)) return []
    if (/^[ロソ]/u.test(word) && /[ァ-ヴー]/u.test(before ?? '')) return []
    const only = ambiguous[word]
    if (only && !only.test(after)) return []
    const both = tail === '両政府'
    return [
      {
        from: m.index,
        to: m.index + word.length + (tail?.length ?? 0),
        actors: letters.map((c) => (both ? { type: 'government', name: `${shortForms[c]!}政府` } : stateOf(c))),
        rule: 'actor.compound',
      },
    ]
  })

const directed = (text: string): readonly Named[] =>
  matchesIn(text, directedPattern).flatMap((m): readonly Named[] => {
    if (/[絶相敵応反初正一]/u.test(text[m.index - 1] ?? '')) return []
    if (
      /^在(?:中|土|西|加|印|泰|尼|伯|希)/u.test(m[0]) &&
      !/^(?:国|大使|日本|邦人|米軍|公館|の(?:日本|邦人))/u.test(text.slice(m.index + 2))
    )
      return []
    if (
      /^[訪離親反嫌](?:西|土|比|加|印|伯|希|尼|泰|蘭|越|中|日)/u.test(m[0]) &&
      /^(?:問|乗|比|会|付|加|法|落|な|戚)/u.test(text.slice(m.index + 2))
    )
      return []
    if (/^(?:国|本|州|軍|間|学|等|央|立|戚|抗|訳|線)/u.test(text.slice(m.index + 2))) return []
    if (
      /^[対反](?:比|印|加|西|土|希|越)/u.test(m[0]) &&
      !/^(?:関係|外交|輸出|輸入|投資|政策|支援|貿易|制裁|感情)/u.test(text.slice(m.index + 2))
    )
      return []
    return [{ from: m.index, to: m.index + 2, actors: [stateOf(m[1]!)], rule: 'actor.directed' }]
  })

/** 日米, 日中韓, 対中, 在独米軍, 米側, 自公, 与野党: one-character names, read in compounds only. */
export const shortStates = (text: string): readonly Named[] => [
  ...matchesIn(text, forcesPattern).map((m): Named => {
    const where = /[日沖本]/u.test(m[1]!) ? '在日米軍' : m[0]
    return {
      from: m.index,
      to: m.index + m[0].length,
      actors: [{ type: 'forces', name: where }],
      rule: 'actor.forces-in',
    }
  }),
  ...compounds(text),
  ...directed(text),
  ...matchesIn(text, leadingPattern)
    .filter((m) => !isKanji(text[m.index - 1]) && !/^米(?:農業|産業)/u.test(text.slice(m.index)))
    .map((m): Named => ({ from: m.index, to: m.index + 1, actors: [stateOf(m[1]!)], rule: 'actor.side' })),
  ...matchesIn(text, /与野党(?!\p{Script=Han})/gu).map((m): Named => ({
    from: m.index,
    to: m.index + m[0].length,
    actors: [
      { type: 'group', name: '与党' },
      { type: 'group', name: '野党' },
    ],
    rule: 'actor.coalition',
  })),
  ...matchesIn(text, coalitionPattern)
    .filter((m) => !isKanji(text[m.index - 1]) && !/^[法認民式社]/u.test(text.slice(m.index + m[0].length)))
    .map((m): Named => ({
      from: m.index,
      to: m.index + m[0].length,
      actors: [...m[0]].flatMap((c): readonly NamedActor[] =>
        parties[c] === undefined ? [] : [{ type: 'organisation', name: parties[c] }],
      ),
      rule: 'actor.coalition',
    })),
  ...(text.includes('人') ? matchesIn(text, peoplePattern) : []).map((m): Named => ({
    from: m.index,
    to: m.index + 2,
    actors: [stateOf(m[1]!)],
    rule: 'actor.people',
  })),
  ...(text.includes('衆参') ? matchesIn(text, housesPattern) : []).map((m): Named => ({
    from: m.index,
    to: m.index + m[0].length,
    actors: houses,
    rule: 'actor.coalition',
  })),
  ...[...text.matchAll(/与野党(?!協議会|国対|の?議員|のトップ|党首)/gu)].map((m): Named => ({
    from: m.index,
    to: m.index + 3,
    actors: bothSides,
    rule: 'actor.coalition',
  })),
]
