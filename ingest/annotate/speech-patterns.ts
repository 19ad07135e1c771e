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
  voicedVerbs,
} from '../lexicon/speech.ts'

const choice = (lemmas: readonly string[]): string => `(?:${[...new Set(lemmas)].join('|')})/[A-Z]`
const aspect =
  '(?: する/V)?(?<passive>(?: れる| られる| せる)/V)?(?: [てで]/P)?(?: いる/V| くる/V| いく/V| みせる/V| くれる/V| しまう/V)?(?<past> た/X)?(?:(?: の/N)? だ/X(?: ある/X)?)?'
const gap = '(?<gap>(?: (?!(?:は|が|、)/[PO])[^ ]+){0,6}?)'
const going =
  '(?: に/P)?(?: する/V)?(?: [てで]/P)?(?: いる/V| くる/V)?(?: ない/[AX])?(?: た/X)?(?:(?: の/N)? だ/X(?: ある/X)?)?'
const closeGap = '(?: (?!(?:は|が|て|で|、)/[PO]|[^ ]+/V)[^ ]+){0,4}?'
const says = ' (?:と/P|との/P|という/P|と/P の/P|と/P いう/[PV]|と/P する/V)'
const loud =
  '(?:多い|ある|根強い|強い|出る|上がる|挙がる|あがる|聞く|聞こえる|絶える|少ない|広がる|相次ぐ|渦巻く|高まる|寄せる|届く|漏れる|あふれる|噴出|目立つ|くすぶる)/[A-Z](?: れる/V| られる/V)?(?: ない/X)?(?: て/P)?(?: いる/V)?(?: た/X)?$'
const spoken = speechVerbs.filter((v) => v !== 'する')

/**
 * How somebody else's word is attributed at a clause's end, by rule; each is matched against a clause's lemmas. Named
 * groups: `verb`, `passive`, `past`, and `do` where する alone says it.
 */
export const attributionPatterns = {
  copula: new RegExp(
    ` (?:と/P いう/[PV]|という/P) の/N が/P(?<gap>(?: (?!(?:は|が)/P|、)[^ ]+){1,8}) の/P (?<verb>${choice(speechNouns)}) だ/X(?: ある/.)?(?: た/X)?$`,
    'u',
  ),
  // …こと、これが審議会の最終報告です。
  summed: new RegExp(
    ` (?:これ|それ|以上)/N が/P(?: (?!(?:は|が)/P)[^ ]+){1,24}? (?<verb>${choice([...issuedNouns, ...speechNouns])})(?: 書/N)?(?: の/P(?: [^ ]+){1,2}?)? だ/X(?: ある/.)?(?: た/X)?$`,
    'u',
  ),
  quote: new RegExp(` と/P(?: は/P| も/P)?(?:${gap} (?<verb>${choice(spoken)})|(?<do> する/V))${aspect}$`, 'u'),
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
    `${says}${closeGap} (?<verb>${choice([...speechNouns, ...issuedNouns])})(?: 書/N)? (?:を|に)/P(?: (?!(?:は|が)/P)[^ ]+){1,4}$`,
    'u',
  ),
  plan: new RegExp(`(?<= [^ ]+/[VX]) ${choice(planNouns)} を/P (?<verb>${choice(planVerbs)})(?: に/P)?${aspect}$`, 'u'),
  issued: new RegExp(
    `(?<= [^ ]+/[VX]) ${choice(issuedNouns)}(?: 書/N| 文/N)? を/P (?<verb>${choice(issuingVerbs)})${aspect}$`,
    'u',
  ),
  intent: new RegExp(
    `(?<= (?:[^ ]+/[VX]|という/P|との/P|と/P の/P)) (?<verb>${choice(intentNouns)}) だ/X(?: ある/.)?(?: た/X)?$`,
    'u',
  ),
  // …との主張には、経営者の多くが反対する。
  opposed: new RegExp(
    ` に/P は/P(?: 、/O)?(?: (?!(?:は|を)/P)[^ ]+){1,8}? (?:が|も)/P${closeGap} (?<verb>${choice(attitudeVerbs)})(?: する/V)(?: て/P)?(?: いる/V)?(?: た/X)?$`,
    'u',
  ),
  // …とのことだ。…するそうだ。
  hearsay: / (?:と\/P の\/P こと\/N|との\/P こと\/N|(?<=\/[VXA]) そう\/N) だ\/X(?: ある\/X)?(?: た\/X)?$/u,
  attitude: new RegExp(
    `(?: に/P| へ/P)(?: は/P| も/P)?${gap} (?<verb>${choice(attitudeVerbs)})(?: する/V| 唱える/V| の/P 声/N を/P [^ ]+)(?: て/P)?(?: いる/V)?(?: た/X)?$`,
    'u',
  ),
  shown: new RegExp(
    ` (?<verb>${choice(attitudeNouns)})(?: 感/N)? を/P(?: [^ ]+/D)? ${choice(showingVerbs)}${going}$`,
    'u',
  ),
  voice: new RegExp(`${says}${gap} (?<verb>${choice(speechNouns)}) (?:が|も|は)/P ${loud}`, 'u'),
  voices: new RegExp(
    ` (?<verb>${choice(voicedVerbs)})(?: する/V)?(?: て/P いる/V)?(?: た/X)? (?:声|意見|向き|見方|動き|世論|論調|人|住民)/N (?:が|も|は)/P ${loud}`,
    'u',
  ),
  ask: new RegExp(` よう/N(?: に/P)?${gap} (?<verb>${choice(demandVerbs)})${aspect}$`, 'u'),
  demand: new RegExp(` (?:を|も)/P${gap} (?<verb>${choice(demandVerbs)})${aspect}$`, 'u'),
} as const
/** Name of an attribution's rule. */
export type AttributionPattern = keyof typeof attributionPatterns

/** In this order they are tried. */
export const attributionOrder = [
  'copula',
  'summed',
  'quote',
  'quoted',
  'inverted',
  'broken',
  'existence',
  'noun',
  'plan',
  'issued',
  'intent',
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
