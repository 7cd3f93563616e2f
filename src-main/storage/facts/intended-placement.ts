// A room, a trainer or a day is spoken for by what is published and by what a draft intends, as long as it is not called off.
import type { ReadHandle } from '../base/handle.ts'
import { integer, only, select } from '../base/select.ts'
import type { Fact } from './fact.ts'

export const intendedPlacement: Fact = {
  name: 'intended_placement',
  sql: `SELECT p.plan_id, v.state AS plan_state, p.sitting_id, s.lesson_id, p.date, p.start_minute, p.minutes, p.room_id, p.trainer_id, p.is_pinned
    FROM main.placement p JOIN main.plan v ON v.id = p.plan_id AND v.state IN ('draft', 'published')
      JOIN main.sitting s ON s.id = p.sitting_id AND s.state = 'planned'`,
}

const countOn = (condition: string) =>
  select(
    { sittings: integer() },
    `SELECT count(DISTINCT sitting_id) AS sittings FROM intended_placement WHERE ${condition}`,
  )
const ofRoom = countOn('room_id = :id AND date >= :from')
const ofTrainer = countOn('trainer_id = :id AND date >= :from')
const onDate = countOn('date = :date')

/** Sittings that a room or a trainer is spoken for, from a date on. */
export const countSittingsFrom = (db: ReadHandle, of: 'room' | 'trainer', id: string, from: string): number =>
  only(db, of === 'room' ? ofRoom : ofTrainer, { id, from }).sittings

export const countSittingsOn = (db: ReadHandle, date: string): number => only(db, onDate, { date }).sittings
