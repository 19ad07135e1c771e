import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import type { FindCommunities } from '../graph/agreement/camps.ts'

// The package is CommonJS: at run time its default import is the function itself, which its types for ESM don't know.
const { detailed } = louvain as unknown as (typeof louvain)['default']

/**
 * Communities by the method of Louvain (Blondel et al. 2008), with Newman's modularity at resolution 1, by graphology.
 * Nodes are walked in the order given, without chance, so that the same network always has the same camps.
 */
export const findCommunities: FindCommunities = (units, pairs) => {
  const graph = new UndirectedGraph()
  for (const unit of units) graph.addNode(unit)
  for (const { a, b, weight } of pairs) graph.addEdge(a, b, { weight })
  const { communities, modularity } = detailed(graph, {
    getEdgeWeight: 'weight',
    randomWalk: false,
    rng: () => 0.5,
  })
  const groups = new Map<number, string[]>()
  for (const unit of units) {
    const community = communities[unit]!
    const group = groups.get(community)
    if (group === undefined) groups.set(community, [unit])
    else group.push(unit)
  }
  return { groups: [...groups.values()], modularity }
}
