// 代课: who can stand in for one sitting, or for all that a trainer would have on some days.
import { Refusal } from '../../../contract/errors.ts'
import type { SubstituteRow } from '../../../contract/timetable/mend/mends.ts'
import { teachingHours } from '../../../domain/attendance/hours.ts'
import { civilMinute } from '../../../domain/calendar/civil-time.ts'
import { addDays, isIsoDate } from '../../../domain/calendar/dates.ts'
import type { PlanProblem } from '../../../domain/timetable/problem.ts'
import type { Substitutes } from '../../../domain/timetable/replan/substitutes.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import type { PlacementEntity } from '../../../storage/timetable/placement-store.ts'
import { listTrainerOptions } from '../../../storage/trainers/trainers-store.ts'
import type { TimetableOffice } from '../office.ts'
import { firstFreeDay, livePlacements, problemOf, toPlacement } from '../plan-problem.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { seasonInTurns } from '../season-plan.ts'
import { planInForce } from './mend-order.ts'

type Asked =
  | { readonly sittingId: string; readonly version: 'draft' | 'published' }
  | { readonly trainerId: string; readonly startsOn: string; readonly endsOn: string }

interface Input {
  readonly seasonId: string
  readonly of: Asked
}

/** Each sitting is judged where it lies in the plan that was looked at. @throws NOT_FOUND for a sitting that lies nowhere, INVALID_VALUE for days that there are not. */
export async function readSubstitutes(
  db: ReadHandle,
  { seasonId, of }: Input,
  context: CallContext,
  { threads }: TimetableOffice,
): Promise<{ rows: SubstituteRow[] }> {
  const facts = await seasonInTurns(db, seasonId, context)
  const isTold = 'version' in of && of.version === 'published'
  const shown = isTold ? (facts.published?.placements ?? []) : planInForce(facts)
  const own = livePlacements(facts, shown)
  const asked = askedSittings(facts, shown, of, civilMinute(context.now))
  const problem: PlanProblem = { ...problemOf(facts), announced: own }
  const found = await threads.findSubstitutes({
    problem,
    plan: [...own, ...facts.otherPlacements.map(toPlacement)],
    asked: asked.map(toPlacement),
    earliest: firstFreeDay(facts, addDays(facts.today, 1)),
  })
  const titles = new Map(listTrainerOptions(db).map(({ id, title }) => [id, title]))
  return { rows: asked.map((one, at) => rowOf(facts, problem, titles, one, found[at] ?? nobody)) }
}

const nobody: Substitutes = { trainers: [], otherTimes: [] }

function askedSittings(
  facts: SeasonFacts,
  shown: readonly PlacementEntity[],
  of: Asked,
  nowMinute: number,
): readonly PlacementEntity[] {
  const live = new Set(livePlacements(facts, shown).map(({ sittingId }) => sittingId))
  const held = new Set(facts.heldIds)
  const isOpen = ({ sittingId, date, startMinute }: PlacementEntity) =>
    live.has(sittingId) &&
    !held.has(sittingId) &&
    (date > facts.today || (date === facts.today && startMinute > nowMinute))
  if ('sittingId' in of) {
    const found = shown.find((one) => one.sittingId === of.sittingId)
    if (found === undefined || !isOpen(found))
      throw new Refusal('NOT_FOUND', { what: '这个课次，或它已经开始' })
    return [found]
  }
  const { trainerId, startsOn, endsOn } = of
  if (!isIsoDate(startsOn) || !isIsoDate(endsOn)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  return shown
    .filter((one) => one.trainerId === trainerId && startsOn <= one.date && one.date <= endsOn && isOpen(one))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1) || one.startMinute - other.startMinute)
}

function rowOf(
  facts: SeasonFacts,
  { classes }: PlanProblem,
  titles: ReadonlyMap<string, string>,
  { sittingId, date, startMinute, minutes, roomId, trainerId }: PlacementEntity,
  { trainers: asked, otherTimes }: Substitutes,
): SubstituteRow {
  const planClass = classes.find(({ lessons }) => lessons.some((one) => one.sittingIds.includes(sittingId)))
  const lesson = planClass?.lessons.find((one) => one.sittingIds.includes(sittingId))
  const room = facts.rooms.find((one) => one.id === roomId)
  const trainers = new Map(facts.trainers.map((one) => [one.id, one]))
  const nameOf = (id: string) => trainers.get(id)?.name ?? ''
  return {
    sittingId,
    label: `「${planClass?.name ?? ''}」第 ${lesson?.number ?? 0} 课次`,
    date,
    startMinute,
    minutes,
    roomId,
    roomName: room === undefined ? '' : `${room.placeName} ${room.name}`,
    trainerName: nameOf(trainerId),
    trainers: asked
      .filter((one) => trainers.get(one.trainerId)?.isActive === true)
      .map(({ why, isQualified: _isQualified, ...one }) => ({
        ...one,
        why: [...why],
        name: nameOf(one.trainerId),
        title: titles.get(one.trainerId) ?? '',
        weekLimit: trainers.get(one.trainerId)?.mostSittingsPerWeek ?? 0,
        feeFen: (trainers.get(one.trainerId)?.feeFenPerHour ?? 0) * teachingHours(minutes),
      })),
    otherTimes: otherTimes.map((one) => ({
      trainerId: one.trainerId,
      trainerName: nameOf(one.trainerId),
      date: one.date,
      startMinute: one.startMinute,
    })),
  }
}
