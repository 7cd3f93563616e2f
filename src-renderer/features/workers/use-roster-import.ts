// The state of one import: what was brought, how it is read, what the core says would happen; nothing is written here.
import { useEffect, useMemo, useState } from 'react'
import type { RosterPreview, RosterSource } from '../../../src-main/contract/rosters.ts'
import type { RosterField } from '../../../src-main/domain/workers/roster-cell.ts'
import type { NamedSource } from '../../lib/brought-sheet.ts'
import { type NewestAnswer, useNewestAnswer } from '../../lib/use-newest-answer.ts'
import { orpc } from '../../transport/orpc.ts'

/** How the source is read; null: as the core finds it. */
interface Reading {
  readonly sheetName: string | null
  readonly headerRow: number | null
  readonly fields: readonly (RosterField | null)[] | null
}

const asFound: Reading = { sheetName: null, headerRow: null, fields: null }

export interface RosterRequest {
  readonly source: RosterSource
  readonly enterpriseId: string
  readonly sheetName: string | null
  readonly headerRow: number | null
  readonly fields: (RosterField | null)[] | null
  readonly teams: { name: string; teamId: string }[]
}

export interface RosterImport extends NewestAnswer<RosterPreview> {
  readonly brought: NamedSource | null
  readonly request: RosterRequest | null
  readonly bring: (source: NamedSource | null) => void
  readonly chooseSheet: (name: string) => void
  readonly chooseHeaderRow: (row: number) => void
  /** One field is one column: another column that had it loses it. */
  readonly mapColumn: (column: number, field: RosterField | null) => void
  readonly mapTeam: (name: string, teamId: string | null) => void
  readonly readAgain: () => void
}

// long: one import: what was brought, what was said of it, what was read
export function useRosterImport(enterpriseId: string | null): RosterImport {
  const [brought, setBrought] = useState<NamedSource | null>(null)
  const [reading, setReading] = useState(asFound)
  const [teams, setTeams] = useState<Readonly<Record<string, string>>>({})
  const [round, setRound] = useState(0)
  useEffect(() => setTeams((now) => (enterpriseId === null ? now : {})), [enterpriseId])
  const request = useMemo<RosterRequest | null>(() => {
    if (brought === null || enterpriseId === null) return null
    const { sheetName, headerRow, fields } = reading
    const mapped = Object.entries(teams).map(([name, teamId]) => ({ name, teamId }))
    return {
      source: brought.source,
      enterpriseId,
      sheetName,
      headerRow,
      fields: fields === null ? null : [...fields],
      teams: mapped,
    }
  }, [brought, enterpriseId, reading, teams])
  const answer = useNewestAnswer(request, round, readRoster)

  return {
    brought,
    request,
    ...answer,
    bring: (source) => {
      setBrought(source)
      setReading(asFound)
      setTeams({})
    },
    chooseSheet: (sheetName) => setReading({ ...asFound, sheetName }),
    chooseHeaderRow: (headerRow) => setReading((now) => ({ ...now, headerRow, fields: null })),
    mapColumn: (column, field) => {
      const columns = answer.preview?.columns ?? []
      const fields = columns.map((one, index) => {
        if (index === column) return field
        return field !== null && one.field === field ? null : one.field
      })
      setReading((now) => ({ ...now, headerRow: answer.preview?.headerRow ?? now.headerRow, fields }))
    },
    mapTeam: (name, teamId) =>
      setTeams(({ [name]: _before, ...others }) =>
        teamId === null ? others : { ...others, [name]: teamId },
      ),
    readAgain: () => setRound((now) => now + 1),
  }
}

const readRoster = (request: RosterRequest) => orpc.workers.readRoster.call(request)
