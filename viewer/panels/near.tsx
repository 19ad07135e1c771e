import { useViewer } from '../context.ts'
import { loadNear } from '../loads-near.ts'
import { useAnswer } from '../use-answer.ts'
import { Notice } from './notices.tsx'
import { Passage } from './passage.tsx'

/** Statements that have the words of a proposition on which nobody is known to speak: where to look first. */
export const NearCandidates = ({ id, label }: { id: string; label: string }) => {
  const say = useViewer().say.value
  const loaded = useAnswer(`near ${id}`, label, (api, signal) => loadNear(api, label, signal))
  return (
    <div class="near">
      <Notice loaded={loaded} />
      {loaded.data && (
        <>
          <h2>{loaded.data.length === 0 ? say('prop.nearNone') : say('prop.near', { n: loaded.data.length })}</h2>
          <ul>
            {loaded.data.map((statement) => (
              <li key={statement.id}>
                <Passage statement={statement} named />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
