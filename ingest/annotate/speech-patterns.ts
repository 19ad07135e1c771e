import { oneOf } from './alternation.ts'
import {
  attitudeNouns,
  attitudeVerbs,
  aimNouns,
  aimVerbs,
  biddingVerbs,
  callingVerbs,
  containingVerbs,
  demandVerbs,
  disclosingVerbs,
  intentNouns,
  issuedNouns,
  issuingVerbs,
  loudWords,
  moods,
  namingVerbs,
  planNouns,
  planVerbs,
  reactionForms,
  reactionNouns,
  showingVerbs,
  speechNouns,
  speechVerbs,
  stances,
  statingVerbs,
  tellingVerbs,
  toneNouns,
  voicedVerbs,
} from '../lexicon/speech.ts'

/** One of some lemmas; those that the analyser takes apart are given with a space between their morphemes. */
const choice = (lemmas: readonly string[]): string => {
  const whole = lemmas.filter((l) => !l.includes(' '))
  const cut = lemmas.filter((l) => l.includes(' ')).map((l) => l.split(' ').join('/[A-Z] '))
  return `(?:${[oneOf(whole), ...new Set(cut)].join('/[A-Z]|')}/[A-Z])`
}
const copula = '(?:(?: の/N)? だ/X(?: ある/.)?)'
const aspect = `(?:(?: を/P)? する/V)?(?: (?:続ける|始める|つづける|はじめる|直す|かける|通す|立てる)/V)?(?<passive>(?: れる| られる| せる)/V)?(?: [てで]/P)?(?: は/P)?(?: (?:いる|いらっしゃる|くる|いく|みせる|くれる|くださる|のける|しまう|ある)/V(?: (?:れる|られる)/V)?)?(?: ない/[AX](?: だ/X)?)?(?<past> た/X)?(?: (?:ばかり|だけ|のみ|一方)/[A-Z](?: だ/X(?= た/X) た/X)?)?${copula}?`
const gap = '(?<gap>(?: (?!(?:は|が|、)/[PO])[^ ]+){0,6}?)'
/** Between と and its verb no other と stands: …と答えた｜と報じられている. */
const ownGap =
  '(?<gap>(?: (?!(?:は|が|、|と)/[PO])[^ ]+){0,6}?|(?<= と/P 、/O)(?: (?!(?:は|が|、|と)/[PO])[^ ]+){7,9}?)'
const narrowGap = '(?<gap>(?: (?!(?:は|が|を|、)/[PO])[^ ]+){0,6}?)'
/** A pause behind と, and what one does while one says it: …と、資料を示しながら説明した. */
const pause = '(?: 、/O(?:(?: (?!(?:は|が|、|と)/[PO])[^ ]+){1,7} (?:ながら|つつ|て)/P(?: 、/O)?)?)?'
const going = `(?: に/P)?(?: する/V)?(?: せる/V)?(?: [てで]/P)?(?: いる/V| くる/V| いく/V)?(?: ない/[AX])?(?: た/X)?${copula}?`
const closeGap = '(?: (?!(?:は|が|て|で|、)/[PO]|[^ ]+/V)[^ ]+){0,4}?'
const says =
  ' (?:と/P|との/P|という/P|といった/P|と/P いっ/V た/X|と/P の/P|と/P いう/[PV]|と/P する/V|か/P の/[NP] よう/N だ/X|(?<=」/O )(?:など/P )?の/P)'
/** After what is said as a clause or a quotation, not after a noun (賛成と反対). */
const afterClause = '(?<= (?:[^ ]+/[VXAPM]|」/O|。/O|[^ ]+ 、/O))'
/** After a predicate or a closing bracket, with no more than かな, だけ, など between. */
const afterPredicate = '(?<= (?:[^ ]+/[VXAM]|」/O|(?:か|よ|ぞ|など|まで|から|のみ|だけ)/P|[^ ]+/[VXAM] 、/O|」/O 、/O))'
const loud = `(?<! だ/X )${choice(loudWords)}(?: 的/N)?(?: する/V)?(?: (?:始める|出す|続ける)/V)?(?: れる/V| られる/V)?(?:(?: [でだ]/[PX] は/P)? ない/[AX])?(?: [てで]/P)?(?: いる/V| くる/V| いく/V)?(?: ない/[AX])?(?: た/X)?${copula}?(?: た/X)?$`
/** The dictionary cuts 断じた so. */
const judged = '断/N じ/X'
const spoken = [...new Set([...speechVerbs, ...attitudeVerbs])].filter((v) => v !== 'する')

/**
 * How somebody else's word is attributed at a clause's end, by rule; each is matched against a clause's lemmas. Named
 * groups: `verb`, `passive`, `past`, and `do` where する alone says it.
 */
export const attributionPatterns = {
  copula: new RegExp(
    `(?: (?:と/P いう/[PV]|という/P)|(?<bare>(?<= [^ ]+/V))) の/N が/P(?: 、/O)?(?<gap>(?: (?!(?:は|が)/P|、)[^ ]+){1,8}) の/P(?: [^ ]+){0,3}? (?<verb>${choice(speechNouns)}) だ/X(?: ある/.)?(?: た/X)?$`,
    'u',
  ),
  // …こと、これが審議会の最終報告です。
  summed: new RegExp(
    ` (?:これ|それ|以上)/N が/P(?: (?!(?:は|が)/P)[^ ]+){1,24}? (?<verb>${choice([...issuedNouns, ...speechNouns])})(?: 書/N)?(?: の/P(?: [^ ]+){1,2}?)? だ/X(?: ある/.)?(?: た/X)?$`,
    'u',
  ),
  // …と指摘したのは、X教授である。
  cleft: new RegExp(
    `(?: と/P${gap} (?<verb>${choice(spoken)})| を/P (?<called>${choice(callingVerbs)}))(?: する/V)?(?: て/P)?(?: いる/V)?(?: た/X)? の/N (?:は|が)/P(?<said>(?: (?!(?:は|が|を|と)/P)[^ ]+){1,14}?)(?: だ/X(?: ある/.)?(?: た/X)?)$`,
    'u',
  ),
  quote: new RegExp(
    ` (?:とも/P|(?:と|として)/P(?: まで/P)?(?: は/P| も/P)?)(?:(?:(?<!として/P)${pause})?${ownGap} (?<verb>${choice(spoken)}|${judged})|(?<do> する/V|(?<= として/P)(?= いる/V)))${aspect}$`,
    'u',
  ),
  // …と決めつける: verbs of which と after a noun says something else.
  told: new RegExp(
    `${afterPredicate} (?:とも/P|と/P(?: は/P| も/P)?)${pause}${gap} (?<verb>${choice(tellingVerbs)})${aspect}$`,
    'u',
  ),
  // …と冷ややかだ: in what mood it is said.
  mood: new RegExp(
    `${afterPredicate} と/P${pause}${closeGap} (?<verb>${choice(moods)})(?: 的/N| げ/N| そう/N)?(?:(?<=/[ADV])| だ/X(?: ある/.)?)(?: た/X)?$`,
    'u',
  ),
  // …ことを認めた.
  that: new RegExp(
    ` (?:こと|旨)/N を/P${narrowGap} (?<verb>${choice(disclosingVerbs)}|明らか/N に/P する/V)${aspect}$`,
    'u',
  ),
  // 答申は…を盛り込んだ: only of a document.
  contents: new RegExp(` (?:を|も)/P${narrowGap} (?<verb>${choice(containingVerbs)})${aspect}$`, 'u'),
  // 「…」と胸を張る: after a quotation any verb will do that does not name things.
  quoted: new RegExp(
    `(?<= [^ ]+/[VXAPM](?: 。/O)?) 」/O と/P${pause}${closeGap} (?<verb>(?!(?:${namingVerbs.join('|')})/)[^ ]+/[VS])${aspect}$`,
    'u',
  ),
  // …と市長は言う: the speaker stands between the words and the verb.
  inverted: new RegExp(
    `(?<= (?:[^ ]+/[VXA]|」/O)(?: 、/O)?) と/P(?: 、/O)?(?: (?!(?:と|は|が)/P)[^ ]+){1,10}? (?:は|も)/P${gap} (?<verb>${choice(spoken)})${aspect}$`,
    'u',
  ),
  // 住民から反対の声が上がった: what somebody makes of a thing, though not in his words.
  reaction: new RegExp(
    `(?: (?<verb>${choice(reactionNouns)})(?: 論/N| 感/N| 的/N)?(?: の/P (?:お|御|ご)?(?:[^ ]+/A |強い/A |切実/N だ/X )?${choice(reactionForms)}(?: 書/N| 文/N)?| だ/X (?:意見|声|見方)/[A-Z])?|(?<= [^ ]+/[VX]) (?<paper>${choice(issuedNouns)}(?: 書/N| 文/N)?))(?: など/P)? (?:が|も)/P(?: (?!(?:は|が|を)/P|、/O)[^ ]+){0,5}? ${loud}`,
    'u',
  ),
  // 住民は反対している.
  stance: new RegExp(
    ` (?<verb>${choice(stances)})(?: 的/N)?(?: する/V(?: [てで]/P いる/V)?(?: ない/[AX])?(?: た/X)?${copula}?|(?: の/P (?:立場|姿勢|考え|意見|態度)/N)?${copula}(?: た/X)?)$`,
    'u',
  ),
  // 報告書でも見直しの必要性が述べられている.
  held: new RegExp(
    `(?: (?<thing>[^ ]+/[NS]))(?: など/P)? (?:が|も)/P(?: (?!(?:は|が|を)/P|、/O)[^ ]+){0,3}? (?<verb>${choice(statingVerbs)})(?: する/V)? (?:れる|られる)/V(?: [てで]/P いる/V)?(?: た/X)?$`,
    'u',
  ),
  // 「…」と。 「…」と市長。 …しかない、と。
  broken: / 」\/O と\/P(?: 、\/O)?(?: (?!(?:は|が|を|に)\/P)[^ ]+\/[NSOP]){0,6}$|(?<= [^ ]+\/[VXAM]) 、\/O と\/P$/u,
  // …と嘆く漁師もいる。
  existence: new RegExp(
    `(?: と/P${gap} (?<verb>[^ ]+/[VS])(?: する/V)?(?: て/P いる/V)?(?: た/X)?|(?<=」/O) という/P)(?: [^ ]+/A)?(?: [^ ]+/[NSO]){1,4} (?:も|が|は)/P(?: (?:いまだに|今も|いまも|なお|まだ|まだまだ|依然|依然として|少なからず|たくさん|大勢|相当|かなり|一定数|数)/[A-Z])? (?:いる|ある|多い|少ない|目立つ|増える|絶える|後を絶つ|出る|現れる|存在|半数/N を/P 占める|過半数/N を/P 占める|多数/N を/P 占める|大半/N を/P 占める)/[A-Z](?: する/V)?(?: (?:始める|出す|続ける)/V)?(?: [てで]/P (?:いる|くる)/V)?(?: ない/[AX])?(?: た/X)?$`,
    'u',
  ),
  noun: new RegExp(
    `(?:${afterPredicate}${says}${closeGap}|${says}) (?<verb>${choice([...speechNouns, ...issuedNouns])})(?: 書/N)? (?:を|に|で|から)/P(?: (?!(?:は|が)/P)[^ ]+){1,5}$`,
    'u',
  ),
  // …と胸を張る, と危機感を募らせる: a figure of speech that says how it was said.
  tone: new RegExp(
    `${afterClause} と/P${pause}${closeGap} (?<verb>${choice([...toneNouns, ...attitudeNouns])})(?: 感/N)? (?:を|に)/P(?: [^ ]+/[DNS])? [^ ]+/[VSA]${going}$`,
    'u',
  ),
  plan: new RegExp(
    `(?<= [^ ]+/[VX]|との/P|という/P|と/P の/P) ${choice(planNouns)} を/P (?<verb>${choice(planVerbs)})${going.replace('(?: た/X)', '(?<past> た/X)')}$`,
    'u',
  ),
  issued: new RegExp(
    `(?<= [^ ]+/[VX]) ${choice(issuedNouns)}(?: 書/N| 文/N)? を/P (?<verb>${choice(issuingVerbs)})${aspect}$`,
    'u',
  ),
  intent: new RegExp(
    `(?<= (?:[^ ]+/[VX](?: 」/O)?|という/P|との/P|と/P の/P)) (?<verb>${choice(intentNouns)}) だ/X(?: ある/.)?(?: た/X)?$`,
    'u',
  ),
  // Xの主張は、…というものだ。
  content: new RegExp(
    `(?: (?:という/P|との/P|と/P の/P|と/P いう/[PV])(?: [^ ]+/[NAO](?: だ/X| の/P)?){0,2} (?<verb>(?:もの|こと|点|わけ|話|もん|趣旨|内容|主旨|次第|筋|旨|一点|一言|一語|一事|一文|一句|一本|文句|言葉|答え|句|点|語|文|言)/N)|(?<= 」/O)|(?<= [^ ]+/[VX])(?<aim>(?: (?:こと|点|ところ|一点)/N| ことに/D ある/V))|(?<= (?:へ の|の|に対する)/P)(?<act> (?:[^ ]+/S|不安/N|懸念/N|疑問/N|不信/N|危機 感/N|怒り/N|恐れ/N|憤り/N))(?: 感/N)?(?= だ/X))(?: だけ/P| のみ/P)?(?: に/P (?:ある|尽きる|とどまる|留まる|集約|要約|凝縮|絞る|置く|帰する|帰着|収斂|行き着く|終始|限る|極まる|向く|向ける)/[A-Z](?: する/V)?(?: れる/V| られる/V)?(?: て/P いる/V)?| ほか/N に/P なる ない/X)?(?: だ/X(?: ある/.)?)?(?: た/X)?$`,
    'u',
  ),
  // …との主張には、経営者の多くが反対する。
  opposed: new RegExp(
    ` に/P は/P(?: 、/O)?(?: (?!(?:は|を)/P)[^ ]+){1,8}? (?:が|も)/P${closeGap} (?<verb>${choice(attitudeVerbs)})(?: する/V)(?: て/P)?(?: いる/V)?(?: た/X)?$`,
    'u',
  ),
  // …とのことだ。…するそうだ。…と聞く。…との答弁でした。
  hearsay: new RegExp(
    ` (?:(?:と/P の/P|との/P) こと/N|(?:と/P の/P|との/P|という/P)(?: 御/O| ご/O)? (?:話/.|(?<verb>${choice(speechNouns)}))|(?<=/[VXA]) そう/N) だ/X(?: ある/X)?(?: た/X)?$|${afterClause} と/P(?: も/P)? (?:聞く|伝え聞く|仄聞|側聞)/[A-Z](?: する/V)?(?: て/P いる/V)?$`,
    'u',
  ),
  attitude: new RegExp(
    `(?: に/P| へ/P)(?: は/P| も/P)?${gap} (?<verb>${choice(attitudeVerbs)})(?: する/V| 唱える/V| の/P 声/N を/P [^ ]+|(?: の/P (?:立場|姿勢|考え|意見|態度|構え|意向)/N)? だ/X(?: ある/.)?)(?: て/P)?(?: いる/V)?(?: た/X)?$`,
    'u',
  ),
  shown: new RegExp(
    ` (?<verb>${choice(attitudeNouns)})(?: 感/N)? を/P(?: [^ ]+/D)? ${choice(showingVerbs)}${going}$`,
    'u',
  ),
  voice: new RegExp(
    `(?:${afterPredicate}${says}${gap}|${says}(?:(?: [^ ]+/[NS]){1,4} の/P)?) (?<verb>${choice(speechNouns)})(?: など/P)? (?:が|も|は|まで|さえ|すら)/P(?: も/P)?(?: 、/O)?(?: (?:大勢|多数|主流|過半|大半|過半数|一定)/[NS] を/P)?(?: (?!(?:は|が|を)/P|、/O)[^ ]+){0,9}? ${loud}`,
    'u',
  ),
  voices: new RegExp(
    ` (?<verb>${choice(voicedVerbs)})(?: する/V)?(?: て/P いる/V)?(?: た/X)? (?:声|意見|向き|見方|動き|世論|論調|人|住民|議論|論者|論|空気|機運)/[NS] (?:が|も|は)/P(?: (?!(?:は|が|を)/P|、/O)[^ ]+){0,4}? ${loud}`,
    'u',
  ),
  ask: new RegExp(` よう/N(?: に/P)?${gap} (?<verb>${choice([...demandVerbs, ...biddingVerbs])})${aspect}$`, 'u'),
  demand: new RegExp(
    ` (?:を|も)/P(?: 、/O)?${narrowGap} (?<verb>${choice(demandVerbs)}|(?:${aimNouns.join('|')})/[A-Z](?: 事項/N)? に/P ${choice(aimVerbs)})${aspect}$`,
    'u',
  ),
  // 理由として…を挙げる.
  grounds: new RegExp(` を/P(?: 、/O)?(?: に/P)? (?<verb>挙げる/V|あげる/V)${aspect}$`, 'u'),
} as const
/** Name of an attribution's rule. */
export type AttributionPattern = keyof typeof attributionPatterns

/** In this order they are tried. */
export const attributionOrder = [
  'copula',
  'summed',
  'cleft',
  'quote',
  'told',
  'quoted',
  'mood',
  'inverted',
  'broken',
  'existence',
  'noun',
  'plan',
  'tone',
  'issued',
  'intent',
  'content',
  'voice',
  'voices',
  'ask',
  'demand',
  'that',
  'contents',
  'grounds',
  'opposed',
  'hearsay',
  'attitude',
  'shown',
  'reaction',
  'held',
  'stance',
] as const satisfies readonly AttributionPattern[]

/** What the writer, or the party that he speaks for, demands: …を訴えてきました. */
export const ownDemandPattern = new RegExp(
  `(?: を/P| よう/N(?: に/P)?| (?:べし|必要)/[XN](?: だ/X)? と/P)${gap} (?:${choice(['求める', '要求', '要望', '要請', '提案', '提言', '訴える', '主張'])})${aspect}$`,
  'u',
)
