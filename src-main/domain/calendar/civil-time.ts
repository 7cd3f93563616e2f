// Instants become civil time in one place: Asia/Shanghai, UTC+8 without daylight saving since 1991, whatever zone the
// machine or the browser is set to.
import type { IsoDate } from './dates.ts'

const SHANGHAI_MS = 8 * 60 * 60 * 1000

/** @param instant epoch ms */
export const civilDate = (instant: number): IsoDate => civilText(instant).slice(0, 10)

/** Minutes from 00:00 of an instant. */
export const civilMinute = (instant: number): number =>
  Math.floor(((instant + SHANGHAI_MS) % 86_400_000) / 60_000)

/** '2025-09-12 19:03:05'. */
export const civilText = (instant: number): string =>
  new Date(instant + SHANGHAI_MS).toISOString().slice(0, 19).replace('T', ' ')
