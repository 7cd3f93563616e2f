// What a sitting's place costs by itself, whatever lies around it: burdens, wishes, empty seats, and what people were told.
import { nowhere } from '../board/board.ts'
import { quarterMinutes } from '../compiled/days.ts'
import { noMinute } from '../compiled/sittings.ts'
import type { Delta, DeltaInput } from './delta.ts'
import type { Ledger } from './ledger.ts'
import { judgesEverySitting, offWish } from './wishes.ts'

const minutesPerDay = 1440

export function ownPlace({ compiled, places, ledger }: DeltaInput): Delta {
  const { itemClass, itemKind, itemOffset, roomSeats, announced, wantedMinute } = compiled
  const wishes = offWish(compiled)
  const isJudged = Uint8Array.from(compiled.problem.classes, (planClass) =>
    judgesEverySitting(planClass) ? 1 : 0,
  )
  const heads = Int32Array.from(compiled.problem.classes, (planClass) => planClass.heads)
  const at = placesIn(ledger)
  const weights = weightsIn(ledger)

  const burden = (item: number, time: number) => itemKind[item]?.burden[time] ?? 0
  const wish = (item: number, time: number) => (isJudged[itemClass[item] ?? 0] === 1 ? wishes(item, time) : 0)
  const seats = (item: number, room: number) =>
    Math.floor(Math.max(0, (roomSeats[room] ?? 0) - (heads[itemClass[item] ?? 0] ?? 0)) / 10)

  function wanted(item: number, time: number): number {
    const wish = wantedMinute[item] ?? noMinute
    if (wish === noMinute) return 0
    const minute = time * quarterMinutes + (itemOffset[item] ?? 0)
    const day = Math.floor(minute / minutesPerDay)
    const wishedDay = Math.floor(wish / minutesPerDay)
    const apart = Math.abs(minute - day * minutesPerDay - (wish - wishedDay * minutesPerDay))
    return Math.min(64, 8 * Math.abs(day - wishedDay) + Math.floor(apart / quarterMinutes))
  }

  function change(item: number, time: number, room: number, trainer: number): number {
    const from = announced.first[item] ?? 0
    const to = announced.first[item + 1] ?? 0
    if (time === nowhere) return 4 * (to - from)
    const minute = time * quarterMinutes + (itemOffset[item] ?? 0)
    let sum = 0
    for (let at = from; at < to; at += 1) {
      if (minute !== announced.minute[at]) sum += 3
      if (trainer !== announced.trainer[at]) sum += 2
      if (room !== announced.room[at]) sum += 1
    }
    return sum
  }

  function price(item: number, time: number, room: number, trainer: number): number {
    const changed = change(item, time, room, trainer) * weights.announced
    if (time === nowhere) return changed
    return (
      changed +
      burden(item, time) * weights.burden +
      wish(item, time) * weights.wish +
      seats(item, room) * weights.seats +
      wanted(item, time) * weights.wanted
    )
  }

  function note(sign: number, item: number, time: number, room: number, trainer: number): void {
    const { amounts } = ledger
    amounts[at.announced] = (amounts[at.announced] ?? 0) + sign * change(item, time, room, trainer)
    if (time === nowhere) return
    amounts[at.burden] = (amounts[at.burden] ?? 0) + sign * burden(item, time)
    amounts[at.wish] = (amounts[at.wish] ?? 0) + sign * wish(item, time)
    amounts[at.seats] = (amounts[at.seats] ?? 0) + sign * seats(item, room)
    amounts[at.wanted] = (amounts[at.wanted] ?? 0) + sign * wanted(item, time)
  }

  for (let item = 0; item < compiled.items; item += 1) note(1, item, nowhere, nowhere, nowhere)
  return {
    costs: [
      {
        code: 'own-place',
        delta: (item, time, room, trainer) =>
          price(item, time, room, trainer) -
          price(
            item,
            places.time[item] ?? nowhere,
            places.room[item] ?? nowhere,
            places.trainer[item] ?? nowhere,
          ),
      },
    ],
    watchers: [
      {
        moves: (item, time, room, trainer) => {
          note(
            -1,
            item,
            places.time[item] ?? nowhere,
            places.room[item] ?? nowhere,
            places.trainer[item] ?? nowhere,
          )
          note(1, item, time, room, trainer)
        },
      },
    ],
  }
}

const placesIn = (ledger: Ledger) => ({
  announced: ledger.placeOf('announced-change'),
  burden: ledger.placeOf('burdened-evening'),
  wish: ledger.placeOf('off-wish'),
  seats: ledger.placeOf('empty-seats'),
  wanted: ledger.placeOf('off-wanted'),
})

const weightsIn = (ledger: Ledger) => ({
  announced: ledger.weightOf('announced-change'),
  burden: ledger.weightOf('burdened-evening'),
  wish: ledger.weightOf('off-wish'),
  seats: ledger.weightOf('empty-seats'),
  wanted: ledger.weightOf('off-wanted'),
})
