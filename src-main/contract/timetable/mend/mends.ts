// 应急调整 and 代课: what happened, what has to change because of it, and who can stand in.
import { z } from 'zod'
import { act, command, planning, query } from '../../kit.ts'
import { id, isoDate, minuteOfDay, shortText } from '../../values.ts'

/** Both days included. */
const days = { startsOn: isoDate, endsOn: isoDate }

/** All but the last two are recorded as facts when the mending is adopted. */
export const disruption = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trainer'), trainerId: id, ...days, reason: shortText }),
  z.object({ kind: z.literal('room'), roomId: id, ...days, reason: shortText }),
  z.object({ kind: z.literal('site'), siteId: id, ...days, reason: shortText }),
  /** 旺季: within these minutes of each day nobody of the enterprise can come. */
  z.object({
    kind: z.literal('rush'),
    enterpriseId: id,
    ...days,
    startMinute: minuteOfDay,
    endMinute: z.int().min(1).max(2880),
    reason: shortText,
  }),
  /** A class that is to be put into the running season. */
  z.object({ kind: z.literal('class'), classId: id }),
  /** Whatever breaks a rule as things are. */
  z.object({ kind: z.literal('check') }),
])
export type Disruption = z.infer<typeof disruption>

const mendInput = z.object({
  seasonId: id,
  disruption,
  /** Who stands in, decided by hand: at the same time in the same room. */
  substitutes: z
    .array(z.object({ sittingId: id, trainerId: id }))
    .max(200)
    .default([]),
})
export type MendInput = z.infer<typeof mendInput>

const adoptInput = mendInput.extend({
  /** As the preview answered: nothing else is stored than what was seen. null: whatever comes of it. */
  basis: z.string().nullable().default(null),
})
export type AdoptInput = z.infer<typeof adoptInput>

const place = z.object({
  date: isoDate,
  startMinute: z.int(),
  roomName: z.string(),
  trainerName: z.string(),
})

export const changeKind = z.enum(['time', 'room', 'trainer', 'removed', 'added'])

const change = z.object({
  sittingId: id,
  classId: id,
  className: z.string(),
  lessonNumber: z.int(),
  minutes: z.int(),
  /** null: it had no place before, or has none now. */
  from: place.nullable(),
  to: place.nullable(),
  kinds: z.array(changeKind),
  /** false: nothing happened to it, another one had to have its place. */
  isDirect: z.boolean(),
  reason: z.string(),
  /** It lies on this very day: people have to be told at once. */
  isToday: z.boolean(),
  wasPinned: z.boolean(),
  /** Why there is no place for it; '' where it has one. */
  whyUnplaced: z.string(),
  /** Everybody who is to come to it. */
  heads: z.int(),
  /** Nobody is enrolled, so the enterprises' whole staff was asked. */
  isWholeStaff: z.boolean(),
  /** Heads that could come before it happened; null: it had no place. */
  reachableBefore: z.int().nullable(),
  /** Heads that can come to the new place; null: it has none. */
  reachableAfter: z.int().nullable(),
  /** '同一晚连上两课次'; '' for nothing to warn of. */
  warning: z.string(),
})
export type MendChange = z.infer<typeof change>

const score = z.object({ unplaced: z.int(), short: z.int(), soft: z.int() })

const mendPreview = z.object({
  basis: z.string(),
  /** '王海波 9月12日–9月19日 请假'. */
  label: z.string(),
  /** In order of time; those without a place have `to` null. */
  changes: z.array(change),
  /** Breaches that no change may mend, with what to do: held or begun, in a frozen week. */
  stuck: z.array(z.string()),
  /** Sittings still to come that stay exactly as they are. */
  unchanged: z.int(),
  /** Before it happened. */
  before: score,
  after: score,
  /** What `short` asks for beyond the requirements. */
  reserveLessons: z.int(),
  /** Adopting it writes down what happened; false: nothing to write, or it is known already. */
  isRecorded: z.boolean(),
})
export type MendPreview = z.infer<typeof mendPreview>

const substitute = z.object({
  trainerId: id,
  name: z.string(),
  title: z.string(),
  /** What stands against it; empty: can take it as it is. */
  why: z.array(z.string()),
  /** Has other sittings of this class already. */
  isOwn: z.boolean(),
  /** Sittings in that week without this one, and how many there may be. */
  weekSittings: z.int(),
  weekLimit: z.int(),
  /** From or to the neighbouring sitting of that day, one way; null: none, or in the same place. */
  travelMinutes: z.int().nullable(),
  /** 课酬 for this sitting, in fen. */
  feeFen: z.int(),
  /** How much worse the plan is with this trainer; less is better. */
  cost: z.int(),
})
export type SubstituteTrainer = z.infer<typeof substitute>

const otherTime = z.object({ trainerId: id, trainerName: z.string(), date: isoDate, startMinute: z.int() })
export type OtherTime = z.infer<typeof otherTime>

const substituteRow = z.object({
  sittingId: id,
  /** '「商务英语一班」第 3 课次'. */
  label: z.string(),
  date: isoDate,
  startMinute: z.int(),
  minutes: z.int(),
  roomId: id,
  roomName: z.string(),
  trainerName: z.string(),
  /** Who can first, the cheapest first of all; then the others, those without the qualification last. */
  trainers: z.array(substitute),
  /** In the same room, the nearest first; only where nobody can come as it is. */
  otherTimes: z.array(otherTime),
})
export type SubstituteRow = z.infer<typeof substituteRow>

export const mendProcedures = {
  /** What a mending would change; writes nothing. The same question has the same answer as long as nothing changes. */
  previewMend: act(planning).input(mendInput).output(mendPreview),
  /** Records what happened and stores the changes in the draft. */
  mend: command(planning)
    .input(adoptInput)
    .output(z.object({ id, label: z.string(), changed: z.int(), unplaced: z.int() })),
  /** 代课: for one sitting, or for all of a trainer's that are still to be held on these days. */
  substitutes: query(planning)
    .input(
      z.object({
        seasonId: id,
        of: z.union([
          z.object({
            sittingId: id,
            /** Where it is shown: as it was told to everybody, or as the draft has it. */
            version: z.enum(['draft', 'published']).default('draft'),
          }),
          z.object({ trainerId: id, ...days }),
        ]),
      }),
    )
    .output(z.object({ rows: z.array(substituteRow) })),
}
