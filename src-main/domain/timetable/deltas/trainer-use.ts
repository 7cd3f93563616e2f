// Trainers: qualified, there, not over their weekly number, never in two places, with time for the way between them.
import { nowhere } from '../board/board.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import type { Delta, DeltaInput } from './delta.ts'
import type { TrainerDays } from './trainer-days.ts'

const minutesPerDay = 1440

export function trainerUse({ compiled, places }: DeltaInput, chains: TrainerDays): Delta {
  const { days, trainers, trainerSuits, trainerFreeUntil, trainerAway, trainerLimit } = compiled
  const { itemClass, itemKind } = compiled
  const { dayWindow } = compiled.problem
  // Only where the night between two days is shorter than the longest way must a trainer's other days be looked at.
  const reach = dayWindow.startMinute + minutesPerDay - dayWindow.endMinute < compiled.longestTravel ? 1 : 0

  function isAway(item: number, time: number, day: number, trainer: number): boolean {
    const quarter = time - day * quartersPerDay
    const until = trainerFreeUntil[(trainer * 7 + (days.weekday[day] ?? 0)) * quartersPerDay + quarter] ?? 0
    if (quarter * quarterMinutes + (itemKind[item]?.minutes ?? 0) > until) return true
    return trainerAway[trainer * days.count + day] === 1
  }

  function isWeekFull(item: number, day: number, trainer: number): boolean {
    const week = days.week[day] ?? 0
    const had = chains.inWeek[trainer * days.weeks + week] ?? 0
    if (had < (trainerLimit[trainer] ?? 0)) return false
    const before = places.time[item] ?? nowhere
    if (before === nowhere || places.trainer[item] !== trainer) return true
    return days.week[Math.floor(before / quartersPerDay)] !== week
  }

  function isBusy(item: number, time: number, day: number, room: number, trainer: number): boolean {
    for (let on = Math.max(0, day - reach); on <= Math.min(days.count - 1, day + reach); on += 1) {
      let other = chains.first[trainer * days.count + on] ?? nowhere
      while (other !== nowhere) {
        if (other !== item && chains.meets(item, time, room, other)) return true
        other = chains.next[other] ?? nowhere
      }
    }
    return false
  }

  return {
    gates: [
      {
        code: 'trainer-use',
        forbids: (item, time, room, trainer) => {
          if (trainerSuits[(itemClass[item] ?? 0) * trainers + trainer] !== 1) return true
          const day = Math.floor(time / quartersPerDay)
          return (
            isAway(item, time, day, trainer) ||
            isWeekFull(item, day, trainer) ||
            isBusy(item, time, day, room, trainer)
          )
        },
      },
    ],
    watchers: [chains.watcher],
  }
}
