// Asks the core again whenever the question changes: for questions that hold a whole file, too large for a query's key.
import { useEffect, useMemo, useState } from 'react'

export interface NewestAnswer<Preview> {
  /** The last answer; it stays while the next one is on its way. */
  readonly preview: Preview | null
  readonly error: unknown
  readonly isReading: boolean
}

/**
 * The answer to the newest request; one that was overtaken is dropped. A new round asks the same request again.
 * @param ask must be the same function at every render
 */
export function useNewestAnswer<Request, Preview>(
  request: Request | null,
  round: number,
  ask: (request: Request) => Promise<Preview>,
): NewestAnswer<Preview> {
  const [answer, setAnswer] = useState<NewestAnswer<Preview>>(silence)
  const question = useMemo(() => ({ request, round }), [request, round])
  useEffect(() => {
    if (question.request === null) {
      setAnswer(silence)
      return
    }
    let isNewest = true
    setAnswer((now) => ({ ...now, error: null, isReading: true }))
    const tell = (next: NewestAnswer<Preview>) => isNewest && setAnswer(next)
    ask(question.request).then(
      (preview) => tell({ preview, error: null, isReading: false }),
      (error: unknown) => tell({ preview: null, error, isReading: false }),
    )
    return () => {
      isNewest = false
    }
  }, [question, ask])
  return answer
}

const silence: NewestAnswer<never> = { preview: null, error: null, isReading: false }
