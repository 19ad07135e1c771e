import type { RefObject } from 'preact'
import { useViewer } from '../context.ts'
import type { TextKey } from '../text/text.ts'

const everywhere: readonly (readonly [string, TextKey])[] = [
  ['/ · Ctrl/⌘+K', 'keys.search'],
  ['F6 / Shift+F6', 'keys.region'],
  ['g t', 'keys.goTable'],
  ['g p', 'keys.goCompare'],
  ['g g', 'keys.goGraph'],
  ['g n', 'keys.goNetworks'],
  ['g e', 'keys.goEssays'],
  [']  /  [', 'keys.passage'],
  ['A  /  R', 'keys.judge'],
  ['Esc', 'keys.escape'],
  ['Ctrl/⌘+Enter', 'keys.save'],
  ['?', 'keys.help'],
]

const ofView: Readonly<Record<string, readonly (readonly [string, TextKey])[]>> = {
  table: [
    ['← ↑ ↓ → Home End PageUp PageDown', 'keys.grid'],
    ['Enter', 'keys.gridOpen'],
    ['Space', 'keys.tick'],
    ['x', 'keys.transpose'],
    ['s', 'keys.order'],
  ],
  prop: [
    ['1  –  7', 'keys.tabs'],
    ['← ↑ ↓ → Enter', 'keys.gridOpen'],
  ],
  compare: [
    ['← ↑ ↓ →', 'keys.rows'],
    ['Enter', 'keys.reader'],
    ['l', 'keys.draw'],
    ['c', 'keys.copyBoth'],
  ],
  networks: [
    ['← ↑ ↓ → Home End PageUp PageDown', 'keys.grid'],
    ['Enter', 'keys.why'],
    ['n', 'keys.larger'],
    ['1  –  5', 'keys.types'],
  ],
  graph: [
    ['← ↑ ↓ →', 'keys.graphMove'],
    ['n  /  p', 'keys.graphNext'],
    ['e', 'keys.graphEdge'],
    ['f', 'keys.graphFocus'],
    ['+  /  −  /  0', 'keys.graphZoom'],
  ],
  essay: [
    ['j  /  k', 'keys.sentence'],
    ['J  /  K', 'keys.statement'],
  ],
}

/** The list of keys, and the switch for single letters. */
export const KeysDialog = ({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { view } = viewer.route.value
  const rows = [...(ofView[view] ?? []), ...everywhere]
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{say('keys.title')}</h2>
      <dl>
        {rows.map(([key, word]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={viewer.singleKeys.value}
          onChange={(event) => viewer.setSingleKeys(event.currentTarget.checked)}
        />
        {say('keys.single')}
      </label>
      <p class="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('act.close')}
        </button>
      </p>
    </dialog>
  )
}
