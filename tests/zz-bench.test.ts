import { test } from 'vitest'
import { mkdtempSync, readFileSync } from 'node:fs'
import { openDatabase } from '../src-main/storage/open-database.ts'
import { fillSample } from '../src-main/features/settings/sample/fill-sample.ts'
import { tenYears } from '../src-main/features/settings/sample/history.ts'
import { readWeek } from '../src-main/features/timetable/week.ts'
import { readTonight } from '../src-main/features/timetable/tonight.ts'
import { listAbsentees } from '../src-main/features/timetable/absentees.ts'
import { explainMove } from '../src-main/features/timetable/move-placement.ts'
import { planChoices } from '../src-main/features/timetable/make-plan.ts'
test('bench', async () => {
  const db = openDatabase(':memory:', '/work/main/resources/migrations')
  await fillSample(db, { today: '2025-11-12', resources: { read: (n: string) => readFileSync('/work/main/resources/' + n, 'utf8') }, size: tenYears })
  const context = { account: { role: 'planner', trainerId: null }, now: Date.parse('2025-11-12T18:40:00+08:00'), today: '2025-11-12', newId: () => 'x' } as never
  const time = (name: string, f: () => unknown) => { const t: number[] = []; for (let i = 0; i < 15; i++) { const s = performance.now(); f(); t.push(performance.now() - s) } t.sort((a, b) => a - b); console.log(name, 'median', t[7]!.toFixed(1), 'max', t[14]!.toFixed(1)) }
  const seasons = db.raw.prepare('SELECT id, starts_on FROM season ORDER BY starts_on DESC').all() as { id: string; starts_on: string }[]
  const [now, , old] = seasons
  time('week now', () => readWeek(db, { seasonId: now!.id, version: 'published', monday: '2025-11-12' }, context))
  let n = 0
  time('week of a history season', () => { n = readWeek(db, { seasonId: old!.id, version: 'published', monday: old!.starts_on }, context).sittings.length })
  console.log('sittings there', n)
  time('tonight', () => readTonight(db, {}, context))
  const t = readTonight(db, {}, context)
  time('absentees', () => listAbsentees(db, { sittingId: t.sittings[0]!.sittingId }, context))
  const w = readWeek(db, { seasonId: now!.id, version: 'published', monday: '2025-11-19' }, context).sittings[0]!
  time('explainMove', () => explainMove(db, { seasonId: now!.id, sittingId: w.sittingId, date: w.date, startMinute: w.startMinute, roomId: w.roomId, trainerId: w.trainerId }, context))
  time('planChoices', () => planChoices(db, { seasonId: now!.id }, context))
}, 300000)
