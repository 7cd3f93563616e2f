// The state of one shift-table import: what was brought, what the user has said of it, what the core would do.
import { useMemo, useState } from 'react'
import type { ShiftImportMode, ShiftTablePreview } from '../../../src-main/contract/shift-imports.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import type { NamedSource } from '../../lib/brought-sheet.ts'
import { type NewestAnswer, useNewestAnswer } from '../../lib/use-newest-answer.ts'
import { orpc } from '../../transport/orpc.ts'

/** What the user says besides the file. */
interface Said {
  readonly sheetName: string | null
  readonly month: string | null
  readonly names: Readonly<Record<string, readonly Shift[]>>
  /** By row; null: nobody. */
  readonly people: Readonly<Record<string, string | null>>
  readonly teams: Readonly<Record<string, string>>
  readonly mode: ShiftImportMode
  readonly movesEveryone: boolean
}

const nothingSaid: Said = {
  sheetName: null,
  month: null,
  names: {},
  people: {},
  teams: {},
  mode: 'days',
  movesEveryone: false,
}

export type ShiftTableRequest = Parameters<typeof orpc.enterprises.previewShifts.call>[0]

export interface ShiftImport extends NewestAnswer<ShiftTablePreview> {
  readonly brought: NamedSource | null
  readonly said: Said
  readonly request: ShiftTableRequest | null
  readonly bring: (source: NamedSource | null) => void
  readonly say: (said: Partial<Said>) => void
  readonly readAgain: () => void
}

/** @param usualMode what is chosen before anybody says: a works without a rotation wants the one that is found. */
export function useShiftImport(enterpriseId: string, usualMode: ShiftImportMode): ShiftImport {
  const [brought, setBrought] = useState<NamedSource | null>(null)
  const [said, setSaid] = useState(nothingSaid)
  const [round, setRound] = useState(0)
  const request = useMemo<ShiftTableRequest | null>(() => {
    if (brought === null) return null
    const { names, people, teams, ...plain } = said
    return {
      ...plain,
      source: brought.source,
      enterpriseId,
      names: Object.entries(names).map(([name, shifts]) => ({ name, shifts: [...shifts] })),
      people: Object.entries(people).map(([rowKey, workerId]) => ({ rowKey, workerId })),
      teams: Object.entries(teams).map(([name, teamId]) => ({ name, teamId })),
    }
  }, [brought, said, enterpriseId])
  const answer = useNewestAnswer(request, round, readTable)
  return {
    brought,
    said,
    request,
    ...answer,
    bring: (source) => {
      setBrought(source)
      setSaid({ ...nothingSaid, mode: usualMode })
    },
    say: (more) => setSaid((now) => ({ ...now, ...more })),
    readAgain: () => setRound((now) => now + 1),
  }
}

const readTable = (request: ShiftTableRequest) => orpc.enterprises.previewShifts.call(request)
