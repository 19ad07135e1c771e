import { useViewer } from '../context.ts'

/** What lines and outlines mean. */
export const GraphLegend = () => {
  const say = useViewer().say.value
  return (
    <ul class="legend" aria-label={say('graph.legend')}>
      {(['for', 'against', 'neutral'] as const).map((tone) => (
        <li>
          <svg width="42" height="12" viewBox="0 0 42 12" aria-hidden="true" class={`line-${tone}`}>
            <line x1="1" y1="6" x2={tone === 'for' ? 32 : 38} y2="6" />
            {tone === 'for' && <path d="M32 1 L41 6 L32 11 Z" />}
            {tone === 'against' && <line x1="39" y1="1" x2="39" y2="11" class="tee" />}
          </svg>
          {say(`graph.legend.${tone}`)}
        </li>
      ))}
      <li>{say('graph.legend.unreviewed')}</li>
      <li>{say('graph.legend.reported')}</li>
    </ul>
  )
}
