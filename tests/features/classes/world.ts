// A small world of its own inside a test house: two enterprises with teams, a course of four lessons, a season, workers.
import { pinyinOf } from '../../../src-main/features/pinyin.ts'
import type { WriteHandle } from '../../../src-main/storage/base/handle.ts'

export const ids = {
  season: 'w-season',
  course: 'w-course',
  mill: 'w-mill',
  yard: 'w-yard',
  millTeam: 'w-mill-team',
  room: 'w-room',
  trainer: 'w-trainer',
  plan: 'w-plan',
} as const

export const workerId = (number: number): string => `w-worker-${String(number).padStart(2, '0')}`
const names = [
  '赵一鸣',
  '钱二妹',
  '孙三立',
  '李思远',
  '周武成',
  '吴六顺',
  '郑七巧',
  '王八方',
  '冯九华',
  '陈十安',
]

/** Workers 1–6 work in team 甲 of the mill, 7–10 in the yard. */
export function fillWorld(db: WriteHandle): void {
  const run = (sql: string, ...values: unknown[]) => db.connection.raw.prepare(sql).run(...values)
  const site = 'w-site'
  run("INSERT INTO site (id, kind, name) VALUES (?, 'site', '测试教学点')", site)
  for (const [id, name] of [
    [ids.mill, '海星'],
    [ids.yard, '石浦'],
  ] as const) {
    const { namePinyin, nameInitials } = pinyinOf(name)
    run(
      'INSERT INTO enterprise (id, name, short_name, name_pinyin, name_initials, created_at) VALUES (?, ?, ?, ?, ?, 0)',
      id,
      `${name}有限公司`,
      name,
      namePinyin,
      nameInitials,
    )
  }
  run(
    "INSERT INTO shift_system (id, enterprise_id, name, cycle, anchor_date, follows_holidays) VALUES ('w-system', ?, '长白班', '[[]]', '2025-01-01', 1)",
    ids.mill,
  )
  run(
    "INSERT INTO shift_team (id, enterprise_id, shift_system_id, name) VALUES (?, ?, 'w-system', '甲班')",
    ids.millTeam,
    ids.mill,
  )
  run(
    "INSERT INTO room (id, site_id, name, kind, seats) VALUES (?, ?, '测试教室', 'classroom', 40)",
    ids.room,
    site,
  )
  run(
    "INSERT INTO trainer (id, name, name_pinyin, name_initials) VALUES (?, '林老师', 'linlaoshi', 'lls')",
    ids.trainer,
  )
  run(
    `INSERT INTO course (id, code, name, is_subsidised, hours, lesson_minutes, lesson_titles, room_kind,
      attendance_percent, pass_theory, pass_practice) VALUES (?, 'ZZ', '插花', 1, 8, 90, ?, 'classroom', 75, 60, 60)`,
    ids.course,
    JSON.stringify(['认识花材', '螺旋手法', '桌花', '结业作品']),
  )
  run('INSERT INTO trainer_course (trainer_id, course_id) VALUES (?, ?)', ids.trainer, ids.course)
  run(
    "INSERT INTO season (id, name, starts_on, ends_on) VALUES (?, '测试季', '2025-09-01', '2025-12-31')",
    ids.season,
  )
  names.forEach((name, index) => {
    addWorker(db, index + 1, name)
  })
}

function addWorker(db: WriteHandle, number: number, name: string): void {
  const id = workerId(number)
  const idNumber = `33022519900101${String(1000 + number)}`
  const { namePinyin, nameInitials } = pinyinOf(name)
  db.connection.raw
    .prepare(
      `INSERT INTO worker (id, name, name_pinyin, name_initials, sex, id_number_sealed, id_number_hash, id_tail_hash,
        birth_date_sealed, created_at) VALUES (?, ?, ?, ?, 'male', ?, ?, ?, ?, 0)`,
    )
    .run(
      id,
      name,
      namePinyin,
      nameInitials,
      db.vault.seal('worker.id_number', idNumber),
      db.vault.hash('id-number', idNumber),
      db.vault.hash('id-tail', idNumber.slice(-4)),
      db.vault.seal('worker.birth_date', '1990-01-01'),
    )
  const inMill = number <= 6
  db.connection.raw
    .prepare(
      'INSERT INTO employment (id, worker_id, employer_id, workplace_id, shift_team_id, starts_on) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      `${id}-job`,
      id,
      inMill ? ids.mill : ids.yard,
      inMill ? ids.mill : ids.yard,
      inMill ? ids.millTeam : null,
      '2024-01-01',
    )
}

/** Publishes a plan that puts lesson k of the class on dates[k - 1], 19:00, 90 minutes; returns the sitting ids. */
export function publish(db: WriteHandle, classId: string, dates: readonly string[]): string[] {
  const lessons = db.connection.raw
    .prepare<[string], { id: string }>('SELECT id FROM lesson WHERE class_id = ? ORDER BY number')
    .all(classId)
  db.connection.raw
    .prepare(
      "INSERT OR IGNORE INTO plan (id, season_id, number, state, created_at) VALUES (?, ?, 1, 'published', 0)",
    )
    .run(ids.plan, ids.season)
  return dates.flatMap((date, index) => {
    const lesson = lessons[index]
    if (lesson === undefined) return []
    const sitting = `${lesson.id}-s`
    db.connection.raw.prepare('INSERT INTO sitting (id, lesson_id) VALUES (?, ?)').run(sitting, lesson.id)
    db.connection.raw
      .prepare(
        'INSERT INTO placement (plan_id, sitting_id, date, start_minute, minutes, room_id, trainer_id) VALUES (?, ?, ?, 1140, 90, ?, ?)',
      )
      .run(ids.plan, sitting, date, ids.room, ids.trainer)
    return [sitting]
  })
}

export function mark(db: WriteHandle, sittingId: string, enrolmentId: string, what: string): void {
  db.connection.raw
    .prepare(
      "INSERT INTO attendance_mark (sitting_id, enrolment_id, mark, marked_at, method, account_id) VALUES (?, ?, ?, 0, 'roll-call', 'test')",
    )
    .run(sittingId, enrolmentId, what)
}

/** The wishes of a class that asks for nothing in particular. */
export const plainWishes = {
  capacity: 3,
  weekdays: [2, 4],
  startMinute: 1140,
  lessonsPerWeek: 1,
  roomId: null,
  trainerId: null,
  startsOn: null,
  endsOn: null,
  note: '',
}

export const plainClass = {
  ...plainWishes,
  seasonId: ids.season,
  courseId: ids.course,
  enterpriseIds: [ids.mill],
  name: '',
}
