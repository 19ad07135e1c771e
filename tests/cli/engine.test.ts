import { spawnSync } from 'node:child_process'
import { canCompileForRules } from '../../cli/engine.ts'

describe('how the engine compiles for the rules', () => {
  it('is told to engines that know the flag, and to no other', () => {
    expect(['20.19.0', '22.1.0', '24.3.1'].map(canCompileForRules)).toEqual([true, true, true])
    expect(['18.20.0', '21.0.0', '26.0.0', '100.1.1'].map(canCompileForRules)).toEqual([false, false, false, false])
  })
  it('is known to this one, if it is told', () => {
    if (!canCompileForRules(process.versions.node)) return
    const told = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      "import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--no-turbo-inline-array-builtins')",
    ])
    expect([told.status, told.stderr.toString()]).toEqual([0, ''])
  })
})
