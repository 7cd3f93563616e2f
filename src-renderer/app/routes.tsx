// Which screen answers which address. Pages are loaded when first visited.
import { createHashRouter, Navigate, type RouteObject } from 'react-router'
import { NotFound } from './not-found.tsx'
import { homePath } from './pages.ts'
import { RouteFailed } from './route-failed.tsx'
import { Shell } from './shell.tsx'

/** 今晚, where everybody begins: asked for before it is visited. */
export const loadHome = () => import('../features/timetable/tonight-page.tsx')

const inShell: RouteObject[] = [
  { index: true, element: <Navigate to={homePath} replace /> },
  {
    path: 'tonight',
    lazy: async () => ({ Component: (await loadHome()).TonightPage }),
  },
  {
    path: 'timetable',
    lazy: async () => ({
      Component: (await import('../features/timetable/timetable-page.tsx')).TimetablePage,
    }),
  },
  {
    path: 'classes',
    lazy: async () => ({ Component: (await import('../features/classes/classes-page.tsx')).ClassesPage }),
  },
  {
    path: 'classes/:id',
    lazy: async () => ({ Component: (await import('../features/classes/class-page.tsx')).ClassPage }),
  },
  {
    path: 'roll-call',
    lazy: async () => ({
      Component: (await import('../features/attendance/find-sheet-page.tsx')).FindSheetPage,
    }),
  },
  {
    path: 'roll-call/:sittingId',
    lazy: async () => ({
      Component: (await import('../features/attendance/roll-call-page.tsx')).RollCallPage,
    }),
  },
  {
    path: 'enterprises',
    lazy: async () => ({ Component: (await import('./enterprise-sections.tsx')).EnterpriseSections }),
    children: [
      {
        index: true,
        lazy: async () => ({
          Component: (await import('../features/enterprises/enterprises-page.tsx')).EnterprisesPage,
        }),
      },
      {
        path: 'unions',
        lazy: async () => ({ Component: (await import('../features/unions/unions-page.tsx')).UnionsPage }),
      },
    ],
  },
  {
    path: 'enterprises/:id',
    lazy: async () => ({
      Component: (await import('../features/enterprises/enterprise-page.tsx')).EnterprisePage,
    }),
  },
  {
    path: 'enterprises/:id/import-shifts',
    lazy: async () => ({
      Component: (await import('../features/enterprises/import-shifts-page.tsx')).ImportShiftsPage,
    }),
  },
  {
    path: 'workers',
    lazy: async () => ({ Component: (await import('../features/workers/workers-page.tsx')).WorkersPage }),
  },
  {
    path: 'workers/import',
    lazy: async () => ({ Component: (await import('../features/workers/import-page.tsx')).ImportPage }),
  },
  {
    path: 'trainers',
    lazy: async () => ({
      Component: (await import('../features/trainers/trainers-page.tsx')).TrainersPage,
    }),
  },
  {
    path: 'network',
    lazy: async () => ({ Component: (await import('../features/network/network-page.tsx')).NetworkPage }),
  },
  {
    path: 'courses',
    lazy: async () => ({ Component: (await import('../features/courses/courses-page.tsx')).CoursesPage }),
  },
  {
    path: 'subsidies/:tab?',
    lazy: async () => ({
      Component: (await import('../features/subsidies/subsidies-page.tsx')).SubsidiesPage,
    }),
  },
  {
    path: 'reports',
    lazy: async () => ({ Component: (await import('../features/reports/reports-page.tsx')).ReportsPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('../features/settings/settings-page.tsx')).SettingsPage }),
    children: [
      { index: true, element: <Navigate to="me" replace /> },
      {
        path: 'me',
        lazy: async () => ({
          Component: (await import('../features/accounts/my-account-page.tsx')).MyAccountPage,
        }),
      },
      {
        path: 'staff',
        lazy: async () => ({ Component: (await import('../features/accounts/staff-page.tsx')).StaffPage }),
      },
      {
        path: 'audit',
        lazy: async () => ({ Component: (await import('../features/accounts/audit-page.tsx')).AuditPage }),
      },
      {
        path: 'palace',
        lazy: async () => ({ Component: (await import('../features/settings/palace-page.tsx')).PalacePage }),
      },
      {
        path: 'days',
        lazy: async () => ({ Component: (await import('../features/settings/days-page.tsx')).DaysPage }),
      },
      {
        path: 'scoring',
        lazy: async () => ({
          Component: (await import('../features/settings/scoring-page.tsx')).ScoringPage,
        }),
      },
    ],
  },
]

/** Printed forms: paper only, no shell around them. */
const onPaper: RouteObject[] = [
  {
    path: 'attendance-sheet/:sittingId',
    lazy: async () => ({
      Component: (await import('../features/attendance/sheet-print.tsx')).AttendanceSheetPrint,
    }),
  },
  {
    path: 'subsidy-list',
    lazy: async () => ({
      Component: (await import('../features/reports/subsidy-list-print.tsx')).SubsidyListPrint,
    }),
  },
]

export const createRoutes = () =>
  createHashRouter([
    { path: '/print', ErrorBoundary: RouteFailed, children: onPaper },
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

const loadersOf = (routes: readonly RouteObject[]): (() => Promise<unknown>)[] =>
  routes.flatMap(({ lazy, children = [] }) => [
    ...(typeof lazy === 'function' ? [async () => lazy()] : []),
    ...loadersOf(children),
  ])

/** Every page's code, to be asked for before it is visited. */
export const pageLoaders = loadersOf(inShell)
