// Sheets that are large in one direction or another are read whole. How long that takes is the bench's business.
import { expect, it } from 'vitest'
import { largeSheets } from './large-sheets.ts'
import { find } from './sheet.ts'

it.each(largeSheets)('%s are read to the last', (_what, lines, rows) => {
  const found = find(lines())
  expect(found.ok ? found.table.rows.length : found.issue).toBe(rows)
})
