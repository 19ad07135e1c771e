/** Strings of the codebook on a proposition's page and of splitting it, in English. */
export const split = {
  'act.split': 'Split proposition',
  'split.label.first': 'First proposition (one sentence)',
  'split.label.second': 'Second proposition (one sentence)',
  'split.first': 'To the first',
  'split.second': 'To the second',
  'split.both': 'To both',
  'split.reason': 'Why (kept in the history)',
  'split.preview':
    '{m} will move: only first {x}, only second {y}, both {z}, undecided {n}. The old proposition is rejected; verdicts and ids are kept.',
  'split.apply': 'Split',
  'split.needLabels': 'Write both propositions',
  'split.needPlaces': '{n} sentences have no place yet',
  'split.conflict':
    'Something changed since this was read. What you typed is still here. Open it again to see the latest sentences.',
  'split.there': 'There is a proposition “{p}” already. Say it otherwise.',
  'split.done': 'The proposition was split.',
  'guide.title': 'What counts and what does not',
  'guide.include': 'Include',
  'guide.exclude': 'Exclude',
  'guide.affirm': 'Affirming example',
  'guide.deny': 'Denying example',
  'guide.note': 'Note',
} as const
