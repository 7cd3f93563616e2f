// What a hostile or broken spreadsheet costs: time, and growth of the process's peak memory, each in a fresh process.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  rosterWorkbook,
  sharedStringsWorkbook,
  styledEmptyRowsWorkbook,
  wholeColumnDropDownWorkbook,
  zipBomb,
} from '../support/make-spreadsheet-fixtures.ts'
import { type Figure, figure } from './figures.ts'

const LIMIT_S = 5
const LIMIT_MB = 400

const files: readonly (readonly [string, () => Uint8Array])[] = [
  ['a text renamed .xlsx', () => new TextEncoder().encode('姓名,身份证号\n张三,1')],
  ['an empty file', () => new Uint8Array()],
  ['a zip bomb of 900 MB', () => zipBomb(900)],
  ['20,000 rows', () => rosterWorkbook(20_000)],
  ['20,001 rows', () => rosterWorkbook(20_001)],
  ['a million styled empty rows', () => styledEmptyRowsWorkbook()],
  ['a whole-column drop-down', () => wholeColumnDropDownWorkbook()],
  ['250,000 shared strings', () => sharedStringsWorkbook(250_000)],
]

export function badFileFigures(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'seven-pm-files-'))
  const measure = join(import.meta.dirname, '..', 'support', 'measure-spreadsheet.ts')
  try {
    return files.flatMap(([name, make], index) => {
      const file = join(folder, `${index}.xlsx`)
      writeFileSync(file, make())
      const run = spawnSync(process.execPath, [measure, file], { encoding: 'utf8' })
      const {
        outcome,
        milliseconds,
        grownMegabytes,
      }: { outcome: string; milliseconds: number; grownMegabytes: number } = JSON.parse(run.stdout)
      return [
        figure(`${name} (${outcome}), time`, milliseconds / 1000, 's', LIMIT_S),
        figure(`${name} (${outcome}), peak memory grown`, grownMegabytes, 'MB', LIMIT_MB),
      ]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
