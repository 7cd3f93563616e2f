// What happened, as the season's facts would have it: seen by a preview without being recorded, recorded when it is adopted.
import { Refusal } from '../../../contract/errors.ts'
import type { Disruption } from '../../../contract/timetable/mend/mends.ts'
import { dayLabel, isIsoDate } from '../../../domain/calendar/dates.ts'
import { spanLabel } from '../../../domain/calendar/times.ts'
import type { ReadHandle, WriteHandle } from '../../../storage/base/handle.ts'
import { findEnterprise } from '../../../storage/enterprises/enterprises-store.ts'
import { savePeriodRow } from '../../../storage/enterprises/production-periods-store.ts'
import { findSite, saveClosure } from '../../../storage/network/network-store.ts'
import { insertRoomClosure } from '../../../storage/network/room-closures-store.ts'
import { insertTrainerAbsence } from '../../../storage/trainers/trainer-parts-store.ts'
import { chosenClasses } from '../plan-scope.ts'
import type { SeasonFacts } from '../season-facts.ts'

export interface Disrupted {
  /** As if it were recorded. */
  readonly facts: SeasonFacts
  /** '王海波 9月12日–9月19日 请假'. */
  readonly label: string
  /** Writes it down; null where there is nothing to write, or it was known already. */
  readonly record: ((tx: WriteHandle, newId: () => string) => void) | null
}

/** @throws INVALID_VALUE for impossible days, NOT_FOUND for whom or what there is not. */
export function disrupted(db: ReadHandle, facts: SeasonFacts, event: Disruption): Disrupted {
  switch (event.kind) {
    case 'trainer':
      return trainerAway(facts, event)
    case 'room':
      return roomLost(facts, event)
    case 'site':
      return siteClosed(db, facts, event)
    case 'rush':
      return rush(db, facts, event)
    case 'class':
      return { facts, label: `插入班级「${nameOfClass(facts, event.classId)}」`, record: null }
    case 'check':
      return { facts, label: '检查现有课表', record: null }
  }
}

type Of<K extends Disruption['kind']> = Extract<Disruption, { kind: K }>
type Days = Pick<Of<'room'>, 'startsOn' | 'endsOn'>

function trainerAway(facts: SeasonFacts, { trainerId, reason: said, ...event }: Of<'trainer'>): Disrupted {
  const days = checked(event)
  const trainer = facts.trainers.find((one) => one.id === trainerId)
  if (trainer === undefined) throw new Refusal('NOT_FOUND', { what: '这位讲师' })
  const reason = said || '请假'
  const absence = { trainerId, ...days, reason }
  const label = `${trainer.name} ${daysIn(days)} ${reason}`
  if (facts.absences.some((one) => one.trainerId === trainerId && covers(one, days)))
    return { facts, label, record: null }
  return {
    facts: { ...facts, absences: [...facts.absences, absence] },
    label,
    record: (tx, newId) => insertTrainerAbsence(tx, { id: newId(), ...absence }),
  }
}

function roomLost(facts: SeasonFacts, { roomId, reason: said, ...event }: Of<'room'>): Disrupted {
  const days = checked(event)
  const room = facts.rooms.find((one) => one.id === roomId)
  if (room === undefined) throw new Refusal('NOT_FOUND', { what: '这间教室' })
  const closure = { roomId, ...days, reason: said || '临时停用' }
  const label = `${room.placeName} ${room.name} ${daysIn(days)} 停用`
  if (facts.roomClosures.some((one) => one.roomId === roomId && covers(one, days)))
    return { facts, label, record: null }
  return {
    facts: { ...facts, roomClosures: [...facts.roomClosures, { id: '', ...closure }] },
    label,
    record: (tx, newId) => insertRoomClosure(tx, { id: newId(), ...closure }),
  }
}

function siteClosed(
  db: ReadHandle,
  facts: SeasonFacts,
  { siteId, reason: said, ...event }: Of<'site'>,
): Disrupted {
  const days = checked(event)
  const site = findSite(db, siteId)
  if (site === null) throw new Refusal('NOT_FOUND', { what: '这个教学点' })
  const closure = { siteId, ...days, reason: said || '临时停用' }
  const label = `${site.name} ${daysIn(days)} 停用`
  if (facts.closures.some((one) => one.siteId === siteId && covers(one, days)))
    return { facts, label, record: null }
  return {
    facts: { ...facts, closures: [...facts.closures, { id: '', ...closure }] },
    label,
    record: (tx, newId) => saveClosure(tx, { id: newId(), ...closure }),
  }
}

function rush(
  db: ReadHandle,
  facts: SeasonFacts,
  { enterpriseId, reason: note, ...event }: Of<'rush'>,
): Disrupted {
  const days = checked(event)
  const { startMinute, endMinute } = event
  if (endMinute <= startMinute) throw new Refusal('INVALID_VALUE', { what: '结束时间不晚于开始时间' })
  const enterprise = findEnterprise(db, enterpriseId)
  if (enterprise === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const label = `${enterprise.shortName} ${daysIn(days)} ${spanLabel(startMinute, endMinute)} 旺季`
  const isKnown = facts.periods.some(
    (one) =>
      one.enterpriseId === enterpriseId &&
      one.effect === 'block' &&
      covers(one, days) &&
      one.startMinute <= startMinute &&
      one.endMinute >= endMinute,
  )
  if (isKnown) return { facts, label, record: null }
  const fields = { kind: 'peak', effect: 'block', ...days, startMinute, endMinute, weight: 1, note } as const
  const period = { ...fields, shiftChange: null, enterpriseId, enterpriseName: enterprise.shortName }
  const { rosters } = facts
  return {
    facts: {
      ...facts,
      periods: [...facts.periods, period],
      rosters: { ...rosters, periods: [...rosters.periods, period] },
    },
    label,
    record: (tx, newId) => savePeriodRow(tx, { id: newId(), enterpriseId, shiftChange: null, ...fields }),
  }
}

function nameOfClass(facts: SeasonFacts, classId: string): string {
  const [found] = chosenClasses(facts, [classId])
  if (found === undefined) throw new Refusal('NOT_FOUND', { what: '这个班级' })
  return found.name
}

function checked({ startsOn, endsOn }: Days): Days {
  if (!isIsoDate(startsOn) || !isIsoDate(endsOn)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  if (startsOn > endsOn) throw new Refusal('INVALID_VALUE', { what: '结束日期早于开始日期' })
  return { startsOn, endsOn }
}

const covers = (one: Days, days: Days): boolean => one.startsOn <= days.startsOn && days.endsOn <= one.endsOn

const daysIn = ({ startsOn, endsOn }: Days): string =>
  startsOn === endsOn ? dayLabel(startsOn) : `${dayLabel(startsOn)}–${dayLabel(endsOn)}`
