// What has been told to thirty people is expensive to take back.
import { sittingLabel } from '../../plan-view.ts'
import type { Placement } from '../../solution.ts'
import { whenOf } from './phrases.ts'
import type { SoftPart, SoftRule, SoftView } from './soft-rule.ts'

const notPlaced = 4
const costs = { time: 3, trainer: 2, room: 1 }

/** Of what people have been told, another time counts 3, another trainer 2, another room 1, and a sitting that is held no more 4. */
export const announcedChange: SoftRule = {
  code: 'announced-change',
  measure: (view) => {
    const announced = view.problem.announced ?? []
    if (announced.length === 0) return []
    const now = new Map(view.placed.map(({ sittingId, placement }) => [sittingId, placement]))
    return announced.flatMap((told) => changeOf(view, told, now.get(told.sittingId)))
  },
}

function changeOf(view: SoftView, told: Placement, now: Placement | undefined): readonly SoftPart[] {
  const owner = view.sittings.get(told.sittingId)
  if (!owner) return []
  const changes = now ? changesOf(view, told, now) : [{ amount: notPlaced, words: '现在没有排' }]
  if (changes.length === 0) return []
  return [
    {
      code: 'announced-change',
      amount: changes.reduce((sum, { amount }) => sum + amount, 0),
      classId: owner.planClass.id,
      trainerId: null,
      sittingIds: [told.sittingId],
      sentence: `${sittingLabel(owner)}已通知在 ${whenOf(told)}，${changes.map(({ words }) => words).join('，')}`,
    },
  ]
}

function changesOf({ rooms, trainers }: SoftView, told: Placement, now: Placement) {
  const isMoved = told.date !== now.date || told.startMinute !== now.startMinute
  const trainerName = trainers.get(now.trainerId)?.name ?? ''
  const room = rooms.get(now.roomId)
  return [
    { differs: isMoved, amount: costs.time, words: `改到 ${whenOf(now)}` },
    {
      differs: told.trainerId !== now.trainerId,
      amount: costs.trainer,
      words: `讲师换成${trainerName}`,
    },
    {
      differs: told.roomId !== now.roomId,
      amount: costs.room,
      words: `教室换成${room?.placeName ?? ''}${room?.name ?? ''}`,
    },
  ].filter(({ differs }) => differs)
}
