/**
 * Sentences that steer the talk and state nothing: what comes next, a self-introduction, thanks and condolence, the end
 * of a speech. Matched against a sentence's shadow.
 */
const steering: readonly RegExp[] = [
  /^　*(?:まず|次に|続いて|最後に|以下|最初に)[^。]{0,60}(?:述べ(?:る|ます|たい(?:と思います)?)|論じ(?:る|ます|たい)|検討(?:する|します|したい)|見て(?:いく|いきたい|みたい|みよう)|申し上げます|指摘(?:を)?(?:いた)?します|触れ(?:る|ます|たい|ておきたい)|紹介(?:する|します|したい)|整理(?:する|します|したい))。?$/u,
  /^　*(?:第?[一二三四五１２３４５](?:つ目|点目|に|番目)|次に|もう一つ)(?:は)?、[^。]{0,60}に(?:ついて|関して)(?:です|であります|でございます|である|申し上げます|述べます)。?$/u,
  /(?:(?:次|以下|下記)の(?:よう|とおり|通り)に?|、こう)[^。]{0,10}(?:述べ|語|書|記|説明|定め|指摘|主張|訴え|論じ|話|答え|警告|提言|うた|謳)[^。]{0,10}。?$/u,
  /^　*(?:これで|以上で?|以上をもちまして)[^。]{0,16}(?:討論|質疑|質問|演説|挨拶|発言)[^。]{0,6}終わ[^。]{0,6}。?$/u,
  /^[^。]{0,40}(?:触れ|述べ|書い|言及し|記し|確認し)てお(?:きたい|かなければならない|かなければなりません|かねばならない|きます|こう)。?$/u,
  /^　*(?:冒頭|最初に|まず|はじめに)、?(?:に)?[^。、]{0,14}申し上げます。?$/u,
  /(?:お悔やみ|お見舞い|御礼|お礼|感謝)(?:を)?(?:申し上げます|いたします)。?$/u,
  /^　*(?:次|続い)[^。]{0,4}(?:分野の|に)[^。]{0,20}(?:課題|論点|問題)(?:がある|に移る|に移ります|です)。?$/u,
]

/** Whether a sentence only steers the talk. */
export const isSteering = (text: string): boolean => steering.some((pattern) => pattern.test(text))

const introduction = /^　*(.{0,40}の)?(.{2,12}?)(?:です|であります|でございます|と申します)。?$/u

/**
 * The words before の in a self-introduction (みらい市民党の楠瀬みどりです), as an offset after them; 0 if there are none.
 * `authors`: names of the document's authors; undefined: the sentence introduces none of them.
 */
export const introducedIn = (text: string, authors: readonly string[]): number | undefined => {
  const match = introduction.exec(text)
  if (!match) return undefined
  const name = match[2]!.replace(/[\s　]/gu, '')
  if (!authors.some((author) => author.replace(/[\s　]/gu, '') === name)) return undefined
  return match[1] === undefined ? 0 : match.index + match[1].length
}
