// network: the college's 1+11+N tree, the rooms at its sites and in enterprises, counted equipment, and closures.
import { z } from 'zod'
import { command, planning, query, staff } from './kit.ts'
import {
  done,
  id,
  isoDate,
  longText,
  minuteOfDay,
  name,
  named,
  pageInput,
  pageOf,
  shortText,
  weekday,
} from './values.ts'

export const siteKinds = ['college', 'branch', 'site'] as const
export const siteKind = z.enum(siteKinds)
export type SiteKind = z.infer<typeof siteKind>
export const siteKindLabels = { college: '总院', branch: '分院', site: '教学点' } satisfies Record<
  SiteKind,
  string
>

export const roomKinds = ['classroom', 'lab', 'field'] as const
export const roomKind = z.enum(roomKinds)
export type RoomKind = z.infer<typeof roomKind>
export const roomKindLabels = { classroom: '教室', lab: '实训室', field: '场地' } satisfies Record<
  RoomKind,
  string
>

const siteInput = z.object({
  parentId: id.nullable(),
  kind: siteKind,
  name,
  address: shortText,
  note: longText,
})
const site = siteInput.extend({ id })
export type Site = z.infer<typeof site>

/** Dates on which nothing is taught at a site, both included. */
const closureInput = z.object({ siteId: id, startsOn: isoDate, endsOn: isoDate, reason: name })
const closure = closureInput.extend({ id })
export type Closure = z.infer<typeof closure>

/** A room lies at a site or at an enterprise, never both; it may be taught in on its weekdays between its hours. */
const roomInput = z.object({
  siteId: id.nullable(),
  enterpriseId: id.nullable(),
  name,
  kind: roomKind,
  seats: z.int().min(1).max(2000),
  opensMinute: minuteOfDay,
  closesMinute: minuteOfDay,
  openWeekdays: z.array(weekday),
  note: longText,
})
const room = roomInput.extend({ id, isActive: z.boolean() })
export type Room = z.infer<typeof room>

/** Dates on which nothing is taught in this one room, both included. */
const roomClosure = z.object({ id, roomId: id, startsOn: isoDate, endsOn: isoDate, reason: name })
export type RoomClosure = z.infer<typeof roomClosure>
const roomRow = room.extend({ placeName: z.string() })
export type RoomRow = z.infer<typeof roomRow>

const roomOption = roomRow.pick({
  id: true,
  name: true,
  kind: true,
  seats: true,
  siteId: true,
  enterpriseId: true,
  placeName: true,
  isActive: true,
})
export type RoomOption = z.infer<typeof roomOption>

const equipmentInput = z.object({ name, quantity: z.int().min(0).max(100_000), note: longText })
const equipment = equipmentInput.extend({ id })
export type Equipment = z.infer<typeof equipment>

const siteRow = site.extend({ roomCount: z.int(), closures: z.array(closure) })
export type SiteRow = z.infer<typeof siteRow>
const equipmentRow = equipment.extend({ courseNames: z.array(z.string()) })
export type EquipmentRow = z.infer<typeof equipmentRow>

const byId = z.object({ id })
/** `plannedSittings`: sittings of drafts and published plans that now lie in the closure and must be moved. */
const closureSaved = z.object({ id, plannedSittings: z.int() })

export const network = {
  /** The tree in reading order, whole or what the search finds; a palace has tens of nodes, so it isn't paged. */
  sites: query(staff)
    .input(z.object({ search: z.string().trim().max(60).default('') }).default({ search: '' }))
    .output(z.object({ rows: z.array(siteRow) })),
  saveSite: command(planning)
    .input(siteInput.extend({ id: id.optional() }))
    .output(done),
  removeSite: command(planning).input(byId).output(named),
  saveClosure: command(planning)
    .input(closureInput.extend({ id: id.optional() }))
    .output(closureSaved),
  removeClosure: command(planning).input(byId).output(done),
  /** Of one room, earliest first; 应急调整 records them. */
  roomClosures: query(staff)
    .input(z.object({ roomId: id }))
    .output(z.object({ rows: z.array(roomClosure) })),
  removeRoomClosure: command(planning).input(byId).output(done),
  rooms: query(staff)
    .input(
      pageInput.extend({
        kind: roomKind.optional(),
        siteId: id.optional(),
        isActive: z.boolean().optional(),
      }),
    )
    .output(pageOf(roomRow)),
  saveRoom: command(planning)
    .input(roomInput.extend({ id: id.optional() }))
    .output(done),
  setRoomActive: command(planning)
    .input(byId.extend({ isActive: z.boolean() }))
    .output(named),
  removeRoom: command(planning).input(byId).output(named),
  equipment: query(staff).input(pageInput).output(pageOf(equipmentRow)),
  saveEquipment: command(planning)
    .input(equipmentInput.extend({ id: id.optional() }))
    .output(done),
  removeEquipment: command(planning).input(byId).output(named),
  /** For drop-downs: a room's label is “教学点 · 教室（40 座）”; inactive ones come too, so that old rows can be named. */
  roomOptions: query(staff).output(z.object({ rows: z.array(roomOption) })),
  siteOptions: query(staff).output(
    z.object({ rows: z.array(z.object({ id, name: z.string(), kind: siteKind })) }),
  ),
  equipmentOptions: query(staff).output(
    z.object({ rows: z.array(equipment.pick({ id: true, name: true, quantity: true })) }),
  ),
}
