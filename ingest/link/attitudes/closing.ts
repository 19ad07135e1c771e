import { isNegation } from '../predicate-words.ts'
import type { Word } from '../words.ts'

/** What a clause says without its closing words, and whether those turn it about. */
export interface Core {
  readonly core: string
  readonly sign: 1 | -1
  /** It is asked, and no assent sought. */
  readonly isAsked: boolean
}

/** Closing words, tried again and again at the end of a clause; −1 where they turn about what they close. */
const closings: readonly (readonly [RegExp, 1 | -1 | 'asked'])[] = [
  [/[。！!？?、\s]+$/u, 1],
  [/(?<=です|ます|だ|い|た|る|せん)(?:よね|よ|ね|なあ|な|わ)$/u, 1],
  // のではないか asks for assent.
  [/(?:なの|の|ん)?(?:では|じゃ)(?:ない|ありません|なかろう|あるまい)(?:の)?(?:だろう|でしょう)?か$/u, 1],
  [
    /(?:なの|の|ん)?(?:だろう|でしょう|であろう|です|である|ですか)?(?<!明ら|確|静|豊|速や|わず|愚|おろ|細|緩や|ほ|ば|はる)か(?:ね|なあ|な|しら)?$/u,
    'asked',
  ],
  [
    /とは(?:、|私は|とても|とうてい|到底|必ずしも|一概に|言葉に)*(?:思え|考えられ|考え|思い|思わ|言え|いえ|言い切れ|申せ|みなせ|呼べ|呼びがた|言いがた|言い難)(?:ない|ません|ず|まい|たい)?$/u,
    -1,
  ],
  [
    /(?:(?<!こ)と|って|ように)(?:は|も|、|私は|私どもは|心から|強く|率直に|いま|改めて)*(?:確信|考え|思|おも|感じ|存じ|信じ|判断|評価|理解|申し上げ|承知)[ぁ-ん]*(?:ざるを得[ぁ-ん]+|なりません)?$/u,
    1,
  ],
  [/かな?(?:あ)?と思[ぁ-ん]+$/u, 'asked'],
  [/(?:と|も)(?:言|い)(?:え(?:る|よう|ます|るだろう)|って(?:よい|いい|過言ではない|も過言ではない))$/u, 1],
  [
    /(?:だ|である)?と(?:しか)?(?:言|い)(?:わざるを得(?:ない|ません)|うほか(?:は)?(?:ない|ありません)|いようがない)$/u,
    1,
  ],
  [/(?:だ|である)?というほか(?:は)?(?:ない|ありません)$/u, 1],
  [/(?:に|なの|の|こと)(?:は)?(?:違い|相違|間違い|間違え)(?:は|が)?(?:ない|ありません)$/u, 1],
  [/(?:の|こと)は(?:間違いない|明らか|確か|明白|言うまでもない|目に見えて(?:いる|おります|います))$/u, 1],
  [/ざるを(?:得|え)(?:ない|ません|まい)$/u, 1],
  [/(?:はず|わけ|もの|ところ|次第)(?:だ|である|です|であります)$/u, 1],
  [
    /(?:と(?:いう)?の|というの)が[^、。]{1,12}(?:結論|考え|立場|見解|主張|実感|本音|意見)(?:だ|である|です|であります)?$/u,
    1,
  ],
  [
    /と、?[^、。]{0,16}(?:申し上げ|訴え|申し添え|断言し|言いたく|言っておき|付言し)(?:ます|たい|る|ておく|ておきたい)$/u,
    1,
  ],
  // …ことを申し上げ、討論を終わります: how a speech ends says nothing of what it said.
  [
    /(?:、|て、?|まして、?|つつ、?)[^、。]{0,16}(?:討論|質問|質疑|意見|発言|挨拶|趣旨説明|結び|陳述|むすび)(?:と|を|に|とさせて)(?:する|いたし|し|終わ|終え|代え|かえ|いただ)[ぁ-ん]*$/u,
    1,
  ],
  [
    /(?:という)?(?:こと|旨|点)(?:を|も)、?(?:[^、。はがを]{0,6}に、?)?(?:強く|改めて|最後に|重ねて|併せて|あわせて|特に|ここに|付言|、)*(?:申し上げ|申し添え|申し述べ|述べ|指摘し|指摘|強調し|強調|付け加え|付言し|付言|表明し|訴え|断言し|確認し)(?:て|まして|つつ|ておく|ておき(?:たい|ます)|たい(?:と思います)?|ます|る)?$/u,
    1,
  ],
  [/と(?:言|い)われても仕方(?:が)?(?:ない|あるまい|ありません)$/u, 1],
  [/(?:かも|にも)(?:しれ|知れ)(?:ない|ません)$/u, 1],
  [/と(?:の|いう)(?:批判|そしり|指摘|誹り)を(?:免れ|まぬがれ)(?:ない|ません|まい)$/u, 1],
  [/の立場(?:から|で|に立|をと|を取|です|だ|であ)[^。]*$/u, 1],
  [/(?<=る|す|む)立場(?:です|だ|である|であります|をと(?:る|ります|っています)|に立(?:つ|ちます))$/u, 1],
  [/する立場(?:から|で|に立|をと|を取|です|だ|であ)[^。]*$/u, 1],
  [
    /(?:だった|でした|であった|である|であります|でありました|でございます|であろう|です|だ|だろう|でしょう|らしい)$/u,
    1,
  ],
  [/(?<=[るたいなうくすむつぶぐ])(?:の|ん)$/u, 1],
]

const denial =
  /(?:では|じゃ|でも)(?:、|決して|必ずしも|断じて)*(?:ない|ありません|ございません|なかった|なかろう|あるまい|ないはず)$/u

/**
 * The clause with its last word in base form and without what is polite or past about it (評価できます: 評価できる); a
 * negation stays. What it begins with stays where it is.
 */
export const plainEnd = (words: readonly Word[], from: number, length: number): string | undefined => {
  let at = 0
  let last = -1
  for (let i = from; i < words.length && at < length; i++) {
    at += words[i]!.surface.length
    last = i
  }
  let negations = 0
  let i = last
  for (; i > from; i--) {
    const w = words[i]!
    const isPolite = w.pos === '助動詞' && ['ます', 'た', 'です', 'ん', 'ない', 'ぬ', 'う'].includes(w.base)
    if (!isPolite) break
    if (isNegation(w)) negations++
  }
  const end = words[i]
  if (!end || (i === last && end.surface === end.base) || !['動詞', '形容詞'].includes(end.pos)) return undefined
  const before = words.slice(from, i).map((w) => w.surface)
  if (negations % 2 === 0) return before.join('') + end.base
  return before.join('') + (end.pos === '形容詞' ? `${end.base.slice(0, -1)}くない` : `${end.surface}ない`)
}

/** Takes the closing words off the end of a clause. */
export const coreOf = (clause: string): Core => {
  let [core, sign, isAsked]: [string, 1 | -1, boolean] = [clause, 1, false]
  for (let n = 0; n < 12; n++) {
    const found = closings.find(([words]) => words.test(core))
    if (found) {
      core = core.replace(found[0], '')
      if (found[1] === 'asked') isAsked = true
      else if (found[1] < 0) sign = sign > 0 ? -1 : 1
    } else if (denial.test(core)) {
      core = core.replace(denial, '')
      sign = sign > 0 ? -1 : 1
    } else break
  }
  return { core, sign, isAsked }
}

const concedes =
  /(?:が|けれども?|けど|ものの|とはいえ|にせよ|にしても|としても|ながら|一方で?|とともに|し|ので|以上|ため|のだから|だから)、/gu

/** Where the main clause of a text begins: after what it concedes, or gives as a reason. */
export const mainClauseAt = (text: string): number => {
  const last = [...text.matchAll(concedes)].at(-1)
  return last ? last.index + last[0].length : 0
}
