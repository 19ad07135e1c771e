const entriesOf = (words: string, sign: 1 | -1): readonly (readonly [string, 1 | -1])[] =>
  words.split(' ').map((word) => [word, sign])

/** Nouns for changes that come about by themselves, by whether there is more of the thing then or less. */
export const changesOf: ReadonlyMap<string, 1 | -1> = new Map([
  ...entriesOf(
    '増大 増加 急増 激増 漸増 拡大 上昇 急上昇 高騰 急騰 膨張 蔓延 まん延 深刻化 激化 加速 常態化 慢性化 長期化 増幅 多発 頻発 高まり 広がり 高止まり 氾濫 横行',
    1,
  ),
  ...entriesOf(
    '低下 減少 激減 急減 漸減 半減 縮小 後退 衰退 停滞 低迷 劣化 弱体化 空洞化 形骸化 希薄化 流出 喪失 減退 崩壊 消失 消滅 下落 急落 鈍化 弱まり 衰え 途絶 断絶 落ち込み 低調 疲弊 荒廃 老朽化 先細り',
    -1,
  ),
])

/** That something comes to be done with difficulty, right after its particle. */
export const worsens =
  /^、?(?:[^、。はがを]{0,8}(?:に|く|も|的))?(?:(?:困難|不可能|希薄|おろそか|手薄|危うい状況|不十分|不安定)(?:に|と)な(?:る|り|っ|ら)|(?:難し|危う|厳し|苦し|乏し|貧し|弱|薄|遠|鈍|細)くな(?:る|り|っ)|(?:妨げ|阻害さ|侵害さ|制約さ|歪め|ゆがめ|脅かさ|奪わ|削が|そが|狭め|断た|抑えつけ|圧迫さ)(?:れ|られ))/u

/** Nouns for what there should be in a law, an office or a town: to say that there is none of it is to miss it. */
export const lackNouns: ReadonlySet<string> = new Set(
  '規定 仕組み 制度 体制 支援 ルール 基準 手当て 手当 保障 補償 窓口 受け皿 権限 対策 手立て 法律 枠組み 担い手 施設 拠点 備え 罰則 義務 条項 検証 説明 議論 検討 配慮 歯止め 機関 組織 設備 人員 職員 予算 財源 制限 規制 保護 教育 相談 機能'.split(
    ' ',
  ),
)
