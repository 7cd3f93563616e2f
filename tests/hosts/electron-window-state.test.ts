import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimumSize, placeWindow, readWindowState } from '../../src-main/hosts/electron/window-state.ts'

const office = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 984 }
const kept = { x: 2000, y: 50, width: 1100, height: 700, isMaximized: false }

describe('where the window opens', () => {
  it('is where it was closed, on whichever screen that was', () => {
    expect(placeWindow(kept, [office, second])).toEqual(kept)
  })

  it('is the middle of the main screen when its screen is gone', () => {
    expect(placeWindow(kept, [office])).toEqual({
      x: 277,
      y: 136,
      width: 1366,
      height: 768,
      isMaximized: false,
    })
  })

  it('fills an old office screen of 1366×768', () => {
    const small = { x: 0, y: 0, width: 1366, height: 728 }
    expect(placeWindow(null, [small])).toEqual({ x: 0, y: 0, width: 1366, height: 728, isMaximized: true })
  })

  it('always has a grip on some screen and is never smaller than the screens need', () => {
    const whole = fc.integer({ min: -4000, max: 6000 })
    const state = fc.record({ x: whole, y: whole, width: whole, height: whole, isMaximized: fc.boolean() })
    fc.assert(
      fc.property(fc.option(state), (before) => {
        const place = placeWindow(before, [office, second])
        expect(place.width).toBeGreaterThanOrEqual(minimumSize.width)
        expect(place.height).toBeGreaterThanOrEqual(minimumSize.height)
        const isOn = [office, second].some(
          (screen) =>
            place.x < screen.x + screen.width &&
            place.x + place.width > screen.x &&
            place.y >= screen.y &&
            place.y < screen.y + screen.height,
        )
        expect(isOn).toBe(true)
      }),
    )
  })
})

describe('a kept window state', () => {
  it('is read back as written', () => {
    expect(readWindowState(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })

  it('counts as none when the file was damaged', () => {
    for (const damaged of [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { ...kept, x: '0' },
      { ...kept, width: Number.NaN },
    ]) {
      expect(readWindowState(damaged)).toBeNull()
    }
  })
})
