import {
  attitudeNouns,
  attitudeVerbs,
  demandVerbs,
  intentNouns,
  issuedNouns,
  issuingVerbs,
  namingVerbs,
  planNouns,
  planVerbs,
  showingVerbs,
  speechNouns,
  speechVerbs,
  toneNouns,
  voicedVerbs,
} from '../lexicon/speech.ts'

const choice = (lemmas: readonly string[]): string => `(?:${[...new Set(lemmas)].join('|')})/[A-Z]`
const copula = '(?:(?: の/N)? だ/X(?: ある/.)?)'
const aspect = `(?:(?: を/P)? する/V)?(?<passive>(?: れる| られる| せる)/V)?(?: [てで]/P)?(?: は/P)?(?:(?: いる/V)(?: れる/V)?| くる/V| いく/V| みせる/V| くれる/V| しまう/V)?(?: ない/[AX](?: だ/X)?)?(?<past> た/X)?(?: (?:ばかり|だけ|のみ|一方)/[A-Z])?${copula}?`
const gap = '(?<gap>(?: (?!(?:は|が|、)/[PO])[^ ]+){0,6}?)'
const going = `(?: に/P)?(?: する/V)?(?: せる/V)?(?: [てで]/P)?(?: いる/V| くる/V)?(?: ない/[AX])?(?: た/X)?${copula}?`
const closeGap = '(?: (?!(?:は|が|て|で|、)/[PO]|[^ ]+/V)[^ ]+){0,4}?'
const says = ' (?:と/P|との/P|という/P|といった/P|と/P いっ/V た/X|と/P の/P|と/P いう/[PV]|と/P する/V)'
/** After what is said as a clause or a quotation, not after a noun (賛成と反対). */
const afterClause = '(?<= (?:[^ ]+/[VXAPM]|」/O|。/O|[^ ]+ 、/O))'
const loud = `(?:多い|ある|根強い|強い|出る|出す|上がる|挙がる|あがる|聞く|聞こえる|絶える|少ない|広がる|相次ぐ|渦巻く|高まる|寄せる|届く|漏れる|あふれる|噴出|目立つ|くすぶる|なす|示す|呈する|提起|向ける|つきまとう|付きまとう|残る|強まる|支配|一般|主流|大勢|有力|根深い|大きい|消える|やむ|止む|飛び交う|飛ぶ|噴き出す|湧く|起きる|起こる|見る|見受ける|存在|浮上|台頭|占める|続く|尽きる|つく|集まる|集中|繰り返す|繰り広げる|交わす|浴びせる|突き付ける|突きつける|投げかける|飛び出す|伝わる|散見|伝える|語る|うかがう|拭う|後を絶つ|圧倒|定着|うごめく|沸き起こる|巻き起こる|わき上がる|持ち上がる|紹介|取り沙汰|表明|展開|優勢|多数|大半|顕著|ささやく|囁く|流れる|相次ぐ)/[A-Z](?: 的/N)?(?: する/V)?(?: れる/V| られる/V)?(?: ない/[AX])?(?: [てで]/P)?(?: いる/V| くる/V)?(?: ない/[AX])?(?: た/X)?${copula}?$`
/** The dictionary cuts 断じた so. */
const judged = '断/N じ/X'
const spoken = [...new Set([...speechVerbs, ...attitudeVerbs])].filter((v) => v !== 'する')

/**
 * How somebody else's word is attributed at a clause's end, by rule; each is matched against a clause's lemmas. Named
 * groups: `verb`, `passive`, `past`, and `do` where する alone says it.
 */
export const attributionPatterns = {
  copula: new RegExp(
    ` (?:と/P いう/[PV]|という/P) の/N が/P(?<gap>(?: (?!(?:は|が)/P|、)[^ ]+){1,8}) の/P(?: [^ ]+){0,3}? (?<verb>${choice(speechNouns)}) だ/X(?: ある/.)?(?: た/X)?$`,
    'u',
  ),
  // …こと、これが審議会の最終報告です。
  summed: new RegExp(
    ` (?:これ|それ|以上)/N が/P(?: (?!(?:は|が)/P)[^ ]+){1,24}? (?<verb>${choice([...issuedNouns, ...speechNouns])})(?: 書/N)?(?: の/P(?: [^ ]+){1,2}?)? だ/X(?: ある/.)?(?: た/X)?$`,
    'u',
  ),
  // …と指摘したのは、X教授である。
  cleft: new RegExp(
    ` と/P${gap} (?<verb>${choice(spoken)})(?: する/V)?(?: て/P)?(?: いる/V)?(?: た/X)? の/N (?:は|が)/P(?<said>(?: (?!(?:は|が|を|と)/P)[^ ]+){1,12}?)(?: だ/X(?: ある/.)?)$`,
    'u',
  ),
  quote: new RegExp(
    ` (?:と|として)/P(?: は/P| も/P)?(?:${gap} (?<verb>${choice(spoken)}|${judged})|(?<do> する/V))${aspect}$`,
    'u',
  ),
  // 「…」と胸を張る: after a quotation any verb will do that does not name things.
  quoted: new RegExp(
    `(?<= [^ ]+/[VXAPM](?: 。/O)?) 」/O と/P${closeGap} (?<verb>(?!(?:${namingVerbs.join('|')})/)[^ ]+/[VS])${aspect}$`,
    'u',
  ),
  // …と市長は言う: the speaker stands between the words and the verb.
  inverted: new RegExp(
    `(?<= (?:[^ ]+/[VXA]|」/O)(?: 、/O)?) と/P(?: 、/O)?(?: (?!(?:と|は|が)/P)[^ ]+){1,10}? (?:は|も)/P${gap} (?<verb>${choice(spoken)})${aspect}$`,
    'u',
  ),
  // 「…」と。 「…」と市長。
  broken: / 」\/O と\/P(?: 、\/O)?(?: (?!(?:は|が|を|に)\/P)[^ ]+\/[NSOP]){0,6}$/u,
  // …と警鐘を鳴らす科学者もいる。
  existence: new RegExp(
    ` と/P${gap} (?<verb>[^ ]+/[VS])(?: する/V)?(?: て/P いる/V)?(?: た/X)?(?: [^ ]+/[NSO]){1,4} (?:も|が|は)/P (?:いる|ある|多い|少ない|目立つ)/[A-Z](?: ない/X)?$`,
    'u',
  ),
  noun: new RegExp(
    `${says}${closeGap} (?<verb>${choice([...speechNouns, ...issuedNouns])})(?: 書/N)? (?:を|に|で|から)/P(?: (?!(?:は|が)/P)[^ ]+){1,5}$`,
    'u',
  ),
  // …と胸を張る, と危機感を募らせる: a figure of speech that says how it was said.
  tone: new RegExp(
    `${afterClause} と/P${closeGap} (?<verb>${choice([...toneNouns, ...attitudeNouns])})(?: 感/N)? (?:を|に)/P(?: [^ ]+/[DNS])? [^ ]+/[VSA]${going}$`,
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
    `(?<= (?:[^ ]+/[VX]|という/P|との/P|と/P の/P)) (?<verb>${choice(intentNouns)}) だ/X(?: ある/.)?(?: た/X)?$`,
    'u',
  ),
  // Xの主張は、…というものだ。
  content: new RegExp(
    `(?: (?:という/P|との/P|と/P の/P|と/P いう/[PV]) (?<verb>(?:もの|こと|点|わけ|話)/N)|(?<= [^ ]+/[VX])(?<aim>(?: (?:こと|点)/N| ことに/D ある/V)))(?: に/P (?:ある|尽きる)/V)?(?: だ/X(?: ある/.)?)?(?: た/X)?$`,
    'u',
  ),
  // …との主張には、経営者の多くが反対する。
  opposed: new RegExp(
    ` に/P は/P(?: 、/O)?(?: (?!(?:は|を)/P)[^ ]+){1,8}? (?:が|も)/P${closeGap} (?<verb>${choice(attitudeVerbs)})(?: する/V)(?: て/P)?(?: いる/V)?(?: た/X)?$`,
    'u',
  ),
  // …とのことだ。…するそうだ。…と聞く。…との答弁でした。
  hearsay: new RegExp(
    ` (?:(?:と/P の/P|との/P|という/P)(?: 御/O| ご/O)? (?:こと/N|話/.|(?<verb>${choice(speechNouns)}))|(?<=/[VXA]) そう/N) だ/X(?: ある/X)?(?: た/X)?$|${afterClause} と/P(?: も/P)? (?:聞く|伝え聞く|仄聞|側聞)/[A-Z](?: する/V)?(?: て/P いる/V)?$`,
    'u',
  ),
  attitude: new RegExp(
    `(?: に/P| へ/P)(?: は/P| も/P)?${gap} (?<verb>${choice(attitudeVerbs)})(?: する/V| 唱える/V| の/P 声/N を/P [^ ]+| だ/X)(?: て/P)?(?: いる/V)?(?: た/X)?$`,
    'u',
  ),
  shown: new RegExp(
    ` (?<verb>${choice(attitudeNouns)})(?: 感/N)? を/P(?: [^ ]+/D)? ${choice(showingVerbs)}${going}$`,
    'u',
  ),
  voice: new RegExp(
    `${says}${gap} (?<verb>${choice(speechNouns)})(?: など/P)? (?:が|も|は)/P(?: (?!(?:は|が|を)/P|、/O)[^ ]+){0,6}? ${loud}`,
    'u',
  ),
  voices: new RegExp(
    ` (?<verb>${choice(voicedVerbs)})(?: する/V)?(?: て/P いる/V)?(?: た/X)? (?:声|意見|向き|見方|動き|世論|論調|人|住民|議論|論者|論|空気|機運)/[NS] (?:が|も|は)/P(?: (?!(?:は|が|を)/P|、/O)[^ ]+){0,4}? ${loud}`,
    'u',
  ),
  ask: new RegExp(
    ` よう/N(?: に/P)?${gap} (?<verb>${choice([...demandVerbs, '指示', '命じる', '働きかける'])})${aspect}$`,
    'u',
  ),
  demand: new RegExp(` (?:を|も)/P${gap} (?<verb>${choice(demandVerbs)})${aspect}$`, 'u'),
} as const
/** Name of an attribution's rule. */
export type AttributionPattern = keyof typeof attributionPatterns

/** In this order they are tried. */
export const attributionOrder = [
  'copula',
  'summed',
  'cleft',
  'quote',
  'quoted',
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
  'opposed',
  'hearsay',
  'attitude',
  'shown',
] as const satisfies readonly AttributionPattern[]

/** What the writer, or the party that he speaks for, demands: …を訴えてきました. */
export const ownDemandPattern = new RegExp(
  `(?: を/P| よう/N(?: に/P)?)${gap} (?:${choice(['求める', '要求', '要望', '要請', '提案', '提言', '訴える', '主張'])})${aspect}$`,
  'u',
)
