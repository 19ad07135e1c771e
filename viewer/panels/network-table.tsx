import { useState } from 'preact/hooks'
import { useViewer } from '../context.ts'
import type { NetworkModel } from '../elements-network.ts'
import { numberInWords, weightInWords } from '../formula.ts'
import { nameOfUnit } from '../words.ts'

interface Props {
  readonly model: NetworkModel
  readonly omitted: number
  readonly isSelected: (a: string, b: string) => boolean
  readonly onPick: (a: string, b: string) => void
}

/** Pairs that are listed at first. */
const atFirst = 50

/** All pairs with the numbers behind each value, the strongest first. */
export const NetworkTable = ({ model, omitted, isSelected, onPick }: Props) => {
  const say = useViewer().say.value
  const [isWhole, setWhole] = useState(false)
  const units = new Map(model.members.map(({ unit }) => [unit.id, unit]))
  const name = (id: string) => {
    const unit = units.get(id)
    return unit ? nameOfUnit(unit, say) : id
  }
  const shown = isWhole ? model.ties : model.ties.slice(0, atFirst)
  return (
    <section aria-labelledby="network-pairs">
      <h2 id="network-pairs">
        {say('net.table')} {model.ties.length}
      </h2>
      <div class="wide">
        <table class="list network-list">
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {say('net.by')}
              </th>
              <th scope="col">{say('net.value')}</th>
              <th scope="col">{say('net.numerator')}</th>
              <th scope="col">{say('net.denominator')}</th>
              <th scope="col">{say('net.shared')}</th>
              <th scope="col">{say('net.agreeing')}</th>
              <th scope="col">{say('net.diverging')}</th>
              <th scope="col">{say('net.rangeHead')}</th>
              <th scope="col">{say('net.reviewed')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((tie) => (
              <tr key={`${tie.a.id}~${tie.b.id}`} class={isSelected(tie.a.id, tie.b.id) ? 'is-selected' : ''}>
                <td>{name(tie.a.id)}</td>
                <td>{name(tie.b.id)}</td>
                <td class="number">
                  <button
                    type="button"
                    class={tie.weight < 0 ? 'tone-against' : 'tone-for'}
                    aria-label={say('net.cell', {
                      a: name(tie.a.id),
                      b: name(tie.b.id),
                      w: weightInWords(tie.weight),
                      g: tie.agreeing,
                      f: tie.diverging,
                    })}
                    onClick={() => onPick(tie.a.id, tie.b.id)}
                  >
                    {weightInWords(tie.weight)}
                  </button>
                </td>
                <td class="number">{numberInWords(tie.numerator)}</td>
                <td class="number">{numberInWords(tie.denominator)}</td>
                <td class="number">{tie.shared}</td>
                <td class="number">{tie.agreeing}</td>
                <td class="number">{tie.diverging}</td>
                <td class="number">{`${weightInWords(tie.low)} 〜 ${weightInWords(tie.high)}`}</td>
                <td class="number">{tie.reviewedWeight === null ? '—' : weightInWords(tie.reviewedWeight)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < model.ties.length && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          {say('net.more', { n: model.ties.length - shown.length })}
        </button>
      )}
      {omitted > 0 && <p class="quiet">{say('net.omitted', { n: omitted })}</p>}
    </section>
  )
}
