// A roster and a shift table as the largest enterprises hand them in: most people new, some known, some rows wrong.
import type { ContractClient } from '../../src-main/contract/index.ts'
import type { RosterSource } from '../../src-main/contract/rosters.ts'
import { samplePerson } from '../../src-main/features/settings/sample/people.ts'
import { SampleRandom } from '../../src-main/features/settings/sample/random.ts'
import type { WriteHandle } from '../../src-main/storage/base/handle.ts'
import { sheetOf, workbookOf } from '../support/make-spreadsheet-fixtures.ts'

export interface BigWorld {
  readonly db: WriteHandle
  readonly client: ContractClient
  readonly today: string
}

const file = (name: string, rows: readonly (readonly string[])[]): RosterSource => ({
  kind: 'file',
  name,
  base64: Buffer.from(workbookOf([{ name: '花名册', part: sheetOf(rows) }])).toString('base64'),
})

const head = [
  '序号',
  '姓名',
  '身份证号',
  '手机号',
  '部门',
  '班组',
  '工号',
  '岗位',
  '学历',
  '入会',
  '入职日期',
  '银行卡号',
]
const departments = ['装配车间', '压铸车间', '加工车间', '质检部']
const teams = ['甲班', '乙班', '丙班', '丁班']

/** One with the teams 甲班 to 丁班. */
async function enterpriseIn(client: ContractClient): Promise<string> {
  const { rows } = await client.enterprises.list({ search: '盛恒电机' })
  const [found] = rows
  if (found === undefined) throw new Error('the world of the bench has no such enterprise')
  return found.id
}

/** So many new people (known ones where they were imported before), a twelfth as many known ones (half of them with another phone), and one wrong row in fifty. */
export async function bigRoster({ db, client }: BigWorld, people: number, phones = '139') {
  const enterpriseId = await enterpriseIn(client)
  const random = new SampleRandom(4711)
  const made = Array.from({ length: people }, (_, index) => {
    const { name, idNumber } = samplePerson(random, 500_000 + index)
    return [name, idNumber, `${phones}${String(index).padStart(8, '0')}`]
  })
  const known = db.connection.raw
    .prepare<[number], { name: string; sealed: string }>(
      'SELECT name, id_number_sealed AS sealed FROM worker ORDER BY id DESC LIMIT ?',
    )
    .all(Math.floor(people / 12))
    .map(({ name, sealed }, index) => {
      const phone = index % 2 === 0 ? '' : `137${String(index).padStart(8, '0')}`
      return [name, db.vault.open('worker.id_number', sealed), phone]
    })
  const wrong = made
    .filter((_, index) => index % 50 === 0)
    .map(([name = '', idNumber = '', phone = ''], index) =>
      index % 2 === 0 ? [name, idNumber, phone] : [name, `${idNumber.slice(0, 17)}?`, phone],
    )
  const rows = [...made, ...known, ...wrong].map(([name = '', idNumber = '', phone = ''], index) => [
    String(index + 1),
    name,
    idNumber,
    phone,
    departments[index % departments.length] ?? '',
    teams[index % teams.length] ?? '',
    `G${index}`,
    '操作工',
    '大专',
    '是',
    `20${String(10 + (index % 14))}-03-0${1 + (index % 9)}`,
    index % 3 === 0 ? '6222021208001234567' : '',
  ])
  return { source: file('花名册.xlsx', [head, ...rows]), enterpriseId }
}

/** So many people of one enterprise for the 31 days of a month; every eighth day is another than their team's rotation says. */
export async function bigShiftTable({ db, client }: BigWorld, people: number) {
  const enterpriseId = await enterpriseIn(client)
  const day = { name: '白班', startMinute: 480, endMinute: 1200 }
  const night = { name: '夜班', startMinute: 1200, endMinute: 1920 }
  const system = await client.enterprises.saveShiftSystem({
    enterpriseId,
    name: '四班两倒',
    patternCode: null,
    anchorDate: '2025-12-01',
    cycle: [[day], [night], [], []],
    followsHolidays: false,
    teams: ['A 班', 'B 班', 'C 班', 'D 班'].map((name, offsetDays) => ({ name, offsetDays })),
  })
  const staff = movedTo(db, enterpriseId, system.teams, people)
  const words = ['白', '夜', '休', '休']
  const rows = staff.map(({ name, number, offsetDays }, row) => [
    number,
    name,
    ...Array.from({ length: 31 }, (_, date) => {
      const isOther = (row * 7 + date) % 8 === 0
      return words[(date + offsetDays + (isOther ? 2 : 0)) % 4] ?? ''
    }),
  ])
  const dates = Array.from({ length: 31 }, (_, date) => String(date + 1))
  const source = file('排班表.xlsx', [['2025年12月排班表'], ['工号', '姓名', ...dates], ...rows])
  const names = [
    { name: '白', shifts: [day] },
    { name: '夜', shifts: [night] },
  ]
  return { source, enterpriseId, names }
}

interface Team {
  readonly id: string
  readonly offsetDays: number
}

/** People of other enterprises become this one's, spread over the teams. */
function movedTo(
  { connection: { raw } }: WriteHandle,
  enterpriseId: string,
  teams: readonly Team[],
  people: number,
) {
  const jobs = raw
    .prepare<[number], { id: string; name: string }>(
      `SELECT j.id, w.name FROM employment j JOIN worker w ON w.id = j.worker_id
      WHERE j.ends_on IS NULL ORDER BY j.id LIMIT ?`,
    )
    .all(people)
  const move = raw.prepare(
    `UPDATE employment SET workplace_id = @enterpriseId, employer_id = @enterpriseId, shift_team_id = @teamId,
      employee_number = @number WHERE id = @id`,
  )
  return jobs.map(({ id, name }, index) => {
    const number = `G${index}`
    const { id: teamId, offsetDays } = teams[index % teams.length] ?? { id: null, offsetDays: 0 }
    move.run({ id, enterpriseId, teamId, number })
    return { name, number, offsetDays }
  })
}
