import { readFileSync } from 'node:fs'
import { createSay } from '../../viewer/text/text.ts'
import { ruleInWords } from '../../viewer/words.ts'

const rulesIn = (file: string): readonly string[] => {
  const data = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as Record<string, object>
  return Object.keys('rules' in data ? data['rules']! : data)
}

describe('rules in words', () => {
  it.each(['ingest/precision.json', 'ingest/link/precision.json'])('every rule of %s is told in words', (file) => {
    const rules = rulesIn(file)
    expect(rules.length).toBeGreaterThan(5)
    expect(rules.filter((rule) => ruleInWords(rule, createSay('ja')) === `規則 ${rule}`)).toEqual([])
  })

  it('keeps the name beside the words, and the name alone where there are none', () => {
    expect(ruleInWords('modality.beki@1', createSay('ja'))).toBe('文末の言い方（規則 modality.beki@1）')
    expect(ruleInWords('other.rule@2', createSay('ja'))).toBe('規則 other.rule@2')
  })
})
