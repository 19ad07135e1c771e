import { annotateActors } from '../../../ingest/annotate/actors.ts'
import { widen } from '../../../ingest/annotate/gazetteer.ts'
import { createTokenise } from '../../../ingest/kuromoji.ts'
import { neighbourRows } from './actor-neighbours-rows.ts'
import { groupRows } from './actor-group-rows.ts'
import { actorRows } from './actor-rows.ts'

const tokenise = await createTokenise()

/** The actors that sentences name, canonical names by sentence. */
const namesIn = (sentences: readonly string[], date?: string): readonly (readonly string[])[] => {
  const read = sentences.map((sentence) => {
    const text = widen(sentence)
    return { text, words: tokenise(text).map((word) => ({ ...word, start: word.from, end: word.to })) }
  })
  const { actors, references } = annotateActors(read, date)
  return references.map((here) => [...new Set(here.map((r) => actors.find((actor) => actor.key === r.actor)!.name))])
}

describe('大臣 who is asked', () => {
  it('is whoever was called so, not the minister named last', () => {
    const said = [
      '川島大臣に伺います。',
      '森田農林水産大臣は当時、別の答えでした。',
      ...Array.from({ length: 8 }, () => '堤防は古い。'),
      '大臣、お答え願います。',
    ]
    expect(namesIn(said).at(-1)).toEqual(['川島'])
  })
  it('is the only one named, however far back', () => {
    expect(namesIn(['森田農林水産大臣は慎重です。', '堤防は古い。', '大臣にお聞きします。']).at(-1)).toEqual(['森田'])
  })
})

describe('政府 after a government abroad', () => {
  it('is that government in a text that names nothing of this country', () => {
    expect(namesIn(['メルツ政権は改革を掲げた。', '政府の姿勢は評価できる。']).at(-1)).toEqual(['メルツ政権'])
  })
})

describe('actors in one sentence', () => {
  it('are shown by many rows', () => {
    expect(actorRows.length).toBeGreaterThanOrEqual(150)
  })
  it.each([...actorRows, ...neighbourRows, ...groupRows])('$sentence ($date)', ({ sentence, names, date }) => {
    expect(namesIn([sentence], date)[0]!.toSorted()).toEqual(names.toSorted())
  })
})

describe('actors across sentences', () => {
  const last = (...sentences: readonly string[]) => namesIn(sentences, '2024-06-01').at(-1)
  it('takes a surname for the person named in full before', () => {
    expect(last('楠木悠太教授は増税を支持する。', '楠木氏の論拠は三つある。')).toEqual(['楠木悠太'])
  })
  it('reads 同省, 同党, 同国, 同社 and 両国', () => {
    expect(last('環境省は基準を改めた。', '同省は来年度に施行する。')).toEqual(['環境省'])
    expect(last('公明党は慎重である。', '同党は修正を求めた。')).toEqual(['公明党'])
    expect(last('デンマークは課税を始めた。', '同国では反発が小さい。')).toEqual(['デンマーク'])
    expect(last('オリックスは撤退した。', '同社は理由を説明しない。')).toEqual(['オリックス'])
    expect(last('日韓の協議が再開した。', '両国は歩み寄った。')).toEqual(['日本', '韓国'])
  })
  it('keeps short names that the text gives', () => {
    expect(last('海洋資源保全機構（以下、海保機構）が発足した。', '海保機構は調査を始める。')).toEqual([
      '海洋資源保全機構',
    ])
    expect(last('海洋資源保全機構（MRCO）が発足した。', 'MRCOは調査を始める。')).toEqual(['海洋資源保全機構'])
  })
  it('takes the end of a long name for the name', () => {
    expect(last('水素の利用に関する有識者懇談会が開かれた。', '有識者懇談会は座長案を了承した。')).toEqual([
      '水素の利用に関する有識者懇談会',
    ])
  })
  it('takes a title alone for who was called by it', () => {
    expect(last('日商の小林健会頭が講演した。', 'スナク首相は訪米した。', '首相は会見で語った。')).toEqual([
      'リシ・スナク',
    ])
    expect(last('三浦知事は条例案を出した。', '知事は議会に理解を求めた。')).toEqual(['三浦'])
  })
  it('reads a short name before the long one in brackets, and a part of a name', () => {
    expect(last('RIHE（高等教育総合研究所）が試算した。', 'RIHEは幅を示した。')).toEqual(['高等教育総合研究所'])
    expect(last('国立水産衛生研究所が検査した。', '衛生研は結果を公表した。')).toEqual(['国立水産衛生研究所'])
  })
  it('takes 審議会 alone for the one named, and 委員会 only close by', () => {
    expect(last('文化審議会が答申した。', '審議会の議論は尽くされていない。')).toEqual(['文化審議会'])
    expect(last('欧州委員会が案を出した。', '域内は割れた。', '雨が降った。', '委員会は開かれた。')).toEqual([])
  })
  it('reads 本院 and 当協会 as whose words these are', () => {
    expect(last('参議院は決議した。', '本院は暴挙を非難する。')).toEqual(['参議院'])
    expect(last('日本水道協会は要望する。', '当協会の会員は困っている。')).toEqual(['日本水道協会'])
    expect(last('日本水道協会は要望する。', '当社の工場は止まった。')).toEqual([])
  })
  it('takes 本県, 知事 and 県議会 for those of the prefecture that the document is about', () => {
    expect(last('岩手県の森を歩いた。', '本県の人口は減った。')).toEqual(['岩手県'])
    expect(last('岩手県の森を歩いた。', '知事の見解を伺います。')).toEqual(['岩手県知事'])
    expect(last('岩手県の森を歩いた。', '県議会でも論じた。')).toEqual(['岩手県議会'])
    expect(last('岩手県と宮城県の森を歩いた。', '知事の見解を伺います。')).toEqual([])
  })
  it('knows the prefecture by its cities, and the city that is named most', () => {
    expect(last('花巻市の駅を見た。', '知事には決断を求めます。')).toEqual(['岩手県知事'])
    const city = ['花巻市は広い。', '花巻市は寒い。', '花巻市は青森市より雪が少ない。']
    expect(last(...city, '市長の御所見を伺います。')).toEqual(['花巻市長'])
    expect(last('花巻市と青森市は遠い。', '市長の御所見を伺います。')).toEqual([])
  })
  it('takes 知事 for the governor of Tokyo where 都 speaks, by name where the date tells', () => {
    const tokyo = ['都は堤防を高くする。', '都民の不安は大きい。', '千葉県の港でも被害が出た。']
    expect(last(...tokyo, '知事の見解を伺います。')).toEqual(['小池百合子'])
    expect(namesIn([...tokyo, '知事の見解を伺います。']).at(-1)).toEqual(['東京都知事'])
  })
  it('knows a mayor by his name where his city is spoken of, also of a name that is a town’s', () => {
    expect(last('福岡市の港は古い。', '高島市長に伺います。')).toEqual(['高島宗一郎'])
    expect(last('福岡市の港は古い。', '高島市政は三期目に入った。')).toEqual(['高島宗一郎'])
    expect(last('滋賀県の湖を見た。', '高島市長に伺います。')).toEqual(['高島市長'])
    expect(last('花巻市の港は古い。', '福田市長に伺います。')).toEqual(['福田'])
  })
  it('takes a bureau for that of the place of whose affairs the document speaks', () => {
    expect(last('花巻市の管は古い。', '市長は工事を約束した。', '水道局は図面を出した。')).toEqual(['花巻市水道局'])
    expect(last('管は古い。', '水道局は図面を出した。')).toEqual([])
  })
  it('takes 専門家会議 for a name where none is given', () => {
    expect(last('感染は広がった。', '専門家会議の意見を聞くべきだ。')).toEqual(['専門家会議'])
    expect(last('感染は広がった。', '審議会の意見を聞くべきだ。')).toEqual([])
  })
  it('takes 両当事国 for the two states named', () => {
    expect(last('ペルーはチリと争った。', '両当事国は停戦した。')).toEqual(['ペルー', 'チリ'])
  })
  it('takes the only body of its kind for 機構 however far back', () => {
    const rain = Array<string>(20).fill('雨が降った。')
    expect(last('河川整備支援機構が調べた。', ...rain, '機構は答えない。')).toEqual(['河川整備支援機構'])
  })
  it('takes 共産党 in a text on China for the one there', () => {
    const china = ['中国は市場を開いた。', '中国の指導部は慎重だ。']
    expect(last(...china, '共産党は統制を強めた。')).toEqual(['中国共産党'])
    expect(last(...china, '自民党は抗議した。', '共産党は廃止を求めた。')).toEqual(['日本共産党'])
  })
  it('makes nobody of the lists of a minister after the lists end', () => {
    expect(namesIn(['財務相は増税を否定した。', '首相は沈黙した。'], '2041-06-01')).toEqual([['財務大臣'], ['首相']])
  })
})
