import { useViewer } from '../context.ts'
import { languages } from '../text/text.ts'
import { tableView } from '../url-table.ts'
import { ViewLink } from './link.tsx'
import { SearchBox } from './search-box.tsx'

/** Name, search, version, language, keys. */
export const Header = ({ onKeys }: { onKeys: () => void }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  return (
    <header class="header" data-region aria-label={say('app.header')} tabIndex={-1}>
      <ViewLink to={tableView} class="brand">
        {say('app.name')}
      </ViewLink>
      <SearchBox />
      <span class="header-end">
        {viewer.version.value !== undefined && (
          <>
            {!viewer.mayWrite.value && <span class="read-only">{say('state.readOnly')}</span>}
            <span class="version" title={say('app.versionTitle', { n: viewer.version.value })}>
              {say('app.version', { n: viewer.version.value })}
            </span>
          </>
        )}
        <span role="group" aria-label={say('lang.switch')} class="languages">
          {languages.map((name) => (
            <button
              type="button"
              lang={name}
              aria-pressed={viewer.language.value === name}
              onClick={() => viewer.setLanguage(name)}
            >
              {say(`lang.${name}`)}
            </button>
          ))}
        </span>
        <button type="button" class="help" aria-label={say('act.keys')} onClick={onKeys}>
          ?
        </button>
      </span>
    </header>
  )
}
