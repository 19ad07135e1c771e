/** A party of another state under the name that parties of several states have. */
export interface PartyAbroad {
  readonly form: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Words of a sentence that speaks of its state. */
  readonly signs: RegExp
  /** The other party of its state: where both are named and none of this country, it is meant. */
  readonly rival?: string
}

const american = /共和党|米議会|米大統領|米国|アメリカ|トランプ|バイデン|オバマ|クリントン|サンダース|上院|リベラル派/u
const british = /英国|イギリス|スターマー|ブレア|コービン|サッチャー|キャメロン|ジョンソン|ロンドン/u

/** Parties whose short names are those of other states' parties, too. */
export const partiesAbroad: readonly PartyAbroad[] = [
  { form: '民主党', name: '米民主党', aliases: ['アメリカ民主党', '民主党(米)'], signs: american, rival: '共和党' },
  { form: '共産党', name: '中国共産党', aliases: [], signs: /中国|中華|中共|習近平|毛沢東|鄧小平|北京|台湾/u },
  { form: '共産党', name: 'ベトナム共産党', aliases: [], signs: /ベトナム|ハノイ/u },
  { form: '共産党', name: 'ソ連共産党', aliases: [], signs: /ソ連|スターリン|ゴルバチョフ|モスクワ/u },
  { form: '国民党', name: '国民党(台湾)', aliases: ['中国国民党', '台湾国民党'], signs: /中国|台湾|蔣介石|蒋介石|馬英九|内戦/u, rival: '民進党' },
  { form: '労働党', name: '英労働党', aliases: ['労働党(英)'], signs: british, rival: '保守党' },
  { form: '保守党', name: '英保守党', aliases: ['保守党(英)'], signs: british, rival: '労働党' },
  { form: '労働党', name: '朝鮮労働党', aliases: [], signs: /北朝鮮|金正恩|金正日|平壌/u },
  { form: '労働党', name: 'オーストラリア労働党', aliases: ['豪労働党'], signs: /オーストラリア|豪州/u },
  { form: '保守党', name: 'カナダ保守党', aliases: [], signs: /カナダ/u },
]

/** Signs that the parties of this country are spoken of. */
export const homeParties = /自民|立憲|公明|維新の会|日本共産|社民|れいわ|国民民主|志位|鳩山|野田|菅直人|民進党の(?:蓮舫|岡田)|衆院|参院|衆議院|参議院/u
