/** A sign of old spelling, or of today's: the source of a regular expression, with words that hold it and words that don't. */
export interface SpellingSign {
  readonly id: string
  readonly form: string
  readonly yes: string
  readonly no: string
}

/**
 * Writings that only old spelling has: no text written since 1946 shows one outside a quotation. Small つ written large
 * (あつた, よつて) is none, since statutes and written questions in today's spelling have it, and names may keep ゐ, ゑ or なほ.
 */
export const oldSigns: readonly SpellingSign[] = [
  { id: 'wi', form: '[てで]ゐ[るたなてまれらよ]|用ゐ|率ゐ|ゆゑ(?!ん)|[植据飢]ゑ', yes: '持つてゐる 用ゐて', no: 'ゐのくち ゑびす' },
  { id: 'arau', form: '(?:であ|だ|なか|よか|多か)らう(?=[とがかし。、」に])', yes: 'であらう。 なからうか', no: 'からうまれる 手をあらう。の' },
  { id: 'seu', form: '[でま]せう', yes: 'でせう しませう', no: 'でせまい' },
  { id: 'yau', form: 'やう(?:に|な(?!ぎ)|だ[。がと]|で(?:あ|す|は)|と(?:す|し))', yes: 'やうに かやうな', no: 'やうなぎ' },
  { id: 'sau', form: '[さか]う(?:し[てたなま]|い[ふつ]|考)|さう(?:だ[。がと]|で(?:あ|す|は)|な(?!か))', yes: 'さうして かういふ', no: 'そうして' },
  { id: 'ihu', form: 'とい[ふひへ](?!く)|と[言云]ふ|いは[れずぬゆば]', yes: 'といふ いはゆる', no: 'という' },
  { id: 'hu', form: '[思言云謂行使従從問向願失補払拂争爭戦戰疑買違救養扱負伴習追請乞償奪担擔誓雇通](?:ふ(?![たみえさる])|ひ(?=[、。をがにもま得出込])|は(?:れ[るたてなず]|ない|なけれ|ず|ねば|しめ|ざ|う[とか]))', yes: '思ふ 行はれる 従ひ、', no: '思う 行ふる' },
  { id: 'he', form: '[考与與加教敎答備迎訴抑換変變伝傳耐堪唱整控捕衰憂](?<!時[代])へ(?:る|た(?!ど)|て|な[いけ]|ね|ら[れ]|よう|ず|ざ|ん[。とやか]|し[むめ]|べ)', yes: '考へる 與へた', no: '考へ方' },
  { id: 'word', form: 'すなはち|或ひは|あるひは|たとへ[ばて]|例へば|かへつて|きのふ|さへ(?=[もあ、])|あひだ|まづ、|先づ|なほ、|尚ほ|おほい|いづれ|みづから|わづか|ちやうど|むづかし|をり、|て?をる[。のがと]|をら[れぬず]|くわい|くわん', yes: '例へば すなはち 先づ', no: '例えば まずい' },
  { id: 'literary', form: '[与與加教敎考備唱訴用強](?:ふる|ふべ|へざ)|行は(?:る[るべ]|ざ)|[思言云]へ(?:ば|ど)|謂(?:ふ|は)', yes: '与ふる 行はるべし', no: '考える' },
]

/** Writings that only today's spelling has. */
export const modernSigns: readonly SpellingSign[] = [
  { id: 'rou', form: '(?:であ|だ|なか)ろう|[でま]しょう', yes: 'だろう でしょう', no: 'だらう' },
  { id: 'you', form: '[るたのいな]よう[になだで]|そうし[てた]', yes: '見るように', no: '見るやうに' },
  { id: 'iu', form: 'とい[うえ]|と[言思]う|[てで]い[るたなま]', yes: 'という ている', no: 'といふ てゐる' },
  { id: 'wa', form: '[思言行使問願失補払争疑買違救養扱負](?:わ[れなず]|う(?=[。とがの])|え[るば])|[考与加教答備迎訴抑換変伝耐堪唱整]え', yes: '行われる 考える', no: '行はれる' },
]

/** Small つ written large (なつた, よつて), and small: statutes and records of assemblies kept the large one for decades. */
export const largeTsu = '[なあよ行持思言従至立知取作限]つ(?:て|た(?![えへわはなた]))'
/** What is no sign of {@link largeTsu}. */
export const smallTsu = '[ぁ-ん一-龥]っ[ぁ-ん]'

/** Endings of 文語, which leave the spelling open, but not the time where all characters are old. */
export const literaryEnding = '(?:なり|たり|べし|べからず|ざるを得ず|ざる可からず|可し|如し)(?=[。、と])|ざる(?:べ|可)から|せし[むめ]|せらる'
