import { linkChangesFrom } from '../../../graph/change/link-changes.ts'
import type { Commit } from '../../../graph/store.ts'
import { additionOf, makeProposition, makeRelation, things } from '../../server/corpus.ts'

const [kept, dropped, fresh] = [
  makeProposition('渡船の便数を増やすべきだ'),
  makeProposition('桟橋を広げるべきだ'),
  makeProposition('夜間便を残すべきだ'),
]
const [a, b] = [things.first.statements[0]!.id, things.second.statements[0]!.id]
const affirms = (from: typeof a, to: typeof kept.id) => makeRelation({ type: 'affirms', from, to })

describe('link changes', () => {
  it('tells what was formed, what moved and what was dropped, with the statements that joined', () => {
    const commit = additionOf('link', [fresh, affirms(a, fresh.id), affirms(b, fresh.id), affirms(b, kept.id)])
    const gone = { ...dropped, version: 2, status: 'retracted' } as const
    const stance = affirms(a, dropped.id)
    const closed = { ...stance, version: 2, status: 'retracted' } as const
    const changes: Commit['changes'] = [
      ...commit.changes,
      { before: dropped, after: gone },
      { before: stance, after: closed },
    ]
    expect(linkChangesFrom({ propositions: [kept, dropped] }, { ...commit, changes })).toEqual([
      { what: 'formed', id: fresh.id, label: '夜間便を残すべきだ', joined: 2, left: 0 },
      { what: 'moved', id: kept.id, label: '渡船の便数を増やすべきだ', joined: 1, left: 0 },
      { what: 'dropped', id: dropped.id, label: '桟橋を広げるべきだ', joined: 0, left: 1 },
    ])
  })
  it('tells nothing where nothing changed', () => {
    expect(linkChangesFrom({ propositions: [kept] }, additionOf('nothing', [things.tanaka]))).toEqual([])
  })
})
