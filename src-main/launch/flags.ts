// The flags of `npm start`, the same for both doors.
import { parseArgs } from 'node:util'

export interface Flags {
  readonly web: boolean
  readonly dataFolder: string | null
  readonly port: number
  readonly noOpen: boolean
  readonly sample: boolean
  /** Only with `sample`: the day the sample palace is built around, YYYY-MM-DD. */
  readonly today: string | null
}

/** A flag that can't be used; the message says in Chinese what to type instead. */
export class FlagError extends Error {}

/** @throws FlagError */
export function parseFlags(argv: readonly string[]): Flags {
  const { values } = parse(argv)
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new FlagError('--port 要一个 0–65535 的端口号。')
  if (values.today !== undefined && values.sample !== true)
    throw new FlagError('--today 只能与 --sample 一起使用。')
  if (values.today !== undefined && !isRealDate(values.today))
    throw new FlagError('--today 要写成 YYYY-MM-DD，例如 2025-11-12。')
  return {
    web: values.web === true,
    dataFolder: values.data ?? null,
    port,
    noOpen: values['no-open'] === true,
    sample: values.sample === true,
    today: values.today ?? null,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        web: { type: 'boolean' },
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        sample: { type: 'boolean' },
        today: { type: 'string' },
      },
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('.')[0] : ''
    throw new FlagError(
      `参数不认识（${detail}）。可用：--web --data 文件夹 --port 端口 --no-open --sample --today YYYY-MM-DD`,
    )
  }
}

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  )
}
