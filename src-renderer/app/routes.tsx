// Which screen answers which address. Pages are loaded when first visited.
import { createHashRouter, Navigate, type RouteObject } from 'react-router'
import { homePath } from './pages.ts'
import { RouteFailed } from './route-failed.tsx'
import { Shell } from './shell.tsx'

const inShell: RouteObject[] = [
  { index: true, element: <Navigate to={homePath} replace /> },
  {
    path: 'classes',
    lazy: async () => ({ Component: (await import('../features/classes/classes-page.tsx')).ClassesPage }),
  },
  {
    path: 'classes/:id',
    lazy: async () => ({ Component: (await import('../features/classes/class-page.tsx')).ClassPage }),
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
    ],
  },
]

/** Printed forms: paper only, no shell around them. */
const onPaper: RouteObject[] = []

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
          children: [
            ...inShell,
            { path: '*', lazy: async () => ({ Component: (await import('./not-found.tsx')).NotFound }) },
          ],
        },
      ],
    },
  ])
