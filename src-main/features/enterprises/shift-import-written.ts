// What a judged shift table would write and take away, counted.

import type { ImportedShifts } from '../../contract/shift-imports.ts'
import type { DayChange } from '../../domain/enterprises/shift-import/plan-days.ts'
import type { ShiftJudgement } from './shift-import-judge.ts'
import { systemsLeft } from './shift-import-rotation.ts'

type Written = Omit<ImportedShifts, 'enterpriseName' | 'from' | 'to'>

export function writtenBy({ world, plan, adoption, moves, newNames }: ShiftJudgement): Written {
  const kept = (changes: readonly DayChange[]) => changes.filter(({ shifts }) => shifts !== null).length
  const [teamDays, workerDays] = [kept(plan.teamDays), kept(plan.workerDays)]
  return {
    system:
      adoption === null
        ? null
        : {
            name: adoption.system.name,
            isUpdate: adoption.updates !== null,
            teams: adoption.teams.length,
          },
    removedSystems: adoption === null ? [] : systemsLeft(adoption, world).map(({ name }) => name),
    teamDays,
    workerDays,
    restoredDays: plan.teamDays.length + plan.workerDays.length - teamDays - workerDays,
    moves: moves.length,
    names: newNames.length,
  }
}
