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

describe('how much the engine takes for what is young', () => {
  /** What a program comes to in which much is made and most of it given up. */
  const youngAfter = (before: string): number => {
    const text = `import { getHeapSpaceStatistics } from 'node:v8'
      import { boundYoungGeneration } from './cli/engine.ts'
      ${before}
      let kept = []
      for (let n = 0; n < 3_000_000; n += 1) {
        kept.push({ n })
        if (kept.length > 200_000) kept = []
      }
      const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')
      process.stdout.write(String(young?.space_size))`
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', text])
    expect(run.stderr.toString()).toBe('')
    return Number(run.stdout.toString())
  }
  it('is held at 16 MB where it was asked for, and would be more', () => {
    expect(youngAfter('boundYoungGeneration()')).toBe(16 * 2 ** 20)
    expect(youngAfter(`boundYoungGeneration('21.0.0')`)).toBeGreaterThan(16 * 2 ** 20)
  })
})
