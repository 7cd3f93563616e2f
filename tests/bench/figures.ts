// One line per measured figure: name, value, limit, and whether it holds. Latencies are given as median and p95.
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | '%' | '×'
  /** At most; null where the figure is only watched. */
  readonly limit: number | null
  readonly ok: boolean
}

/** What could not be measured is missed, with a limit or without. */
export function figure(name: string, value: number, unit: Figure['unit'], limit: number | null): Figure {
  const ok = Number.isFinite(value) && (limit === null || value <= limit)
  return { name, value: Math.round(value * 100) / 100, unit, limit, ok }
}

/** Median and 95th percentile of what one call took, in ms. */
export async function latencies(
  name: string,
  limit: number,
  runs: number,
  call: () => Promise<unknown>,
): Promise<Figure[]> {
  await call() // the first one fills caches, as the first page of a day does
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    await call()
    taken.push(performance.now() - started)
  }
  taken.sort((one, other) => one - other)
  return [
    figure(`${name} median`, quantile(taken, 0.5), 'ms', limit),
    figure(`${name} p95`, quantile(taken, 0.95), 'ms', limit),
  ]
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

export function lineOf({ name, value, unit, limit, ok }: Figure): string {
  const bound = limit === null ? '' : `≤ ${limit} ${unit}`
  return `${ok ? 'ok    ' : 'MISSED'}  ${name.padEnd(56)} ${`${value} ${unit}`.padStart(12)}  ${bound}`
}
