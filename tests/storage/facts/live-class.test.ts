import { expect, test } from 'vitest'
import { change } from '../../../src-main/storage/base/rows.ts'
import { all, composed, text } from '../../../src-main/storage/base/select.ts'
import { openMemory } from '../../support/memory-database.ts'

test('A class is live while it is open or running; a concluded or cancelled one only keeps what it had', () => {
  const db = openMemory()
  change(
    db,
    "INSERT INTO season (id, name, starts_on, ends_on) VALUES ('q', '秋季', '2025-09-01', '2025-12-31')",
  )
  change(
    db,
    "INSERT INTO course (id, code, name, is_subsidised, hours, lesson_minutes, lesson_titles, room_kind) VALUES ('k', 'K', '英语', 0, 8, 90, '[]', 'classroom')",
  )
  for (const state of ['open', 'running', 'concluded', 'cancelled'])
    change(
      db,
      `INSERT INTO class (id, season_id, course_id, code, name, name_pinyin, name_initials, capacity, state, created_at)
        VALUES (:state, 'q', 'k', :state, '英语', '', '', 30, :state, 0)`,
      { state },
    )
  const live = all(db, composed({ id: text() }, 'SELECT id FROM live_class ORDER BY id'))
  expect(live.map(({ id }) => id)).toEqual(['open', 'running'])
  db.connection.raw.close()
})
