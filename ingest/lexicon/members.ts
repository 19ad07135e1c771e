/**
 * Members of the Diet of the last years whom their colleagues call by surname and title (新藤委員, 玉木代表), by house. Written from
 * memory; surnames that many bear are left out, and one that two here bear stands for neither. `/` parts a surname that has not two letters.
 */
const lower = `
新藤義孝 船田元 上川陽子 山下貴司 古屋圭司 細野豪志 寺田稔 葉梨康弘 柴山昌彦 稲田朋美 石破茂 高市早苗 岸田文雄 麻生太郎 茂木敏充 河野太郎 小泉進次郎 萩生田/光一 平沢勝栄 長島昭久 大塚拓
三谷英弘 越智隆雄 國場幸之助 黄川田/仁志 井野俊郎 熊田裕通 長坂康正 赤澤亮正 村上誠一郎 下村博文 田野瀬/太道 牧原秀樹 若林健太 若宮健嗣 浜田靖一 小野寺/五典 岩屋毅 森山裕 坂本哲志 逢沢一郎 西村康稔 城内実
枝野幸男 野田佳彦 泉/健太 奥野総一郎 近藤昭一 大島敦 階/猛 逢坂誠二 山花郁夫 城井崇 道下大樹 谷田川/元 岡田克也 安住淳 小川淳也 長妻昭 重徳和彦 本庄知史 馬淵澄夫 玄葉光一郎 津村啓介 武正公一 藤原規眞 松下玲子 柚木道義
鎌田さゆり 米山隆一 江田憲司 原口一博 笠/浩史 手塚仁雄 五十嵐/えり 源馬謙太郎 櫻井周
馬場伸幸 青柳仁士 三木圭恵 足立康史 遠藤敬 藤田文武 前原誠司 岩谷良平 漆間譲司 阿部圭史 池畑浩太朗 市村浩一郎 奥下剛光 金村龍那 守島正
玉木雄一郎 古川元久 浅野哲 福田徹 平岩征樹 西岡秀子 長友慎治 飯泉嘉門 向山好一 橋本幹彦 臼木秀剛
北側一雄 國重徹 河西宏一 浜地雅一 大口善徳 赤羽一嘉 斉藤鉄夫 岡本三成 平林晃 福重隆浩 中野洋昌
赤嶺政賢 志位和夫 田村智子 塩川鉄也 本村伸子 宮本岳志 穀田恵二 笠井亮 辰巳孝太郎
大石あきこ 櫛渕万里 福島伸享 北神圭朗 吉良州司 緒方林太郎 島田洋一 竹上裕子 河村たかし
`
const upper = `
長浜博行 中曽根/弘文 牧山ひろえ 山谷えり子 小西洋之 打越さく良 辻元清美 古庄玄知 西田実仁 谷合正明 佐々木/さやか 浅田均 東/徹 川合孝典 仁比聡平 山添拓 高良鉄美 衛藤晟一 堀井巌 松川るい 臼井正一
岡田直樹 吉川ゆうみ 中西祐介 岩本剛人 関口昌一 武見敬三 世耕弘成 有村治子 丸川珠代 山東昭子 尾辻秀久 松山政司 牧野たかお 上野通子 赤池誠章 柘植芳文 進藤金日子
熊谷裕人 杉尾秀哉 福島みずほ 小池晃 吉良よし子 舟山康江 礒崎哲史 榛葉賀津也 柴田巧 猪瀬直樹 音喜多/駿 安江伸夫 矢倉克夫 平木大作 窪田哲也 塩田博昭 福山哲郎 水岡俊一 田名部/匡代
石川大我 川田龍平 小沢雅仁 柴/愼一 古賀千景 岸/真紀子 安達悠司 神谷宗幣 藤木眞也 大家敏志 北村経夫
`

/** Whom a surname stands for among the names of a table, where it is one alone. */
const bySurname = (table: string): ReadonlyMap<string, string> => {
  const names = [...new Set(table.trim().split(/\s+/u))]
  const cut = names.map((name): readonly [string, string] => {
    const at = name.indexOf('/')
    return at < 0 ? [name.slice(0, 2), name] : [name.slice(0, at), name.replace('/', '')]
  })
  return new Map(cut.filter(([surname]) => cut.filter(([other]) => other === surname).length === 1))
}

/** The members of each house by their surnames. */
export const membersOfHouse = { 衆議院: bySurname(lower), 参議院: bySurname(upper) } as const
