// Decides what is shown at all: first run, login, lock screen, or the program itself.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { Role } from '../../src-main/contract/people.ts'
import { FirstRunPage } from '../features/accounts/first-run-page.tsx'
import { LockPage } from '../features/accounts/lock-page.tsx'
import { LoginPage } from '../features/accounts/login-page.tsx'
import { isConnectionLost, isTurnedAway } from '../lib/error-text.ts'
import { whenIdle } from '../lib/when-idle.ts'
import { orpc } from '../transport/orpc.ts'
import { useWatchChanges } from '../transport/watch-changes.ts'
import { LoadFailed } from '../ui/load-failed.tsx'
import { ConnectionLostPage, TurnedAwayPage } from './outside-pages.tsx'
import { entryPath } from './pages.ts'
import { createRoutes, loadHome, pageLoaders } from './routes.tsx'
import { useIdleLock } from './use-idle-lock.ts'

export function Gate() {
  const { data: house, error, refetch } = useQuery(orpc.accounts.state.queryOptions())
  // While somebody types a password, the page that comes next is fetched and compiled.
  useEffect(() => whenIdle([loadHome]), [])
  if (isTurnedAway(error)) return <TurnedAwayPage />
  if (isConnectionLost(error)) return <ConnectionLostPage onRetry={() => void refetch()} />
  if (house === undefined)
    return error === null ? null : <LoadFailed error={error} onRetry={() => void refetch()} />
  return (
    <>
      <ChangeWatch />
      <Admitted phase={house.phase} isLocked={house.isLocked} account={house.account} />
    </>
  )
}

interface AdmittedProps {
  readonly phase: 'empty' | 'ready'
  readonly isLocked: boolean
  readonly account: { readonly id: string; readonly role: Role } | null
}

function Admitted({ phase, isLocked, account }: AdmittedProps) {
  const hasLoggedIn = useRef(false)
  useEffect(() => {
    if (account === null) hasLoggedIn.current = true
  }, [account])
  if (phase === 'empty') return <FirstRunPage />
  if (isLocked) return <LockPage />
  if (account === null) return <LoginPage />
  return <Program key={account.id} cameInAs={hasLoggedIn.current ? account.role : null} />
}

interface ProgramProps {
  /** null: the program was opened at this address by somebody who was signed in. */
  readonly cameInAs: Role | null
}

// A router of its own per account: nobody comes back to the page somebody else left.
function Program({ cameInAs }: ProgramProps) {
  const [router] = useState(() => {
    if (cameInAs !== null) leaveForbiddenPage(cameInAs)
    return createRoutes()
  })
  // The first visit of a page then waits for nothing.
  useEffect(() => whenIdle(pageLoaders), [])
  useIdleLock()
  return <RouterProvider router={router} />
}

/** The address outlives whoever left it, and may be nothing for the one who has just logged in. */
function leaveForbiddenPage(role: Role): void {
  const [pathname = ''] = window.location.hash.slice(1).split('?')
  const entry = entryPath(pathname, role)
  if (entry !== pathname) window.history.replaceState(null, '', `#${entry}`)
}

function ChangeWatch() {
  useWatchChanges()
  return null
}
