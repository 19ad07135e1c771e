/** What is cut away as furniture and what looks like it and stays, pattern by pattern. */
import { blocksOf } from '../../ingest/blocks.ts'
import { boilerplateReason } from '../../ingest/blocks/boilerplate.ts'
import { linePatterns } from '../../ingest/blocks/line-patterns.ts'
import { documentFrom } from '../../ingest/document.ts'
import { isRefusal } from '../../ingest/read/refusal.ts'
import { furnitureRows } from './furniture-rows.ts'
import { sectionRows } from './sections-rows.ts'
import type { SectionRow } from './sections-rows.ts'

/** The line between two paragraphs of a body: whether it is cut away there, and for what. */
const reasonInBody = (line: string): string | undefined => {
  const text = `公園の禁止看板を減らせ

　公園に行くと、看板が目に入る。市の担当者は、苦情が来れば看板を立てるしかないと話している。だが、禁止を増やせば子どもは消える。

${line}

　看板を減らした町では、苦情も減った。話し合いの場を先につくったからである。市は看板を減らすべきだ。
`
  const document = documentFrom({ source: 'a.txt', bytes: new TextEncoder().encode(text) })
  if (isRefusal(document)) throw new Error(document.message.en)
  const at = text.indexOf(line)
  const block = blocksOf(document).find(({ start, end }) => start < at + line.length && at < end)
  return block?.kind === 'excluded' ? block.reason : undefined
}

describe('furniture', () => {
  it('has lines and look-alikes for every pattern', () => {
    const lines = furnitureRows.flatMap(({ out }) => out)
    const idle = linePatterns.filter(
      (pattern) => !lines.some((line) => linePatterns.find(({ test }) => test.test(line)) === pattern),
    )
    // A row may be taken by emphasis around it; then no pattern matches the line as it stands.
    expect(idle.map(({ test }) => test.source)).toEqual([])
    expect(furnitureRows.filter(({ stays }) => stays.length === 0)).toEqual([])
  })

  for (const { kind, reason, out, stays } of furnitureRows) {
    it.each(out)(`${kind}, cut: %s`, (line) => {
      expect(boilerplateReason(line)).toBe(reason)
      expect(reasonInBody(line)).toBe(reason)
    })
    it.each(stays)(`${kind}, kept: %s`, (line) => {
      expect(boilerplateReason(line)).toBeUndefined()
      expect(reasonInBody(line)).toBeUndefined()
    })
  }
})

const title = '公園の禁止看板を減らせ'
const body = [
  '　公園に行くと、看板が目に入る。市の担当者は、苦情が来れば看板を立てるしかないと話している。だが、禁止を増やせば子どもは消える。',
  '　看板を減らした町では、苦情も減った。話し合いの場を先につくったからである。市は看板を減らすべきだ。',
] as const

/** What becomes of a line above the title, inside the body or below it. */
const reasonAt = (line: string, place: SectionRow['place']): string => {
  const lines = {
    above: [line, title, ...body],
    inside: [title, body[0], line, body[1]],
    below: [title, ...body, line],
  }
  const text = lines[place].join('\n\n')
  const document = documentFrom({ source: 'a.txt', bytes: new TextEncoder().encode(text) })
  if (isRefusal(document)) throw new Error(document.message.en)
  const at = text.indexOf(line)
  const block = blocksOf(document).find(({ start, end }) => start < at + line.length && at < end)!
  return block.reason ?? block.kind
}

describe('parts of a page', () => {
  for (const { kind, place, reason, out, stays } of sectionRows) {
    it.each(out)(`${kind} ${place} the body, cut: %s`, (line) => {
      expect(reasonAt(line, place)).toBe(reason)
    })
    it.each(stays)(`${kind}, kept: %s`, (line) => {
      expect(['paragraph', 'item', 'heading']).toContain(reasonAt(line, 'inside'))
      expect(['paragraph', 'item', 'heading']).toContain(reasonAt(line, 'below'))
    })
  }
})
