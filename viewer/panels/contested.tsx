import { useViewer } from '../context.ts'
import { weightInWords } from '../formula.ts'
import type { Contested } from '../loads-contested.ts'
import type { ContestedStance } from '../queries/contested.ts'
import type { Say } from '../text/text.ts'
import { propView } from '../url-analysis.ts'
import type { Loaded } from '../use-answer.ts'
import { nameOfAuthor, nameOfUnit } from '../words.ts'
import { ViewLink } from './link.tsx'
import { Notice } from './notices.tsx'

/** Who decided what: 「小川 確定・田中 却下（理由: …）」. */
const verdictsInWords = ({ record }: ContestedStance, say: Say): string =>
  record.verdicts
    .map(({ verdict, note, by }) =>
      [
        `${by.name} ${say(verdict === 'ACCEPT' ? 'act.accept' : 'act.reject')}`,
        note ? say('ev.judgedWhy', { n: note }) : '',
      ].join(''),
    )
    .join('・')

const holdersInWords = ({ from }: ContestedStance, say: Say): string =>
  from.__typename === 'Statement'
    ? from.holders.map(({ label, anonymous }) => nameOfAuthor(label, anonymous, say)).join('・')
    : ''

/** 判定の割れる升: what analysts disagree on is not counted; here it is listed, with what the network would be with it. */
export const ContestedPanel = ({ loaded }: { loaded: Loaded<Contested> }) => {
  const viewer = useViewer()
  const say = viewer.say.value
  const { data } = loaded
  return (
    <section class="contested" aria-labelledby="network-contested">
      <h3 id="network-contested">{say('rob.contested')}</h3>
      <Notice loaded={loaded} />
      {data && data.stances.length === 0 && <p class="quiet">{say('rob.contestedNone')}</p>}
      {data && data.stances.length > 0 && (
        <>
          <p>
            {say('rob.contestedSum', { n: data.stances.length })}{' '}
            {data.nearest
              ? say('rob.contestedNearest', {
                  a: nameOfUnit(data.nearest.a, say),
                  b: nameOfUnit(data.nearest.b, say),
                  w: weightInWords(data.nearest.weight),
                  n: data.ties,
                })
              : say('rob.contestedNoNearest')}
          </p>
          <ul class="telling">
            {data.stances.map((stance) => (
              <li key={stance.id} data-contested={stance.id}>
                <button type="button" class="plain" onClick={() => viewer.pick({ kind: 'record', id: stance.id })}>
                  {holdersInWords(stance, say)}「{stance.from.label}」
                </button>{' '}
                {say(`rel.${stance.type}`)}: <ViewLink to={propView(stance.to.id)}>{stance.to.label}</ViewLink>
                <span class="quiet small"> {verdictsInWords(stance, say)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
