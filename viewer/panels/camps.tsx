import { useViewer } from '../context.ts'
import { weightInWords } from '../formula.ts'
import type { Network } from '../loads-analysis.ts'
import type { NetworksRoute } from './network-tools.tsx'
import { ViewLink } from './link.tsx'
import { graphView } from '../url.ts'

/** Who stands together, or why that is not said. Shown against that advice, every figure carries a stamp. */
export const Camps = ({ camps, route }: { camps: Network['camps']; route: NetworksRoute }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const setFew = (few: boolean) => viewer.go({ ...route, few })
  return (
    <section class="camps" aria-labelledby="network-camps">
      <h2 id="network-camps">{say('net.camps')}</h2>
      {camps.withheld === 'TOO_FEW_UNITS' && (
        <>
          <p class="gone">{say('net.small', { n: camps.units, m: camps.least })}</p>
          <button type="button" onClick={() => setFew(true)}>
            {say('net.override')}
          </button>
        </>
      )}
      {camps.withheld === 'NO_AGREEMENT' && <p class="gone">{say('net.noAgreement')}</p>}
      {camps.few && (
        <p class="stamp" role="note">
          {say('net.stamp', { n: camps.units, m: camps.least })}{' '}
          <button type="button" onClick={() => setFew(false)}>
            {say('net.restore')}
          </button>
        </p>
      )}
      {camps.withheld === null && (
        <>
          <ol class="camp-list">
            {camps.groups.map((group, n) => (
              <li>
                <h3>{say('net.camp', { k: n + 1, n: group.units.length })}</h3>
                <p>
                  {group.units.map((unit, index) => (
                    <>
                      {index > 0 && '、'}
                      <ViewLink to={{ ...graphView, focus: unit.id, sel: { kind: 'record', id: unit.id } }}>
                        {unit.label}
                      </ViewLink>
                    </>
                  ))}
                </p>
              </li>
            ))}
          </ol>
          <p class="small">
            {camps.modularity !== null && say('net.campMethod', { q: weightInWords(camps.modularity) })}{' '}
            {camps.eiIndex !== null && say('net.ei', { v: weightInWords(camps.eiIndex) })}{' '}
            {camps.conflictAcross !== null && say('net.across', { v: Math.round(camps.conflictAcross * 100) })}
          </p>
        </>
      )}
    </section>
  )
}
