// The palace's own figures, with the defaults that a new house starts from.
import { type PalaceSettings, palaceSettings } from '../../contract/settings.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { readSetting, writeSetting } from '../../storage/settings/settings-store.ts'

export const defaultPalace: PalaceSettings = {
  palaceName: '工人文化宫',
  objectionPhone: '',
  idleMinutes: 15,
  travelMinutes: 30,
  restAfterWorkMinutes: 30,
  restAfterNightMinutes: 360,
  restBeforeWorkMinutes: 240,
  youngestAge: 16,
  oldestAge: 65,
  lateGraceMinutes: 15,
}

/** Settings kept so far over the defaults, so that a figure added later has its default. */
export function palaceSettingsOf(db: ReadHandle): PalaceSettings {
  const kept = readSetting(db, 'palace')
  const parsed = palaceSettings.safeParse({ ...defaultPalace, ...(typeof kept === 'object' ? kept : {}) })
  return parsed.success ? parsed.data : defaultPalace
}

export function savePalace(tx: WriteHandle, input: PalaceSettings): PalaceSettings {
  writeSetting(tx, 'palace', input)
  return input
}
