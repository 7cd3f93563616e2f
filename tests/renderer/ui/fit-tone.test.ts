import { expect, it } from 'vitest'
import { productionPeriodNames } from '../../../src-main/domain/calendar/production-periods.ts'
import { shortReason } from '../../../src-main/domain/calendar/reach.ts'
import { fitTone } from '../../../src-renderer/ui/fit-tone.ts'

const shift = (name: string) => ({ name, startMinute: 480, endMinute: 960 })

it('every reason that the core gives has a tone of its own, whatever the shift is called', () => {
  const told = (reason: 'on-shift' | 'rest-after-night' | 'rest-after-work' | 'rest-before-work') =>
    fitTone(shortReason({ reachable: false, reason, shift: shift('早班') }))
  expect([
    told('on-shift'),
    told('rest-after-night'),
    told('rest-after-work'),
    told('rest-before-work'),
  ]).toEqual(['shift', 'after-night', 'after', 'before'])
  expect(['夜班', '大夜', '晚班', '中班', '加工'].map(fitTone)).toEqual([
    'night',
    'night',
    'night',
    'shift',
    'shift',
  ])
})

it('a block looks like a block, of whichever kind it is', () => {
  expect(new Set(Object.values(productionPeriodNames).map(fitTone))).toEqual(new Set(['block']))
})
