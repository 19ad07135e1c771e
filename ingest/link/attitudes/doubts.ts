import { ownerOf } from '../concept.ts'
import type { Concept } from '../concept.ts'
import { officeOf } from '../match.ts'
import { attitudesTo } from './place.ts'
import type { Attitude, Layout, Place } from './place.ts'

const not = '(?:ない|ません|ず|ぬ|まい|なかった)'
const doubt = '(?:疑問|疑念|疑義|懸念|危惧|不安|不信)(?:点|の声|の念)?'
const still = '(?:なお|なおも|いまだに?|いまも|今も|まだ|やはり|依然(?:として)?|とても|到底|どうしても|、)*'
const stays =
  `(?:後を絶た|尽き|絶え|消え|消えてい|やま|収まら|収まってい|晴れ|払拭でき|払拭され|払拭されてい|(?:ぬぐ|拭)え|(?:ぬぐ|拭)い(?:去れ|きれ|切れ)|解消され|解消されてい)${not}` +
  '|(?:残|募|膨ら|湧|わ|広が|つきまと|高ま)(?:る|む|く|う|ります|みます|きます|います|るばかり|むばかり|って(?:いる|います)|んで(?:いる|います))|(?:大きい|強い|深い|深まる|根強い)'
/** What the doubt is about, and that it stays, right after the thing. */
const doubted = new RegExp(
  '^(?:(?:への|をめぐる|を巡る|に対する|についての|に関する|に伴う)(?:[^、。はがをもに]{1,8}[ないる])?' +
    '|(?:で|により|によって|に伴って?|について|をめぐって|を巡って|に対して|に関して)、?(?:(?:湧き上が|わき上が|湧|わ|生じ|生まれ|起き|起こ|残|感じ|抱)[いくるた]?|抱かれる)?)' +
    `、?${doubt}(?:は|が|も)、?${still}(?:${stays})`,
  'u',
)
const fears = /不安|懸念|危惧|不信/u
/** That somebody comes to govern. */
const arrivals = /^(?:誕生|発足|登場|就任|交代|復帰|復権|当選|再選|再登板|始動|始まり)$/u

/** Whose government it is that comes, or that is named. */
const governmentOf = (concept: Concept): Concept | undefined => {
  if (officeOf(concept.head) !== undefined) return concept
  const owner = arrivals.test(concept.head.key) ? ownerOf(concept) : undefined
  return owner && officeOf(owner.head) !== undefined ? owner : undefined
}

/** Doubts about a government that comes are about what it will do; about all else they are a word against it. */
const doubtsAbout = (place: Place, layout: Layout, said: readonly [number, number]): readonly Attitude[] =>
  // Fears for a thing (雇用への不安) say that it is in a bad way; questions about it are a word against it.
  attitudesTo(place, -1, layout, said, fears.test(layout.text.slice(...said)) ? 'plight' : undefined).map(
    (attitude): Attitude => {
      const government = governmentOf(attitude.concept)
      if (!government) return attitude
      const { force, evidence } = attitude
      return { concept: government, axis: 'sure', predicate: '疑問', direction: -1, sign: -1, force, evidence }
    },
  )

/** Doubts that stay: 民営化への懸念は拭えない, 新政権の誕生で湧く疑問は尽きない. */
export const doubtsOf = (layout: Layout): readonly Attitude[] =>
  [...layout.places, ...layout.parts].flatMap((place) => {
    if (place.isSpeaker || place.towards.length === 0) return []
    const found = doubted.exec(layout.text.slice(place.end))
    return found ? doubtsAbout(place, layout, [place.end, place.end + found[0].length]) : []
  })
