import { useViewer } from '../context.ts'

/** What a corpus without essays says: the command that fills it. */
export const EmptyCorpus = () => {
  const say = useViewer().say.value
  return (
    <div class="empty">
      <p>{say('empty.corpus')}</p>
      <pre>npm run -s ronten -- ingest PATH…</pre>
      <p>{say('empty.samples')}</p>
      <pre>npm run -s ronten -- ingest samples</pre>
    </div>
  )
}
