// What people might allow, in words.
import { dateLabel } from '../../calendar/dates.ts'
import { type ProductionPeriod, productionPeriodLabel } from '../../calendar/production-periods.ts'
import type { PlanProblem } from '../problem.ts'
import { shortList } from '../rules/soft/phrases.ts'
import type { Concession } from './concession.ts'
import { windowLabel } from './weekday-words.ts'

/** '若王海波周六上午也有空'; what is asked, without what it brings. */
export function concessionWords(problem: PlanProblem, given: Concession): string {
  const room = (id: string) => {
    const found = problem.rooms.find((one) => one.id === id)
    return `${found?.placeName ?? ''}${found?.name ?? ''}`
  }
  const trainer = (id: string) => problem.trainers.find((one) => one.id === id)?.name ?? ''
  const classNames = (ids: readonly string[]) =>
    shortList(problem.classes.filter(({ id }) => ids.includes(id)).map(({ name }) => `「${name}」`))
  switch (given.kind) {
    case 'longer-search':
      return '同样的条件再算久一些'
    case 'trainer-limit':
      return `若${trainer(given.trainerId)}每周多上 1 场`
    case 'trainer-window':
      return `若${trainer(given.trainerId)}${windowLabel(given.window)}也有空`
    case 'trainer-qualified':
      return `若${trainer(given.trainerId)}也能教${classNames(given.classIds)}`
    case 'room-window':
      return `若${room(given.roomId)}${windowLabel(given.window)}也开放`
    case 'room-allowed':
      return `若${classNames(given.classIds)}也能用${room(given.roomId)}`
    case 'room-seats':
      return `若${room(given.roomId)}能坐下 ${given.seats} 人`
    case 'later-end':
      return `若${classNames([given.classId])}可以晚一周结课`
    case 'second-sittings':
      return `若${classNames([given.classId])}可以开双场`
    case 'holiday':
      return `若 ${dateLabel(given.date)}（${given.name}）可以上课`
    case 'block':
      return `若${given.period.enterpriseName}的${periodWords(given.period)}可以排课`
    case 'pinned':
      return `若${sittingWords(problem, given.sittingId)}可以挪动`
    case 'worker-clash':
      return `若${classNames(given.classIds)}的共同学员可以缺其中一场`
    case 'equipment':
      return `若${problem.equipment.find(({ id }) => id === given.equipmentId)?.name ?? ''}多 ${given.more} 件`
  }
}

const periodWords = (period: ProductionPeriod): string =>
  `${dateLabel(period.startsOn)}起的${productionPeriodLabel(period)}`

function sittingWords({ classes, fixed }: PlanProblem, sittingId: string): string {
  const date = fixed.find((one) => one.sittingId === sittingId)?.date
  for (const { name, lessons } of classes) {
    const lesson = lessons.find(({ sittingIds }) => sittingIds.includes(sittingId))
    if (lesson) return `「${name}」第 ${lesson.number} 课次（${date === undefined ? '' : dateLabel(date)}）`
  }
  return ''
}
