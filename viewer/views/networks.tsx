import { useMemo } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { NetworkModel } from '../elements-network.ts'
import { weightInWords } from '../formula.ts'
import type { Network } from '../loads-analysis.ts'
import { loadNetwork, loadRobustness } from '../loads-analysis.ts'
import { loadContested } from '../loads-contested.ts'
import { keptShare } from '../elements-robustness.ts'
import { optionsFromLook } from '../agreement-options.ts'
import { Camps } from '../panels/camps.tsx'
import { NothingLeft } from '../panels/filters.tsx'
import { NetworkPicture } from '../panels/network-picture.tsx'
import { ContestedPanel } from '../panels/contested.tsx'
import { ExportMenu } from '../panels/export.tsx'
import { HeatMap } from '../panels/heat-map.tsx'
import { RobustnessPanel } from '../panels/robustness.tsx'
import { NetworkTable } from '../panels/network-table.tsx'
import type { NetworksRoute } from '../panels/network-tools.tsx'
import { NetworkTools } from '../panels/network-tools.tsx'
import { Notice } from '../panels/notices.tsx'
import { PermalinkButton, PinnedBanner } from '../panels/pinned.tsx'
import type { NetworkTie, Robustness } from '../queries/network.ts'
import type { TextKey } from '../text/text.ts'
import { lookOf } from '../url-analysis.ts'
import { useAnswer } from '../use-answer.ts'
import { nameOfUnit } from '../words.ts'
import { setParts } from '../filter.ts'
import { NetworkMatrix } from './network-matrix.tsx'

/** Points that are drawn at most. */
const maxDrawn = 40

interface ExtremesProps {
  readonly model: NetworkModel
  readonly route: NetworksRoute
  readonly robustness: Robustness | undefined
  readonly onPick: Pick
}

/** That the first place hangs on single propositions and sentences, if it was worked out. */
const But = ({ robustness }: { robustness: Robustness }) => {
  const say = useViewer().say.value
  const { propositions, statements } = robustness
  const [kept, bySentence] = [keptShare(propositions), statements && keptShare(statements)]
  if (kept === undefined || propositions.low === null || propositions.high === null) return null
  return (
    <p class="network-but">
      {say('net.but', {
        n: propositions.tried,
        low: weightInWords(propositions.low),
        high: weightInWords(propositions.high),
        k: kept,
        s: bySentence ?? '—',
      })}{' '}
      <a href="#network-robust">{say('rob.title')}</a>
    </p>
  )
}

/** Who is nearest and who farthest, with the range; each sentence leads to the propositions. */
const Extremes = ({ model, route, robustness, onPick }: ExtremesProps) => {
  const say = useViewer().say.value
  const units = new Map(model.members.map(({ unit }) => [unit.id, nameOfUnit(unit, say)]))
  const sentence = (word: TextKey, tie: NetworkTie) => (
    <li class={tie.weight < 0 ? 'point-conflict' : ''}>
      <button type="button" onClick={() => onPick(tie.a.id, tie.b.id)}>
        {say(word, {
          a: units.get(tie.a.id) ?? tie.a.id,
          b: units.get(tie.b.id) ?? tie.b.id,
          w: weightInWords(tie.weight),
          g: tie.agreeing,
          f: tie.diverging,
          low: weightInWords(tie.low),
          high: weightInWords(tie.high),
        })}
      </button>
    </li>
  )
  const isDistance = route.type === 'subtract' || route.type === 'congruence'
  return (
    <div class="points network-points">
      <ul>
        {model.nearest && sentence(isDistance ? 'net.nearest' : 'net.greatest', model.nearest)}
        {model.farthest && sentence('net.farthest', model.farthest)}
      </ul>
      {robustness?.nearest && <But robustness={robustness} />}
      <p class="quiet small">{say('net.range')}</p>
    </div>
  )
}

type Pick = (a: string, b: string) => void

const Found = ({ network, route }: { network: Network; route: NetworksRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { model } = network
  const options = optionsFromLook(route.filter, route)
  const robust = useAnswer('robustness', JSON.stringify([options, route.rev]), (api, signal) =>
    loadRobustness(api, options, route.rev, signal),
  )
  const contested = useAnswer('contested', JSON.stringify([options, route.rev]), (api, signal) =>
    loadContested(api, route.filter, options, route.rev, signal),
  )
  const { sel } = route
  const isSelected = (a: string, b: string) =>
    sel?.kind === 'pair' && ((sel.a === a && sel.b === b) || (sel.a === b && sel.b === a))
  const onPick: Pick = (a, b) => viewer.pick({ kind: 'pair', a, b })
  if (model.ties.length === 0 && !route.iso) {
    if (network.omittedTies > 0)
      return <p class="empty">{say('net.belowMin', { m: (route.min / 100).toFixed(2), n: network.omittedTies })}</p>
    return setParts(route.filter).length > 0 ? <NothingLeft /> : <p class="empty">{say('net.empty')}</p>
  }
  return (
    <>
      <Extremes model={model} route={route} robustness={robust.data} onPick={onPick} />
      <p class="quiet small" id="matrix-hint">
        {say('net.matrixHint')}
      </p>
      <NetworkMatrix model={model} isSelected={isSelected} onPick={onPick} />
      {model.members.some(({ propositions }) => propositions <= 1) && <p class="quiet small">{say('net.thin')}</p>}
      {model.members.length > maxDrawn ? (
        <p class="quiet">{say('net.pictureBig', { n: maxDrawn })}</p>
      ) : (
        <NetworkPicture model={model} selected={sel?.kind === 'pair' ? sel : undefined} onPick={onPick} />
      )}
      <NetworkTable model={model} omitted={network.omittedTies} isSelected={isSelected} onPick={onPick} />
      <RobustnessPanel loaded={robust} model={model} />
      <ContestedPanel loaded={contested} />
      <HeatMap route={route} />
      <Camps camps={network.camps} route={route} />
      <ExportMenu
        tables={['NETWORK_EDGES', 'NETWORK_NODES', 'NETWORK_EXPLAIN']}
        options={options}
        isolates={route.iso}
        version={network.version}
      />
      <p class="actions">
        <PermalinkButton route={route} version={network.version} />
      </p>
    </>
  )
}

/** Grey blocks of the matrix's size. */
const Skeleton = () => (
  <div class="skeleton-table" aria-hidden="true">
    {Array.from({ length: 6 }, () => (
      <div class="skeleton" />
    ))}
  </div>
)

const Ties = ({ route }: { route: NetworksRoute }) => {
  const { filter, rev } = route
  const look = lookOf(route)
  const asked = JSON.stringify([filter, look, rev])
  const loaded = useAnswer(`networks ${route.by}`, asked, (api, signal) => loadNetwork(api, filter, look, rev, signal))
  // The same network stays the same object, so that the picture is not drawn anew when something is selected.
  const network = useMemo(() => loaded.data, [loaded.data])
  return (
    <div aria-busy={loaded.waiting !== undefined}>
      <Notice loaded={loaded} skeleton={<Skeleton />} />
      {network && <Found network={network} route={route} />}
    </div>
  )
}

/** Who is near whom, and why exactly (screens, section 10). */
export const NetworksView = ({ route }: { route: NetworksRoute }) => {
  const say = useViewer().say.value
  return (
    <div class="networks">
      <h1>{say('net.title')}</h1>
      <PinnedBanner route={route} />
      <NetworkTools route={route} />
      {route.type === 'positions' ? <HeatMap route={route} /> : <Ties route={route} />}
    </div>
  )
}
