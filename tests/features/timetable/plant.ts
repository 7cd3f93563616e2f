// A plant that runs days, nights and two days off, with people of every kind: for tests of who works what.
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { idNumberOf } from '../workers/rosters.ts'

export const dayShift = { name: '白班', startMinute: 480, endMinute: 1200 }
export const nightShift = { name: '夜班', startMinute: 1200, endMinute: 1920 }
const officeShift = { name: '常白班', startMinute: 495, endMinute: 1125 }

export interface Plant {
  readonly id: string
  readonly agencyId: string
  /** 甲 begins its two days of work on 2025-11-10, 乙 (the default team) a day before. */
  readonly teams: { readonly a: string; readonly b: string; readonly office: string }
  readonly workers: {
    /** Employed by the agency, works in 甲. */
    readonly dispatched: string
    readonly own: string
    readonly teamless: string
    readonly clerk: string
  }
}

export async function buildPlant(client: ContractClient): Promise<Plant> {
  const { id } = await client.enterprises.save({ name: '东海模具有限公司', shortName: '东海模具' })
  const agency = await client.enterprises.save({ name: '海工劳务派遣有限公司', shortName: '海工劳务' })
  const shifts = await client.enterprises.saveShiftSystem({
    enterpriseId: id,
    name: '四班两倒',
    patternCode: null,
    cycle: [[dayShift], [nightShift], [], []],
    anchorDate: '2025-11-10',
    followsHolidays: false,
    teams: [
      { name: '甲班', offsetDays: 0 },
      { name: '乙班', offsetDays: 1, isDefault: true },
    ],
  })
  const office = await client.enterprises.saveShiftSystem({
    enterpriseId: id,
    name: '长白班',
    patternCode: null,
    cycle: [...Array.from({ length: 5 }, () => [officeShift]), [], []],
    anchorDate: '2025-11-10',
    followsHolidays: true,
    teams: [{ name: '科室', offsetDays: 0 }],
  })
  await client.enterprises.saveShiftSystem({
    enterpriseId: agency.id,
    name: '长白班',
    patternCode: null,
    cycle: [[], []],
    anchorDate: '2025-11-10',
    followsHolidays: false,
    teams: [{ name: '外派', offsetDays: 0, isDefault: true }],
  })
  const teamOf = (name: string) =>
    [...shifts.teams, ...office.teams].find((team) => team.name === name)?.id ?? ''
  const teams = { a: teamOf('甲班'), b: teamOf('乙班'), office: teamOf('科室') }
  const hire = hirer(client, id)
  return {
    id,
    agencyId: agency.id,
    teams,
    workers: {
      dispatched: await hire('张远', 1, { shiftTeamId: teams.a, employerId: agency.id }),
      own: await hire('李明', 2, { shiftTeamId: teams.a }),
      teamless: await hire('王强', 3, {}),
      clerk: await hire('赵敏', 4, { shiftTeamId: teams.office }),
    },
  }
}

type Hired = { readonly shiftTeamId?: string; readonly employerId?: string }

function hirer(client: ContractClient, plantId: string) {
  return async (name: string, serial: number, { shiftTeamId, employerId = plantId }: Hired) => {
    const employment = {
      employerId,
      workplaceId: plantId,
      shiftTeamId: shiftTeamId ?? null,
      startsOn: '2020-01-01',
    }
    const person = { name, idNumber: idNumberOf(serial), isUnionMember: true, isFrontLine: true }
    return (await client.workers.add({ ...person, employment })).id
  }
}

export const anyRoom = {
  enterpriseId: null,
  name: '一号教室',
  kind: 'classroom' as const,
  seats: 40,
  opensMinute: 480,
  closesMinute: 1320,
  openWeekdays: [1, 2, 3, 4, 5, 6, 7],
  note: '',
}

export const anyCourse = {
  code: 'SWYY',
  name: '商务英语',
  isSubsidised: false,
  level: '' as const,
  occupationName: '',
  occupationCodeStandard: null,
  occupationCode2022: null,
  lessonMinutes: 120,
  lessonTitles: ['口语', '函电'],
  practicePercent: 0,
  roomKind: 'classroom' as const,
  attendancePercent: 80,
  passTheory: null,
  passPractice: null,
  isOrderFree: false,
  note: '',
  equipment: [],
}
