import type { ActorKey } from '../../graph/change/extraction.ts'
import type { Addressee } from './setting.ts'
import type { Analysed } from './subjects.ts'

const part = /^(?:など)?に(?:は|も)、?[^。]{0,12}(?:役割|責任|責務|務め|できること|求めたい|注文)/u

/** 消費者にも役割がある: to whom the next recommendations speak. */
export const givenPart = ({ text, references }: Analysed): readonly ActorKey[] | undefined => {
  const place = references.find((r) => part.test(text.slice(r.to)))
  return place && references.filter((r) => r.to === place.to).map((r) => r.actor)
}

/** Actors of whom it stays clear that they are asked: authorities and office holders, neither bodies of people nor councils. */
export const authority =
  /^(?:state|government|ministry|person):|^group:(?:[県市町村]|地方自治体|市町村|都道府県|.{3,}[うくぐすつぬぶむるたい](?:人|人たち|人々|方々))$/u

/** Whoever is asked on in the next paragraph. */
export const lasting = /^(?:state|government):|^group:.{3,}[うくぐすつぬぶむるたい](?:人|人たち|人々|方々)$/u

/** Finds in the measure alone who is asked: it says nothing of the sentences after it, outside a list. */
export const isGuessed = ({ rule }: Addressee): boolean => rule === 'addressee.sovereign'
