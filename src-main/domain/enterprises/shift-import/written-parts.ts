// What a shift-table import writes and takes away, in words: the trail, the preview and the result say the same.

export interface WrittenShifts {
  /** The rotation that is made or corrected; null: none is, or it is on record just so. */
  readonly system: { readonly name: string; readonly isUpdate: boolean; readonly teams: number } | null
  /** Rotations that go because all their teams run the found one now. */
  readonly removedSystems: readonly string[]
  readonly moves: number
  readonly teamDays: number
  readonly workerDays: number
  /** Days of teams and persons that were kept and follow the rotation again. */
  readonly restoredDays: number
  readonly names: number
}

/** '更新班制“四班两倒”（4 个班组）', '3 人编入班组', '741 天恢复轮班'; none where nothing is written. */
export function writtenParts(written: WrittenShifts): readonly string[] {
  const { system, removedSystems, moves, teamDays, workerDays, restoredDays, names } = written
  const counted = (count: number, text: string) => (count > 0 ? [text] : [])
  return [
    ...(system === null
      ? []
      : [`${system.isUpdate ? '更新' : '新建'}班制“${system.name}”（${system.teams} 个班组）`]),
    ...removedSystems.map((name) => `删除不再有班组的班制“${name}”`),
    ...counted(moves, `${moves} 人编入班组`),
    ...counted(teamDays, `班组实际排班 ${teamDays} 天`),
    ...counted(workerDays, `个人实际排班 ${workerDays} 天`),
    ...counted(restoredDays, `${restoredDays} 天恢复轮班`),
    ...counted(names, `记住 ${names} 个班次名称`),
  ]
}
