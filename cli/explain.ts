import type { Command } from 'commander'
import { resolve } from 'node:path'
import { explainAt, type Explained } from '../ingest/explain.ts'
import { createTokenise } from '../ingest/kuromoji.ts'
import { explain } from '../ingest/pipeline.ts'
import { encodings, type Encoding } from '../ingest/read/decode.ts'
import { isRefusal } from '../ingest/read/refusal.ts'
import { CommandError, exits, type Edge, type Settings } from './edge.ts'
import { readSourceFile } from './files.ts'
import { whyFailed } from './summary.ts'

const line = (name: string, ...values: readonly string[]): readonly string[] =>
  values.map((value, i) => `${(i === 0 ? name : '').padEnd(11)} ${value}`)
const percent = (confidence: number): string => confidence.toFixed(2)

/** What was seen of a sentence as lines for people, one stage after another. */
const linesOf = (e: Explained): readonly string[] => [
  ...line('block', `${e.block.kind}${e.block.leadIn === undefined ? '' : `, announced by: ${e.block.leadIn}`}`),
  ...line('sentence', `${e.sentence.start} to ${e.sentence.end}: ${e.sentence.text}`),
  ...line('shadow', e.shadow),
  ...line('morphemes', ...e.morphemes.map((m) => `${m.surface}\t${m.pos}\t${m.base}`)),
  ...line('bunsetsu', e.bunsetsu.join('｜')),
  ...line('clauses', ...e.clauses.map((c) => `${c.text}  (${c.link})`)),
  ...line('actors', ...e.actors.map((a) => `${a.text} → ${a.name} (${a.type})  ${a.rule} ${percent(a.confidence)}`)),
  ...line('modality', `${e.modality.kind}, ${e.modality.hedge}${e.modality.past ? ', past' : ''}`),
  ...line('', ...e.modality.layers.map((l) => `peeled off: ${l.text}  ${l.id} (${l.kind})`)),
  ...line('subjects', ...e.subjects.map((s) => `${s.text}${s.particle}: ${s.who}`)),
  ...line(
    'claim model',
    `${e.claimModel.score.toFixed(2)} (above 0: a claim)${e.claimModel.asked ? '' : '; a rule decided, it was not asked'}`,
    ...e.claimModel.features.map((f) => `${f.weight < 0 ? '' : '+'}${f.weight.toFixed(2)} ${f.name}`),
  ),
  ...e.statements.flatMap((s) => [
    ...line('statement', `${s.kind}, ${s.voice}, ${s.hedge}: ${s.text}  ${s.rule} ${percent(s.confidence)}`),
    ...line('', ...s.holders.map((h) => `held by ${h.name}  ${h.rule}`)),
    ...line('', ...s.addressees.map((a) => `asks ${a.name}  ${a.rule} ${percent(a.confidence)}`)),
    ...line('', ...(s.condition === undefined ? [] : [`if: ${s.condition}`])),
    ...line('', ...(s.action === undefined ? [] : [`action: ${s.action}`])),
  ]),
  ...(e.statements.length === 0 ? line('statement', 'none') : []),
  ...e.arguments.flatMap((a) => line('argument', `${a.from}  ${a.type}  ${a.to}  ${a.rule} ${percent(a.confidence)}`)),
]

const offsetFrom = (value: string): number => {
  if (!/^\d+$/u.test(value))
    throw new CommandError(`--at takes an offset in UTF-16 code units, not ${value}`, exits.usage)
  return Number(value)
}

/** `ronten explain FILE --at OFFSET`: what each stage of the ingest made of one sentence, and which rules fired. */
export const explainCommand = (
  program: Command,
  edge: Edge,
  _settings: () => Settings,
  done: (exit: number) => void,
): void => {
  program
    .command('explain <file>')
    .description('show for one sentence, stage by stage, what was seen and which rule fired; no store is touched')
    .requiredOption('--at <offset>', 'a place inside the sentence: UTF-16 code units from the beginning of the text')
    .option('--json', 'as JSON')
    .option('--encoding <name>', `encoding of the file, where it cannot be told: ${encodings.join(', ')}`)
    .addHelpText('after', '\nExample:\n  ronten explain essay.txt --at 1204')
    .action(
      async (path: string, options: { readonly at: string; readonly json?: true; readonly encoding?: Encoding }) => {
        const at = offsetFrom(options.at)
        const file = await readSourceFile(resolve(edge.cwd, path), edge.cwd)
        if (!('bytes' in file))
          throw new CommandError(`${file.source}: ${whyFailed({ kind: 'unreadable', ...file }, edge)}`)
        const encoding = options.encoding === undefined ? {} : { encoding: options.encoding }
        const stages = explain(file, { tokenise: await createTokenise() }, encoding)
        if (isRefusal(stages)) throw new CommandError(`${file.source}: ${stages.message[edge.language]}`)
        const explained = explainAt(stages, at)
        if (!explained) {
          const length = stages.document.text.length
          throw new CommandError(`${file.source}: no sentence at ${at} (the text has ${length} code units)`)
        }
        if (explained.kind === 'no-sentence')
          edge.out(
            options.json
              ? JSON.stringify(explained, null, 2)
              : `block       ${explained.block.kind}${explained.block.reason === undefined ? '' : `: ${explained.block.reason}`}; it holds no sentence: ${explained.text}`,
          )
        else edge.out(options.json ? JSON.stringify(explained, null, 2) : linesOf(explained).join('\n'))
        done(exits.fine)
      },
    )
}
