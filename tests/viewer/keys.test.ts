import type { KeyPress } from '../../viewer/keys.ts'
import { globalCommand, gridMove, letterOf } from '../../viewer/keys.ts'
import { nearestIn, stepIn } from '../../viewer/layouts/walk.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})
const page = { inField: false, singleKeys: true, afterPrefix: false }

describe('keys (screens, section 1.6)', () => {
  it('a key of an input method is never a command', () => {
    for (const key of ['/', '?', 'g', 'F6']) {
      expect(globalCommand(press(key, { isComposing: true }), page)).toBeUndefined()
      expect(globalCommand(press(key, { keyCode: 229 }), page)).toBeUndefined()
    }
    expect(gridMove(press('ArrowDown', { keyCode: 229 }), { row: 0, column: 0 }, 3, 3)).toBeUndefined()
  })

  it('single letters are for text in a field, and can be switched off; Ctrl+K and F6 always work', () => {
    expect(globalCommand(press('/'), page)).toBe('search')
    expect(globalCommand(press('/'), { ...page, inField: true })).toBeUndefined()
    expect(globalCommand(press('/'), { ...page, singleKeys: false })).toBeUndefined()
    expect(globalCommand(press('k', { ctrlKey: true }), { ...page, inField: true, singleKeys: false })).toBe('search')
    expect(globalCommand(press('F6', { shiftKey: true }), { ...page, inField: true })).toBe('region-previous')
  })

  it('g and a letter go to a view', () => {
    expect(globalCommand(press('g'), page)).toBe('prefix')
    expect(globalCommand(press('g'), { ...page, afterPrefix: true })).toBe('graph')
    expect(globalCommand(press('t'), { ...page, afterPrefix: true })).toBe('table')
    expect(globalCommand(press('t'), page)).toBeUndefined()
  })

  it('a Japanese keyboard with kana on gives the same letters', () => {
    expect(letterOf(press('ま', { code: 'KeyJ' }))).toBe('j')
    expect(letterOf(press('Ｊ', { code: 'KeyJ', shiftKey: true }))).toBe('J')
    expect(letterOf(press('・', { code: 'Slash' }))).toBe('/')
    expect(letterOf(press('ArrowDown'))).toBe('ArrowDown')
  })

  it('the grid moves by arrows, Home, End and pages, and stops at its borders', () => {
    const at = { row: 1, column: 1 }
    const to = (key: string, more: Partial<KeyPress> = {}) => gridMove(press(key, more), at, 3, 4)
    expect(to('ArrowUp')).toEqual({ row: 0, column: 1 })
    expect(to('ArrowLeft')).toEqual({ row: 1, column: 0 })
    expect(to('Home')).toEqual({ row: 1, column: -1 })
    expect(to('End')).toEqual({ row: 1, column: 3 })
    expect(to('Home', { ctrlKey: true })).toEqual({ row: -1, column: -1 })
    expect(to('End', { ctrlKey: true })).toEqual({ row: 2, column: 3 })
    expect(to('PageDown')).toEqual({ row: 2, column: 1 })
    expect(to('x')).toBeUndefined()
    expect(gridMove(press('ArrowUp'), { row: -1, column: 0 }, 3, 4)).toEqual({ row: -1, column: 0 })
  })

  it('the picture moves to the nearest element in a direction, and round the list', () => {
    const places = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 100, y: 10 }],
      ['c', { x: 40, y: 90 }],
      ['d', { x: 0, y: 60 }],
    ])
    expect(nearestIn(places, 'a', 'right')).toBe('b')
    expect(nearestIn(places, 'a', 'down')).toBe('d')
    expect(nearestIn(places, 'a', 'left')).toBeUndefined()
    expect(stepIn(['a', 'b'], 'b', 1)).toBe('a')
    expect(stepIn(['a', 'b'], undefined, -1)).toBe('b')
    expect(stepIn([], undefined, 1)).toBeUndefined()
  })
})
