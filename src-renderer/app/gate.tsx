// Decides what is shown at all: first run, login, lock screen, or the program itself.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { FirstRunPage } from '../features/accounts/first-run-page.tsx'
import { LockPage } from '../features/accounts/lock-page.tsx'
import { LoginPage } from '../features/accounts/login-page.tsx'
import { isConnectionLost, isTurnedAway } from '../lib/error-text.ts'
import { orpc } from '../transport/orpc.ts'
import { useWatchChanges } from '../transport/watch-changes.ts'
import { LoadFailed } from '../ui/load-failed.tsx'
import { ConnectionLostPage, TurnedAwayPage } from './outside-pages.tsx'
import { createRoutes } from './routes.tsx'
import { useIdleLock } from './use-idle-lock.ts'

export function Gate() {
  const { data: house, error, refetch } = useQuery(orpc.accounts.state.queryOptions())
  if (isTurnedAway(error)) return <TurnedAwayPage />
  if (isConnectionLost(error)) return <ConnectionLostPage onRetry={() => void refetch()} />
  if (house === undefined)
    return error === null ? null : <LoadFailed error={error} onRetry={() => void refetch()} />
  return (
    <>
      <ChangeWatch />
      <Admitted phase={house.phase} isLocked={house.isLocked} accountId={house.account?.id ?? null} />
    </>
  )
}

interface AdmittedProps {
  readonly phase: 'empty' | 'ready'
  readonly isLocked: boolean
  readonly accountId: string | null
}

function Admitted({ phase, isLocked, accountId }: AdmittedProps) {
  if (phase === 'empty') return <FirstRunPage />
  if (isLocked) return <LockPage />
  if (accountId === null) return <LoginPage />
  return <Program key={accountId} />
}

// A router of its own per account: nobody comes back to the page somebody else left.
function Program() {
  const [router] = useState(createRoutes)
  useIdleLock()
  return <RouterProvider router={router} />
}

function ChangeWatch() {
  useWatchChanges()
  return null
}
