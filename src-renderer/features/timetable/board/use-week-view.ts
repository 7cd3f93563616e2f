// Which season, week and version the timetable shows; kept in the address, so that going back comes back to it.
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Season } from '../../../../src-main/contract/timetable/season.ts'
import { addDays, isIsoDate, mondayOf } from '../../../../src-main/domain/calendar/dates.ts'
import { useSeasons, useWeek, type Version } from '../queries.ts'

// long: one address: what it says is shown and what changes it
export function useWeekView(today: string) {
  const [params, setParams] = useSearchParams()
  const seasons = useSeasons()
  const rows = seasons.data?.rows ?? []
  const season = rows.find((one) => one.id === params.get('season')) ?? seasonOf(rows, today)
  const asked = params.get('week') ?? ''
  const monday = mondayOf(isIsoDate(asked) ? asked : dayShown(season, today))
  const asks = params.get('version')
  const draft = useWeek(season?.id, 'draft', monday)
  const version: Version = asks === 'published' || draft.data?.hasDraft === false ? 'published' : 'draft'
  const published = useWeek(version === 'published' ? season?.id : undefined, 'published', monday)
  const shown = version === 'draft' ? draft : published
  // The address follows a moment after the key; the next key must know of it at once.
  const [turn, setTurn] = useState<{ readonly from: URLSearchParams; readonly to: string } | null>(null)
  const turningTo = turn !== null && turn.from === params ? turn.to : monday
  const turnTo = (next: string) => {
    setTurn({ from: params, to: next })
    set({ week: next })
  }
  const set = (values: Record<string, string>) =>
    setParams((now) => ({ ...Object.fromEntries(now), ...values }), { replace: true })
  return {
    seasons: rows,
    season,
    isReady: seasons.data !== undefined,
    monday,
    version,
    week: shown.data,
    /** false while what stands on screen is still another week, season or version than the one asked for. */
    isWeekRead: turningTo === monday && shown.data !== undefined && !shown.isPlaceholderData,
    error: seasons.error ?? shown.error,
    retry: () => void shown.refetch(),
    chooseSeason: (id: string) => {
      const chosen = rows.find((one) => one.id === id)
      setParams({ season: id, ...(chosen && { week: mondayOf(dayShown(chosen, today)) }) }, { replace: true })
    },
    chooseVersion: (next: Version) => set({ version: next }),
    goTo: (date: string) => turnTo(mondayOf(date)),
    /** 应急调整 is in the address too, so that the command palette can open it. */
    isMending: params.has('mend'),
    mend: (isOpen: boolean) =>
      setParams(
        (now) => {
          const { mend: _mend, ...rest } = Object.fromEntries(now)
          return isOpen ? { ...rest, mend: '1' } : rest
        },
        { replace: true },
      ),
    shift: (weeks: number) => turnTo(addDays(turningTo, weeks * 7)),
  }
}

/** The season of today; else the next one, else the last. */
function seasonOf(seasons: readonly Season[], today: string): Season | undefined {
  const current = seasons.find((one) => one.startsOn <= today && today <= one.endsOn)
  return current ?? seasons.findLast((one) => one.startsOn > today) ?? seasons[0]
}

/** Today inside the season; else the end of it that is nearer. */
function dayShown(season: Season | undefined, today: string): string {
  if (season === undefined) return today
  if (today < season.startsOn) return season.startsOn
  return today > season.endsOn ? season.endsOn : today
}
