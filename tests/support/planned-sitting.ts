// One sitting of a published plan, written straight into the tables: for tests of what a plan forbids.
import type { WriteHandle } from '../../src-main/storage/base/handle.ts'

/** Makes what is missing around it: a season, a course, a class with one lesson, a room at a site, a trainer. */
export function insertPlannedSitting(
  db: WriteHandle,
  { roomId, trainerId, date }: { roomId: string | null; trainerId: string | null; date: string },
): { classId: string; courseId: string; sittingId: string } {
  const count = db.connection.raw.prepare('SELECT 1 FROM sitting').all().length + 1
  const id = (what: string) => `${what}-${count}`
  const run = (sql: string, ...values: (string | number)[]) => db.connection.raw.prepare(sql).run(...values)
  const room = roomId ?? id('room')
  const trainer = trainerId ?? id('trainer')
  if (roomId === null) {
    run("INSERT INTO site (id, parent_id, kind, name) VALUES (?, NULL, 'site', ?)", id('site'), id('site'))
    run(
      "INSERT INTO room (id, site_id, name, kind, seats) VALUES (?, ?, '教室', 'classroom', 30)",
      room,
      id('site'),
    )
  }
  if (trainerId === null) {
    run(
      "INSERT INTO trainer (id, name, name_pinyin, name_initials) VALUES (?, '周师傅', 'zhoushifu', 'zsf')",
      trainer,
    )
  }
  run(
    "INSERT INTO season (id, name, starts_on, ends_on) VALUES (?, ?, '2025-09-01', '2026-01-31')",
    id('season'),
    id('season'),
  )
  run(
    `INSERT INTO course (id, code, name, is_subsidised, hours, lesson_minutes, lesson_titles, room_kind)
     VALUES (?, ?, '测试课程', 1, 2, 90, '["一"]', 'classroom')`,
    id('course'),
    `T${count}`,
  )
  run(
    `INSERT INTO class (id, season_id, course_id, code, name, name_pinyin, name_initials, capacity, state, created_at)
     VALUES (?, ?, ?, ?, '测试班', 'ceshiban', 'csb', 30, 'running', 0)`,
    id('class'),
    id('season'),
    id('course'),
    id('class'),
  )
  run(
    "INSERT INTO lesson (id, class_id, number, title, minutes) VALUES (?, ?, 1, '一', 90)",
    id('lesson'),
    id('class'),
  )
  run('INSERT INTO sitting (id, lesson_id) VALUES (?, ?)', id('sitting'), id('lesson'))
  run(
    "INSERT INTO plan (id, season_id, number, state, created_at) VALUES (?, ?, 1, 'published', 0)",
    id('plan'),
    id('season'),
  )
  run(
    `INSERT INTO placement (plan_id, sitting_id, date, start_minute, minutes, room_id, trainer_id)
     VALUES (?, ?, ?, 1140, 90, ?, ?)`,
    id('plan'),
    id('sitting'),
    date,
    room,
    trainer,
  )
  return { classId: id('class'), courseId: id('course'), sittingId: id('sitting') }
}
