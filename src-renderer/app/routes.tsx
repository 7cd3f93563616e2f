// Which screen answers which address. Pages are loaded when first visited, or before, when there is time.
import type { ComponentType } from 'react'
import { createHashRouter, Navigate, type RouteObject } from 'react-router'
import { settingsParts } from '../features/settings/settings-parts.ts'
import { linkTo, type PageName, paths } from '../lib/paths.ts'
import { NotFound } from './not-found.tsx'
import { homePath } from './pages.ts'
import { RouteFailed } from './route-failed.tsx'
import { Shell } from './shell.tsx'

/** 今晚, where everybody begins: asked for before it is visited. */
export const loadHome = () => import('../features/timetable/tonight-page.tsx')

const screens: Readonly<Record<PageName, () => Promise<ComponentType>>> = {
  tonight: async () => (await loadHome()).TonightPage,
  timetable: async () => (await import('../features/timetable/timetable-page.tsx')).TimetablePage,
  classes: async () => (await import('../features/classes/classes-page.tsx')).ClassesPage,
  class: async () => (await import('../features/classes/class-page.tsx')).ClassPage,
  findSheet: async () => (await import('../features/attendance/find-sheet-page.tsx')).FindSheetPage,
  rollCall: async () => (await import('../features/attendance/roll-call-page.tsx')).RollCallPage,
  enterprises: async () => (await import('../features/enterprises/enterprises-page.tsx')).EnterprisesPage,
  unions: async () => (await import('../features/unions/unions-page.tsx')).UnionsPage,
  enterprise: async () => (await import('../features/enterprises/enterprise-page.tsx')).EnterprisePage,
  importShifts: async () => (await import('../features/enterprises/import-shifts-page.tsx')).ImportShiftsPage,
  workers: async () => (await import('../features/workers/workers-page.tsx')).WorkersPage,
  importWorkers: async () => (await import('../features/workers/import-page.tsx')).ImportPage,
  trainers: async () => (await import('../features/trainers/trainers-page.tsx')).TrainersPage,
  network: async () => (await import('../features/network/network-page.tsx')).NetworkPage,
  courses: async () => (await import('../features/courses/courses-page.tsx')).CoursesPage,
  subsidies: async () => (await import('../features/subsidies/subsidies-page.tsx')).SubsidiesPage,
  reports: async () => (await import('../features/reports/reports-page.tsx')).ReportsPage,
  settings: async () => (await import('../features/settings/settings-page.tsx')).SettingsPage,
  myAccount: async () => (await import('../features/accounts/my-account-page.tsx')).MyAccountPage,
  staff: async () => (await import('../features/accounts/staff-page.tsx')).StaffPage,
  palace: async () => (await import('../features/settings/palace-page.tsx')).PalacePage,
  days: async () => (await import('../features/settings/days-page.tsx')).DaysPage,
  scoring: async () => (await import('../features/settings/scoring-page.tsx')).ScoringPage,
  audit: async () => (await import('../features/accounts/audit-page.tsx')).AuditPage,
  attendanceSheet: async () => (await import('../features/attendance/sheet-print.tsx')).AttendanceSheetPrint,
  subsidyList: async () => (await import('../features/reports/subsidy-list-print.tsx')).SubsidyListPrint,
}

/** Side by side under tabs of their own. */
const enterpriseLists: readonly PageName[] = ['enterprises', 'unions']
const settings: readonly PageName[] = settingsParts.map(({ page }) => page)
/** Printed forms: paper only, no shell around them. */
const onPaper: readonly PageName[] = ['attendanceSheet', 'subsidyList']

const routeOf = (name: PageName) => ({
  path: paths[name],
  lazy: async () => ({ Component: await screens[name]() }),
})

// An object's own keys are its type's here: it is written out above.
const pageNames = Object.keys(screens) as PageName[]
const isAlone = (name: PageName) =>
  name !== 'settings' && ![...enterpriseLists, ...settings, ...onPaper].includes(name)

const inShell: RouteObject[] = [
  { index: true, element: <Navigate to={homePath} replace /> },
  ...pageNames.filter(isAlone).map(routeOf),
  {
    lazy: async () => ({ Component: (await import('./enterprise-sections.tsx')).EnterpriseSections }),
    children: enterpriseLists.map(routeOf),
  },
  {
    ...routeOf('settings'),
    children: [
      { index: true, element: <Navigate to={linkTo('myAccount')} replace /> },
      ...settings.map(routeOf),
    ],
  },
]

export const createRoutes = () =>
  createHashRouter([
    { ErrorBoundary: RouteFailed, children: onPaper.map(routeOf) },
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: RouteFailed,
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: RouteFailed,
          children: [...inShell, { path: '*', Component: NotFound }],
        },
      ],
    },
  ])

/** Every page's code, to be asked for before it is visited. */
export const pageLoaders: readonly (() => Promise<unknown>)[] = Object.values(screens)
