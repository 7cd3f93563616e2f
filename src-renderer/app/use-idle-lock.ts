// Locks the screen after idling, and keeps the session open while somebody types without calling the core.
import { useEffect } from 'react'
import { client } from '../transport/client.ts'
import { forgetAnswers, orpc, queryClient } from '../transport/orpc.ts'
import { useHouse } from '../transport/use-house.ts'

const CHECK_MS = 5_000
/** The core counts calls, people count key presses: while there are some, a call goes out about this often. */
const SIGN_OF_LIFE_MS = 45_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

export function useIdleLock(): void {
  const { idleMinutes } = useHouse()
  useEffect(() => {
    let activeAt = Date.now()
    let calledAt = Date.now()
    const noteActivity = () => {
      activeAt = Date.now()
    }
    const check = () => {
      const now = Date.now()
      if (now - activeAt >= idleMinutes * 60_000) return void lockNow().catch(() => undefined)
      if (activeAt <= calledAt || now - calledAt < SIGN_OF_LIFE_MS) return
      calledAt = now
      void queryClient
        .fetchQuery({ ...orpc.accounts.undoable.queryOptions(), staleTime: 0 })
        .catch(() => undefined)
    }
    for (const sign of signs) window.addEventListener(sign, noteActivity, { passive: true, capture: true })
    const timer = window.setInterval(check, CHECK_MS)
    return () => {
      window.clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, noteActivity, { capture: true })
    }
  }, [idleMinutes])
}

/** Locks this window's session; the gate then shows the lock screen and nothing of the page behind it. */
export async function lockNow(): Promise<void> {
  try {
    await client.accounts.lock()
  } finally {
    // Also when nobody answered: the gate then says that the connection is lost, and shows no page either.
    await forgetAnswers().catch(() => undefined)
  }
}
