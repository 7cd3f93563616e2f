import { expect, test } from 'vitest'
import { parseRosterDate } from '../../../src-main/domain/workers/roster-dates.ts'

test.each([
  ['2019-03-01', '2019-03-01'],
  ['2019/3/1', '2019-03-01'],
  ['2019.3.1', '2019-03-01'],
  ['2019年3月', '2019-03-01'],
  ['2019年3月15日', '2019-03-15'],
  ['２０１９年３月１５日', '2019-03-15'],
  ['2019.03', '2019-03-01'],
  ['201903', '2019-03-01'],
  ['20190315', '2019-03-15'],
  ['2019-03-01 08:30:00', '2019-03-01'],
  ['43525', '2019-03-01'],
  ['43525.5', '2019-03-01'],
  ['', '! missing'],
  ['2019-02-30', '! date'],
  ['2019', '! date'],
  ['三年前', '! date'],
  ['99999', '! date'],
])('%j is read as %s', (text, expected) => {
  const checked = parseRosterDate(text)
  expect(checked.ok ? checked.value : `! ${checked.issue}`).toBe(expected)
})
