/** The houses of the Diet. */
export const dietHouses = ['衆議院', '参議院'] as const

/** Standing committees and boards that one house alone has, by house; a speech in one is made in that house. */
export const committeesOfHouse: Readonly<Record<(typeof dietHouses)[number], readonly string[]>> = {
  衆議院: ['外務委員会', '財務金融委員会', '文部科学委員会', '安全保障委員会', '決算行政監視委員会'],
  参議院: ['外交防衛委員会', '財政金融委員会', '文教科学委員会', '決算委員会', '行政監視委員会'],
}

/** Those that both have under one name. */
export const committeesOfBoth = [
  '内閣委員会',
  '総務委員会',
  '法務委員会',
  '厚生労働委員会',
  '農林水産委員会',
  '経済産業委員会',
  '国土交通委員会',
  '環境委員会',
  '国家基本政策委員会',
  '予算委員会',
  '議院運営委員会',
  '懲罰委員会',
  '憲法審査会',
  '情報監視審査会',
  '政治倫理審査会',
] as const

/** Which board 審査会 alone is, by what its members speak of. */
export const boardsByMatter: readonly { readonly name: string; readonly matter: RegExp }[] = [
  { name: '憲法審査会', matter: /憲法|改憲|国民投票/u },
  { name: '情報監視審査会', matter: /特定秘密/u },
  { name: '政治倫理審査会', matter: /政治倫理/u },
]

/** Bodies that the Diet sets up and its members call by a part of their names. */
export const bodiesOfDiet: readonly { readonly name: string; readonly called: string }[] = [
  { name: '国民投票広報協議会', called: '広報協議会' },
]
