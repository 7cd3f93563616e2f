// Where one sitting could lie, over all that is left of its season or at one start of it.

import { Refusal } from '../../../contract/errors.ts'
import type { BestPlace } from '../../../contract/timetable/board/possible-places.ts'
import { isIsoDate } from '../../../domain/calendar/dates.ts'
import { dateOf } from '../../../domain/timetable/breaks/starts.ts'
import type { PlanView } from '../../../domain/timetable/plan-view.ts'
import {
  type BestPlace as Found,
  type PossiblePlaces,
  possiblePlacesOf,
} from '../../../domain/timetable/possible-places/possible-places.ts'
import { ruleNames } from '../../../domain/timetable/rule-code.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import { comingView, presentPlan, seasonInTurns, within } from '../season-plan.ts'
import { classProblem } from './explain-plan.ts'

interface Asked {
  readonly seasonId: string
  readonly sittingId: string
}

/** @throws NOT_FOUND for a sitting of no class of the season, or one that is called off. */
export async function readPossiblePlaces(db: ReadHandle, asked: Asked, context: CallContext) {
  const found = await find(db, asked, context, null)
  const { starts } = found
  const rules: string[] = []
  const sets: number[][] = []
  const known = new Map<readonly string[], number>()
  const setOf = (start: number): number => {
    const codes = found.brokenByAll(start)
    const at = known.get(codes)
    if (at !== undefined) return at
    const names = codes.map((code) => ruleNames[code])
    rules.push(...names.filter((name) => !rules.includes(name)))
    known.set(codes, sets.length)
    return sets.push(names.map((name) => rules.indexOf(name))) - 1
  }
  const days = found.byDay().map((best, day) => ({
    date: dateOf(starts, day * starts.perDay),
    best: best && shown(best),
    starts: Array.from({ length: starts.perDay }, (_, slot) => setOf(day * starts.perDay + slot)),
  }))
  return { firstMinute: starts.firstMinute, rules, sets, days }
}

/** @throws NOT_FOUND as above, INVALID_VALUE for a day that there is not. */
export async function readPossiblePlacesAt(
  db: ReadHandle,
  { date, startMinute, ...asked }: Asked & { readonly date: string; readonly startMinute: number },
  context: CallContext,
) {
  if (!isIsoDate(date)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  const found = await find(db, asked, context, date)
  const rows = found.rooms.flatMap((room) =>
    found.trainers.flatMap((trainer) => {
      const place = found.at(date, startMinute, room.id, trainer.id)
      if (place === null) return []
      const broken = place.broken.map((code) => ruleNames[code])
      return [{ roomId: room.id, trainerId: trainer.id, change: place.change, broken }]
    }),
  )
  return { rows }
}

/** The rules are those of the hand, the score is the planner's. `date` null: every day from today on. */
async function find(
  db: ReadHandle,
  { seasonId, sittingId }: Asked,
  context: CallContext,
  date: string | null,
): Promise<PossiblePlaces> {
  const facts = await seasonInTurns(db, seasonId, context)
  const priced = classProblem(facts, sittingId, presentPlan(facts))
  const view = date === null ? comingView(facts) : onDay(comingView(facts), date)
  const found = possiblePlacesOf({ view, sittingId, priced })
  if (found === null) throw new Refusal('NOT_FOUND', { what: '这个课次' })
  return found
}

function onDay(view: PlanView, date: string): PlanView {
  const { startsOn, endsOn } = view.problem.season
  // A day outside leaves none.
  const day = startsOn <= date && date <= endsOn ? date : startsOn
  return within(view, day, day)
}

function shown({ date, startMinute, room, trainer, change }: Found): BestPlace {
  return {
    date,
    startMinute,
    roomId: room.id,
    roomName: `${room.placeName} ${room.name}`,
    trainerId: trainer.id,
    trainerName: trainer.name,
    change,
  }
}
