// Every address of the program. Routes answer exactly these, and links are built from them and typed nowhere else.
// If you add one, also add its page in app/routes.tsx, and in app/pages.ts where it belongs into the navigation.

/** ':id' is filled in by linkTo; ':tab?' may be left out. */
export const paths = {
  tonight: '/tonight',
  timetable: '/timetable',
  classes: '/classes',
  class: '/classes/:id',
  findSheet: '/roll-call',
  rollCall: '/roll-call/:sittingId',
  enterprises: '/enterprises',
  unions: '/enterprises/unions',
  enterprise: '/enterprises/:id',
  importShifts: '/enterprises/:id/import-shifts',
  workers: '/workers',
  importWorkers: '/workers/import',
  trainers: '/trainers',
  network: '/network',
  courses: '/courses',
  subsidies: '/subsidies/:tab?',
  reports: '/reports',
  settings: '/settings',
  myAccount: '/settings/me',
  staff: '/settings/staff',
  palace: '/settings/palace',
  days: '/settings/days',
  scoring: '/settings/scoring',
  audit: '/settings/audit',
  attendanceSheet: '/print/attendance-sheet/:sittingId',
  subsidyList: '/print/subsidy-list',
} as const satisfies Record<string, `/${string}`>

export type PageName = keyof typeof paths

/** 'id' of '/classes/:id'; what may be left out is not among them. */
type Needed<Path> = Path extends `${string}/:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | Needed<`/${More}`>
    : Rest extends `${string}?`
      ? never
      : Rest
  : never

/** What the path does not name goes behind the question mark; null and undefined are left out. */
type Values<Name extends PageName> = Readonly<Record<Needed<(typeof paths)[Name]>, string>> &
  Readonly<Record<string, string | null | undefined>>

type Rest<Name extends PageName> = [Needed<(typeof paths)[Name]>] extends [never]
  ? [values?: Values<Name>]
  : [values: Values<Name>]

/** linkTo('class', { id, part: 'reach' }) is '/classes/0198…?part=reach'. */
export function linkTo<Name extends PageName>(name: Name, ...[values]: Rest<Name>): string {
  const left = new Map(Object.entries(values ?? {}))
  const path = paths[name].replace(/\/:(\w+)\??/g, (_, key: string) => {
    const value = left.get(key)
    left.delete(key)
    return value == null ? '' : `/${encodeURIComponent(value)}`
  })
  const asked = new URLSearchParams()
  for (const [key, value] of left) if (value != null) asked.set(key, value)
  return asked.size === 0 ? path : `${path}?${asked}`
}
