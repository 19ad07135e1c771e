import { isOfUse } from '../../cli/runtime-warnings.ts'

describe('warnings of the runtime', () => {
  it.each([
    ['ExperimentalWarning', 'SQLite is an experimental feature and might change at any time', false],
    ['ExperimentalWarning', 'The Fetch API is an experimental feature', true],
    ['DeprecationWarning', 'SQLite has an old option', true],
  ])('%s: %s', (name, message, shown) => {
    expect(isOfUse({ name, message })).toBe(shown)
  })
})
