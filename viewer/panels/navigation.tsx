import { useViewer } from '../context.ts'
import { compareView, networksView } from '../url-analysis.ts'
import { tableView } from '../url-table.ts'
import { graphView } from '../url.ts'
import { ViewLink } from './link.tsx'

/** The views that there are. */
export const Navigation = () => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { view } = viewer.route.value
  return (
    <nav class="navigation" data-region aria-label={say('app.nav')} tabIndex={-1}>
      <ul>
        <li>
          <ViewLink to={tableView} current={view === 'table' || view === 'prop'}>
            {say('nav.table')}
          </ViewLink>
        </li>
        <li>
          <ViewLink to={compareView} current={view === 'compare'}>
            {say('nav.compare')}
          </ViewLink>
        </li>
        <li>
          <ViewLink to={graphView} current={view === 'graph'}>
            {say('nav.graph')}
          </ViewLink>
        </li>
        <li>
          <ViewLink to={networksView} current={view === 'networks'}>
            {say('nav.networks')}
          </ViewLink>
        </li>
        <li>
          <ViewLink to={{ view: 'essays' }} current={view === 'essays' || view === 'essay'}>
            {say('nav.essays')}
          </ViewLink>
        </li>
        <li>
          <ViewLink to={{ view: 'recommendations', to: [] }} current={view === 'recommendations'}>
            {say('nav.recommendations')}
          </ViewLink>
        </li>
      </ul>
    </nav>
  )
}
