/** A person's name found in a line, with its place in the line and what stands beside it. */
export interface FoundName {
  /** Without the space between family and given name. */
  readonly value: string
  readonly start: number
  readonly end: number
  /** Role, organisation or remark beside the name. */
  readonly beside: string
}

const han = '\\p{Script=Han}々ヶヵ'
const spaced = `[${han}]{1,4}[ \\u3000]{1,2}[${han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,5}`
const dotted = '[\\p{Script=Katakana}ー]{2,}(?:[・＝=][\\p{Script=Katakana}ー]{1,}){1,3}'
const latin = "[A-Z][A-Za-z'’-]*[a-z](?: [A-Z]\\.)?(?: [A-Z][A-Za-z'’-]*[a-z]){1,2}"
const name = `(?:${spaced}|${dotted}|${latin})`
/** The same name in Latin letters behind it: 〇〇 〇〇　Namiko UMINO, 〇〇 〇〇｜Namiko Umino. */
const romanised = "(?:\\s*[｜|/／]?\\s*[A-Z][A-Za-z'’-]+(?: [A-Z]\\.)?(?:,? [A-Z][A-Za-z'’-]+){1,2})?"

/** Endings of posts that people sign with. */
export const role =
  /(?:研究員|教授|講師|助教|研究者|所長|主任|主幹|主筆|編集委員|論説委員|記者|代表|代表理事|理事長|理事|会長|社長|議長|顧問|参与|大使|大臣|議員|知事|市長|町長|村長|総裁|部長|課長|局長|室長|次長|センター長|学長|弁護士|評論家|ジャーナリスト|アナリスト|エコノミスト|コンサルタント|フェロー|作家|職員|参事官|補佐官|長官|委員|委員長|主席|博士|学者|専門家|プロフェッサー|ディレクター)/u

/** Endings of organisations' names. */
export const organisation =
  /(?:研究所|研究会|研究センター|センター|大学院?|大学校|学会|協会|財団|社団法人|法人|機構|基金|委員会|省|庁|党|会社|銀行|新聞社?|新報社?|日報社?|通信社?|連盟|連合|組合|会議|会議所|フォーラム|インスティテュート|ラボ|シンクタンク|相談室|総研|対話|弁護士会|医師会|連絡会|検討会|審議会|協議会|懇談会|調査会|同友会|商工会|後援会|(?:日本|本|地方|県|都|府|道)(?:支部|本部|委員会))$/u
/** The legal form an organisation's name begins with. */
const legalForm =
  /^(?:(?:特定非営利活動|一般社団|公益社団|一般財団|公益財団|社会福祉|学校|独立行政|国立研究開発|国立大学|認定NPO|NPO)法人|株式会社|合同会社|認定特定非営利活動法人)[\s　]*\S/u

/**
 * Whether a line is nothing but an organisation's name: a legal form before it or a kind of body at its end, and no
 * words of a clause.
 */
export const isOrganisationLine = (line: string): boolean => {
  if (
    line.length > 40 ||
    /[。、「」：:]/u.test(line) ||
    /^第[\s　]*[0-9０-９一二三四五六七八九十]+[\s　]*回/u.test(line)
  )
    return false
  if (legalForm.test(line) && !/[ \u3000](?:共同)?(?:代表|代表理事|理事長|会長|事務局長|専務理事)[ \u3000]/u.test(line))
    return !/(?:について|に関する.*(?:要望|声明|意見|提言))/u.test(line)
  const plain = line.replace(
    /(?:に関する|に向けた|のための|を(?:守る|考える|つくる|進める|支える|求める|変える|なくす|育てる)(?=\S))/gu,
    '',
  )
  return (
    (organisation.test(plain) || /(?:を[^をにはが]{2,6}会|の会)$/u.test(line)) &&
    !/[をにがは](?!\p{Script=Hiragana})/u.test(plain)
  )
}

/** Posts and callings of people who write to a paper; too common as a title's last word to make a line a post. */
const calling =
  /(?:[^\s　]{1,4}士|看護師|医師|薬剤師|教師|教諭|漁師|園長|校長|院長|館長|会社員|公務員|学生|大学院生|院生|高校生|農業|農家|自営業|無職|主婦|市議|県議|町議|村議|都議|区議|歴史家|活動家|写真家)$/u

/** Endings of groups and schools that a signature names beside the organisations. */
const group = /(?:の会|会派|クラブ|同盟|協議会|懇談会|審議会|高校|小学校|中学校|病院|事務所|新報|日報)$/u

/** English words that begin a heading or a series and no name. */
const noName =
  /\b(?:Policy|Brief|Report|Paper|Review|Commentary|Institute|University|Center|Centre|Foundation|Opinion|Photo|Press|Research|Journal|Working|Contact|About|Special|Column|Interview|Analysis|Insights?|Forum|News|Home|Series|Issue)\b/u

const notAuthor =
  /^(?:編集|翻訳|訳|訳者|写真|撮影|聞き手|構成|監修|校正|入力|取材|インタビュアー|イラスト|司会)(?:者)?\s*[:：・／/ 　]/u
const label =
  /^(?:著者|筆者|執筆者?|文|文責|作者|寄稿|書いた人|発表者|報告者|提言者|提出者|質問者|話し手|語り手|論者|投稿者|文[・と]写真|(?:取材|構成)[・と]文|[Bb]y|BY)\s*(?:[:：＝=]\s*|[・／/](?!写真)\s*|[ 　]+)/u

const compact = (written: string): string => (/^[A-Z]/u.test(written) ? written : written.replace(/[ \u3000]+/gu, ''))

const whole = new RegExp(`^(${name})(?:氏|さん)?${romanised}$`, 'u')
const before = new RegExp(
  `^(${name})(?:氏|さん)?\\s*(?:[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)?)[）)]|[ \\u3000/／、]+(\\S.*))$`,
  'u',
)
const after = new RegExp(`^(\\S.*?)(?:[ \\u3000/／、]+|(?<=[員授長議士者家])・)(${name})(?:氏|さん)?$`, 'u')
const labelled = new RegExp(
  `^(${name}|[${han}\\p{Script=Hiragana}]{2,8})(?:氏|さん)?\\s*(?:[（(].*|[。、].*|[ \\u3000]+(?:写真|撮影|構成|編集|訳).*)?$`,
  'u',
)
/** A name without a space: 〇〇〇〇, 〇〇あおい; only beside a post or in a bracket's company it is told from other words. */
const solid = `(?:[${han}]{3,5}|[${han}]{1,3}\\p{Script=Hiragana}{2,4}|[${han}]{1,3}[\\p{Script=Hiragana}\\p{Script=Katakana}]{2,3}[子美代香江乃])`
const solidBefore = new RegExp(`^(${solid})(?:氏|さん)?\\s*[（(]([^（）()]+)[）)]$`, 'u')
const solidEqual = new RegExp(`^(${solid}|${spaced})(?:氏|さん)?[＝=](\\S+)$`, 'u')
const solidAfter = new RegExp(`^(\\S.*?)(?:[ \\u3000]+|(?<=[員授長議士者家])・)(${solid})(?:氏|さん)?$`, 'u')

/** A line that speaks to somebody: 〇〇大臣　〇〇〇〇　様. */
const isAddressed = /(?:殿|様|御中|各位|宛て?)$/u

/** Words that are no person's name though they look like one: groups of people, parts of an office, orders of names. */
const isNobody =
  /(?:会|部|局|課|室|係|班|一同|有志|グループ|チーム|プロジェクト|ネットワーク|様|殿|御中|各位|不同|音順|敬称略|名簿|一覧)$|[\p{Script=Han}々][のをはがにへと][\p{Script=Han}々]/u

/** Endings of words that stand behind a post in a title and are no name. */
export const isNoun =
  /(?:論|案|策|化|性|書|題|望|状|力|制度|報告|提言|解説|討論|質問|演説|講演|挨拶|答弁|改革|問題|声明|談話|選|案内|創生|経済|社会|国家|再生|時代|危機|外交|安保|防衛|教育|行政|財政|政治|環境|医療|福祉|年金|税制|消費税|憲法|選挙)$/u

const foundAt = (line: string, shift: number, written: string, beside: string): FoundName => {
  const start = line.indexOf(written, shift)
  return { value: compact(written), start, end: start + written.length, beside: beside.trim() }
}

const isRole = (text: string): boolean =>
  role.test(text) || organisation.test(text.trim()) || calling.test(text.trim()) || group.test(text.trim())

/** Whether words end in a post, a calling or an organisation, as those beside a signature do. */
const endsInRole = (text: string): boolean =>
  isRole(text) && (new RegExp(`${role.source}$`, 'u').test(text) || !role.test(text))

/** Whether what looks like a name is one: no group, no post, no calling before it (主婦　〇〇). */
export const isPerson = (written: string): boolean =>
  !isRole(written) && !isRole(written.split(/[ \u3000]/u)[0]!) && !isNobody.test(written) && !noName.test(written)

/**
 * The person who signs in a line that is a byline: a name alone (姓 名, ニコラス・〇〇), a name with a post before or
 * behind it or in brackets, a name after 著者：. Editors, translators, photographers and interviewers sign nothing.
 */
export const findByline = (line: string): FoundName | undefined => {
  if ((notAuthor.test(line) && !label.test(line)) || /[。｡]/u.test(line.replace(label, '').slice(0, 12)))
    return undefined
  const skip = label.exec(line)?.[0].length ?? 0
  const body = line.slice(skip)
  if (skip > 0) {
    const match = labelled.exec(body)
    if (match && !isNobody.test(match[1]!)) return foundAt(line, skip, match[1]!, body.slice(match[1]!.length))
    const inner = match ? undefined : findByline(body)
    return inner && { ...inner, start: inner.start + skip, end: inner.end + skip }
  }
  if (/[。｡]$/u.test(body) || isAddressed.test(body)) return undefined
  const alone = whole.exec(body)
  if (alone && isPerson(alone[1]!)) return foundAt(line, 0, alone[1]!, '')
  const first = before.exec(body)
  if (first && (first[2] !== undefined || isRole(first[3]!)) && isPerson(first[1]!))
    return foundAt(line, 0, first[1]!, first[2] ?? first[3]!)
  // A post, a name, and more of him in brackets: 理事長　〇〇〇〇（〇〇大学教授）.
  const remark = /^(\S.*?)\s*[（(]([^（）()]*)[）)]$/u.exec(body)
  if (remark) {
    const inner = findByline(remark[1]!)
    if (inner) return { ...inner, beside: `${inner.beside}　${remark[2]!.trim()}`.trim() }
  }
  const last = after.exec(body)
  if (last && isRole(last[1]!) && isPerson(last[2]!)) return foundAt(line, last[1]!.length, last[2]!, last[1]!)
  const bracketed = solidBefore.exec(body)
  if (bracketed && isRole(bracketed[2]!) && isPerson(bracketed[1]!))
    return foundAt(line, 0, bracketed[1]!, bracketed[2]!)
  const equal = solidEqual.exec(body)
  if (equal && endsInRole(equal[2]!) && isPerson(equal[1]!)) return foundAt(line, 0, equal[1]!, equal[2]!)
  const behind = solidAfter.exec(body)
  if (behind && endsInRole(behind[1]!) && isPerson(behind[2]!) && !isNoun.test(behind[2]!))
    return foundAt(line, behind[1]!.length, behind[2]!, behind[1]!)
  return undefined
}

const mixed = `[${han}]{1,3}[\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,4}[${han}]?`
const besideDate = new RegExp(
  `^(\\S[^。、「」：:]{0,30}?)(?:[ \\u3000]+|・)(${solid}|${mixed}|${spaced}|${dotted})(?:[（(][^（）()]*[）)])?$`,
  'u',
)
/** Lines that tell where or in which series a text was printed. */
const printed =
  /(?:新聞|新報|日報|朝刊|夕刊|オピニオン|論壇|投稿|特集|シリーズ|連載|コラム|第[0-9０-９一二三四五六七八九十]+[回号])/u

/** Who signs in a line that stands between a title and its date, whatever he is: 元刑務官・〇〇〇〇, 〇〇町長候補　〇〇〇〇. */
export const findBesideDate = (line: string): FoundName | undefined => {
  if (line.length > 40 || notAuthor.test(line)) return undefined
  const match = besideDate.exec(line)
  if (!match || printed.test(match[1]!) || !isPerson(match[2]!) || isNoun.test(match[2]!)) return undefined
  return foundAt(line, match[1]!.length, match[2]!, match[1]!)
}

/** A body that signs alone between a title and its date: 〇〇会議所連合会, 〇〇ネット関西, 〇〇市民の風. */
const bodyBesideDate =
  /^[^\s　・、。「」：:をがは]{3,30}(?:会|会議|議会|クラブ|ユニオン|労組|ネットワーク|ネット[\p{Script=Han}]{0,4}|ひろば|(?:市|県|町|都|府|道|区|国)民の[\p{Script=Han}]{1,2}|同盟|本部|支部|全国組織|プロジェクト|アクション|キャンペーン)$/u

/** Whether a line between a title and its date is a body's name, of a kind that elsewhere would need more to show it. */
export const isBodyBesideDate = (line: string): boolean =>
  bodyBesideDate.test(line) &&
  !printed.test(line) &&
  !/(?:について|編集部|大会|総会|本会|委員会|説明会|集会)$/u.test(line)

/** The one who signs in a line, also where a bracket holds all of it: （文責：〇〇〇〇）, （論説委員・〇〇 〇）. */
const findInBracket = (line: string): FoundName | undefined => {
  const inner = /^[（(［[]\s*([^（）()［］[\]]*)[）)\]］]$/u.exec(line)?.[1]
  const found = inner === undefined ? undefined : findByline(inner.trim())
  const shift = inner === undefined ? 0 : line.indexOf(inner.trim())
  if (found && inner !== undefined && found.beside === '' && !label.test(inner.trim())) return undefined
  return found && { ...found, start: found.start + shift, end: found.end + shift }
}

/** Every person who signs in a line: one, or several between commas (also in one bracket: （教授・〇〇 〇、同・〇〇 〇）). */
export const findBylines = (line: string): readonly FoundName[] => {
  const open = /^[（(［[]/u.test(line) && /[）)\]］]$/u.test(line) ? 1 : 0
  const skip = Math.max(open, label.exec(line)?.[0].length ?? 0)
  const body = line.slice(skip, line.length - open)
  const pieces = Array.from(
    body.matchAll(/(?:[^、，,；;&＆（(]|[（(][^）)]*[）)]|(?<=\d),)+?(?=[、，,；;&＆]|\s+and\s+|$)/gu),
  )
  const names = pieces.map((piece) => {
    const words = piece[0].replace(/^\s*and\s+/u, '').trim()
    const at = skip + piece.index + piece[0].indexOf(words)
    const found = words === '' ? undefined : findByline(words)
    return found && { ...found, start: found.start + at, end: found.end + at }
  })
  if (names.length >= 2 && names.every((found) => found !== undefined) && !notAuthor.test(line)) return names
  const one = findByline(line) ?? findInBracket(line)
  return one ? [one] : []
}

const work = '(?:聞き手|構成|取材|撮影|写真|文|編集|司会|進行|翻訳|訳|監修|インタビュー|イラスト)'
const credit = new RegExp(
  `^[（(]?${work}(?:[・／/、]${work})*[:：＝=][^。]{1,60}[）)]?$|^(?:提言者|執筆者|著者|筆者|発表者|報告者|提出者|語り手|話し手)[:：]$`,
  'u',
)

/** Whether a line tells who asked, wrote down or took pictures (聞き手：〇〇), or heads the names of who signs (提言者：). */
export const isCredit = (line: string): boolean => line.length <= 80 && credit.test(line)

/** Whether a line is nothing but a post with or without its organisation (主任研究員; 〇〇大学 教授). */
export const isRoleLine = (line: string): boolean =>
  line.length <= 60 && !/[。、｡]/u.test(line) && new RegExp(`${role.source}(?:[（(／/・].*)?$`, 'u').test(line)

/** The organisation in the words beside a name: 潮路総合研究所　上席研究員 → 潮路総合研究所. `undefined`: none told. */
export const organisationIn = (beside: string): string | undefined => {
  const plain = beside.replace(/[（(][^（）()]*[）)]/gu, '　').trim()
  const token = plain.split(/[ \u3000、/／]+/u).find((word) => organisation.test(word))
  if (token !== undefined) return token
  const glued =
    /^([^ \u3000、/／]+?(?:研究所|大学院|大学|研究センター|センター|協会|財団|機構|新聞社?|銀行|相談室|省|庁))/u.exec(
      plain,
    )
  if (glued) return glued[1]!
  const [head, ...tail] = plain.split(/[ \u3000]+/u)
  return head !== undefined && !role.test(head) && tail.length > 0 && isRoleLine(tail[0]!) ? head : undefined
}
