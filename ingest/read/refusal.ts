/** Why a file is not taken in. */
export const refusalCodes = [
  'empty',
  'too-large',
  'binary',
  'control-character',
  'pdf',
  'word',
  'unknown-encoding',
  'wrong-encoding',
  'bad-front-matter',
  'bad-sidecar',
  'no-text',
] as const
/** One of {@link refusalCodes}. */
export type RefusalCode = (typeof refusalCodes)[number]

/** A file that is not taken in, with the reason and what to do, for people in two languages and for programs as a code. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly code: RefusalCode
  /** What the message is filled with (size, encodings, a parser's words). */
  readonly params: Readonly<Record<string, string | number>>
  readonly message: { readonly ja: string; readonly en: string }
}

type Message = (params: Readonly<Record<string, string | number>>) => Refusal['message']

const messages: Readonly<Record<RefusalCode, Message>> = {
  empty: () => ({
    ja: 'ファイルが空か、空白だけです。本文の入ったファイルを渡してください。',
    en: 'The file is empty or holds white space only. Give a file with text in it.',
  }),
  'too-large': ({ size, limit }) => ({
    ja: `ファイルが大きすぎます（${size} バイト、上限 ${limit} バイト）。論考ごとに分けてください。`,
    en: `The file is too large (${size} bytes, the limit is ${limit}). Split it, one essay to a file.`,
  }),
  binary: ({ format }) => ({
    ja: `文字のファイルではありません（${format}）。テキスト・Markdown・HTML にして渡してください。`,
    en: `This is not a text file (${format}). Save it as text, Markdown or HTML.`,
  }),
  'control-character': ({ character, line }) => ({
    ja: `${line} 行目に制御文字 ${character} があります（文字コードの取り違えでよく起こります）。取り除くか、--encoding で文字コードを指定してください。`,
    en: `Line ${line} holds the control character ${character}, as files read in the wrong encoding do. Take it out, or name the encoding with --encoding.`,
  }),
  pdf: () => ({
    ja: 'この版は PDF をまだ読めません。テキスト・Markdown・HTML に変換して渡してください（例: pdftotext -enc UTF-8 論考.pdf）。',
    en: 'This version cannot read PDF yet. Convert it to text, Markdown or HTML (for example: pdftotext -enc UTF-8 essay.pdf).',
  }),
  word: () => ({
    ja: 'この版は Word をまだ読めません。「名前を付けて保存」で書式なしテキスト（UTF-8）か HTML にして渡してください。',
    en: 'This version cannot read Word files yet. Use “Save as” plain text (UTF-8) or HTML.',
  }),
  'unknown-encoding': ({ candidates }) => ({
    ja: `文字コードを決められません（候補: ${candidates}）。--encoding で指定するか、UTF-8 で保存し直してください。`,
    en: `The character encoding cannot be told (candidates: ${candidates}). Name it with --encoding, or save the file as UTF-8.`,
  }),
  'wrong-encoding': ({ encoding }) => ({
    ja: `${encoding} として読めないバイトがあります。文字コードの指定を外すか、正しいものを指定してください。`,
    en: `The file holds bytes that are not ${encoding}. Leave the encoding out, or name the right one.`,
  }),
  'bad-front-matter': ({ reason }) => ({
    ja: `冒頭のメタデータ（front matter）が読めません: ${reason}。直すか、取り除いてください。`,
    en: `The front matter cannot be read: ${reason}. Correct it or take it out.`,
  }),
  'bad-sidecar': ({ reason }) => ({
    ja: `添えられた .meta.json が読めません: ${reason}。直すか、取り除いてください。`,
    en: `The .meta.json beside the file cannot be read: ${reason}. Correct it or take it away.`,
  }),
  'no-text': () => ({
    ja: '読める本文がありません。本文の入ったファイルを渡してください。',
    en: 'There is no visible text in the file. Give a file with text in it.',
  }),
}

/** A refusal with its message in both languages. */
export const createRefusal = (code: RefusalCode, params: Readonly<Record<string, string | number>> = {}): Refusal => ({
  kind: 'refusal',
  code,
  params,
  message: messages[code](params),
})

/** Whether a result is a refusal. */
export const isRefusal = (result: object): result is Refusal => 'kind' in result && result.kind === 'refusal'
