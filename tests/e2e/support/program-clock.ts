// Sets the clock of the programs that a test starts: real data has no --today, and a season takes months.
const SHANGHAI_MS = 8 * 3_600_000

/**
 * Until it is put back, programs that are started live from this moment on, and their clock runs.
 * @param civil '2025-09-01 09:00' in Shanghai.
 * @returns puts the real clock back.
 */
export function setProgramClock(civil: string): () => void {
  const before = process.env.NODE_OPTIONS
  const shift = Date.parse(`${civil.replace(' ', 'T')}:00Z`) - SHANGHAI_MS - Date.now()
  const source = `
    const real = Date
    globalThis.Date = class extends real {
      constructor(...parts) { if (parts.length === 0) super(real.now() + ${shift}); else super(...parts) }
      static now() { return real.now() + ${shift} }
    }`
  process.env.NODE_OPTIONS = `${before ?? ''} --import=data:text/javascript,${encodeURIComponent(source)}`
  return () => {
    if (before === undefined) delete process.env.NODE_OPTIONS
    else process.env.NODE_OPTIONS = before
  }
}
