import { spawnSync } from 'node:child_process'
import { flagsForRules } from '../../cli/engine.ts'

describe('how the engine compiles for the rules', () => {
  it('is told to engines that know the flags, and to no other', () => {
    expect(['20.19.0', '22.1.0', '24.3.1'].map((node) => flagsForRules(node).length)).toEqual([2, 1, 1])
    expect(['18.20.0', '21.0.0', '26.0.0', '100.1.1'].flatMap(flagsForRules)).toEqual([])
  })
  it('is known to this one, if it is told, and so is what takes it back', () => {
    const all = flagsForRules(process.versions.node).flatMap((flag) => [flag.reading, flag.else])
    const told = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      `import { setFlagsFromString } from 'node:v8'; for (const flag of ${JSON.stringify(all)}) setFlagsFromString(flag)`,
    ])
    expect([told.status, told.stderr.toString()]).toEqual([0, ''])
  })
})
