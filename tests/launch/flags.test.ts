// The flags of `npm start`: the same reading for both doors, every refusal in Chinese.
import { describe, expect, it } from 'vitest'
import { FlagError, parseFlags } from '../../src-main/launch/flags.ts'

const refusal = (...argv: string[]): string => {
  try {
    parseFlags(argv)
  } catch (error) {
    if (error instanceof FlagError) return error.message
    throw error
  }
  throw new Error('the flags were not refused')
}

describe('flags', () => {
  it('opens the desktop on the user’s own data when there is none', () => {
    expect(parseFlags([])).toEqual({
      web: false,
      dataFolder: null,
      port: 0,
      noOpen: false,
      sample: false,
      today: null,
    })
  })

  it('reads every flag, with a space or an equals sign', () => {
    const read = { web: true, dataFolder: '/d', port: 8080, noOpen: true, sample: true, today: '2025-11-12' }
    const spaced = '--web --data /d --port 8080 --no-open --sample --today 2025-11-12'
    expect(parseFlags(spaced.split(' '))).toEqual(read)
    expect(
      parseFlags(['--web', '--data=/d', '--port=8080', '--no-open', '--sample', '--today=2025-11-12']),
    ).toEqual(read)
  })

  it('names the flags there are where one is unknown, lacks its value, or is no flag at all', () => {
    for (const argv of [['--frob'], ['--data'], ['--web=yes'], ['folder'], ['-w']]) {
      expect(refusal(...argv), argv.join(' ')).toContain('可用：--web --data 文件夹 --port 端口')
    }
  })

  it('takes a port between 0 and 65535 only', () => {
    expect(parseFlags(['--port', '65535']).port).toBe(65_535)
    for (const port of ['65536', '80.5', 'http', '1e9']) {
      expect(refusal('--port', port), port).toBe('--port 要一个 0–65535 的端口号。')
    }
    expect(refusal('--port=-1')).toBe('--port 要一个 0–65535 的端口号。')
  })

  it('takes another day for sample data only', () => {
    expect(refusal('--today', '2025-11-12')).toBe('--today 只能与 --sample 一起使用。')
  })

  it('takes a day of the calendar only', () => {
    expect(parseFlags(['--sample', '--today', '2024-02-29']).today).toBe('2024-02-29')
    for (const day of ['2025-02-29', '2025-11-31', '2025-13-01', '25-11-12', '2025/11/12', 'today']) {
      expect(refusal('--sample', '--today', day), day).toContain('YYYY-MM-DD')
    }
  })
})
