// Makes tests/data/shift-tables: shift tables as factories keep them and as 钉钉 and 企业微信 export them, each with its
// truth. Column names are those that public parsers of such exports expect. Run: node tests/support/make-shift-tables.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'

type Cell = string | number | Date | null
type Merge = { startRow: number; startCol: number; endRow: number; endCol: number }

/** 'start-end' of the work, '' off, '|年假' leave, '~出差' understood but silent, null not in the truth. */
type Day = string | null

interface Truth {
  readonly layout: 'grid' | 'daily' | 'punches'
  readonly rowsAre: 'people' | 'teams'
  readonly flagged: number
  /** What the user has to say first. */
  readonly names: Readonly<Record<string, string>>
  readonly dayStartsMinute?: number
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const folder = join(import.meta.dirname, '..', 'data', 'shift-tables')
const truths: Record<string, Truth> = {}

export const people = [
  ['陈静超', '1001', '甲班'],
  ['王小海', '1002', '甲班'],
  ['林国强', '1003', '甲班'],
  ['张伟', '1004', '乙班'],
  ['赵丽娟', '1005', '乙班'],
  ['周建军', '1006', '乙班'],
  ['吴晓敏', '1007', '丙班'],
  ['郑成', '1008', '丙班'],
  ['孙桂芳', '1009', '丙班'],
  ['马俊', '1010', '丁班'],
  ['胡春燕', '1011', '丁班'],
  ['阿不都·热合曼', '1012', '丁班'],
] as const

const teams = ['甲班', '乙班', '丙班', '丁班']
const DAY = '480-1200'
const NIGHT = '1200-1920'
/** 四班两倒: 甲 at day 0 on 2025-11-01. */
const twoShift = [DAY, NIGHT, '', '']
/** 四班三倒, 8 days. */
const threeShift = ['480-960', '480-960', '960-1440', '960-1440', '0-480', '0-480', '', '']
const weekdays = '日一二三四五六'

const iso = (date: Date) => date.toISOString().slice(0, 10)
const plus = (date: string, days: number) => iso(new Date(Date.parse(date) + days * 86_400_000))
const datesFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, day) => plus(first, day))
const weekday = (date: string) => weekdays[new Date(date).getUTCDay()] ?? ''
const between = (date: string) => Math.round((Date.parse(date) - Date.parse('2025-11-01')) / 86_400_000)
const monthOf = (date: string) => Number(date.slice(5, 7))
const dayOf = (date: string) => Number(date.slice(8))

function planned(cycle: readonly string[], team: number, date: string): string {
  const step = cycle.length / 4
  return cycle[(((between(date) + team * step) % cycle.length) + cycle.length) % cycle.length] ?? ''
}

/** The planned days of everybody, with what the file says differently. */
function world(cycle: readonly string[], dates: readonly string[], changes: Record<string, Day> = {}) {
  return people.map(([name, number, team]) => {
    const days = dates.map((date) => changes[`${name} ${date}`] ?? planned(cycle, teams.indexOf(team), date))
    return { name, number, team, days }
  })
}

function truthRows(rows: ReturnType<typeof world>, dates: readonly string[], left: readonly string[] = []) {
  return Object.fromEntries(
    rows.map(({ name, number, days }) => [
      `${name}|${number}`,
      Object.fromEntries(
        dates.flatMap((date, index) => {
          const day = days[index]
          return day === null || day === undefined || left.includes(`${name} ${date}`) ? [] : [[date, day]]
        }),
      ),
    ]),
  )
}

async function xlsx(name: string, sheet: string, rows: Cell[][], truth: Truth, merges: Merge[] = []) {
  const bytes = await writeXlsx({ sheets: [{ name: sheet, rows, merges }] })
  writeFileSync(join(folder, name), bytes)
  truths[name] = truth
}

const merged = (startRow: number, startCol: number, endRow: number, endCol: number): Merge => ({
  startRow,
  startCol,
  endRow,
  endCol,
})

/** 白/夜/休 under day numbers, the month in the title, weekdays below, teams merged, legend under the table. */
async function whiteNight() {
  const dates = datesFrom('2025-11-01', 30)
  const odd = { '王小海 2025-11-05': '|年假', '张伟 2025-11-07': '~出差', '马俊 2025-11-11': DAY }
  const rows = world(twoShift, dates, odd)
  const mark = (day: Day) =>
    day === DAY ? '白' : day === NIGHT ? '夜' : day === '' ? '休' : (day ?? '').slice(1)
  const body = rows.map(({ name, number, team, days }, index): Cell[] => [
    index + 1,
    index % 3 === 0 ? team : null,
    number,
    name,
    ...days.map(mark),
    30,
  ])
  // Two cells that nobody can read: a question mark, and 8-16 that the spreadsheet has made a date of.
  const first = body[0]
  const second = body[4]
  if (first !== undefined) first[4 + 11] = '？'
  if (second !== undefined) second[4 + 2] = new Date('2025-08-16T00:00:00Z')
  const sheet: Cell[][] = [
    ['东海模具 2025年11月排班表'],
    [],
    ['序号', '班组', '工号', '姓名', ...dates.map(dayOf), '合计'],
    [null, null, null, null, ...dates.map(weekday)],
    ...body,
    [],
    ['备注：白=8:00-20:00；夜=20:00-次日8:00；休=休息'],
    ['制表：', null, null, '审核：'],
  ]
  const left = ['陈静超 2025-11-12', `赵丽娟 2025-11-03`]
  await xlsx(
    'white-night.xlsx',
    '11月',
    sheet,
    { layout: 'grid', rowsAre: 'people', flagged: 2, names: {}, rows: truthRows(rows, dates, left) },
    [merged(0, 0, 0, 34), ...[0, 1, 2, 3].map((team) => merged(4 + team * 3, 1, 6 + team * 3, 1))],
  )
}

/** D/N/O under real date cells, the legend beside the table. */
async function daysAndNights() {
  const dates = datesFrom('2025-11-01', 28)
  const rows = world(twoShift, dates)
  const mark = (day: Day) => (day === DAY ? 'D' : day === NIGHT ? 'N' : 'O')
  const legend: Cell[][] = [
    ['D', '8:00-20:00'],
    ['N', '20:00-8:00'],
  ]
  const sheet: Cell[][] = [
    [
      '姓名',
      '员工编号',
      '所属部门',
      ...dates.map((date) => new Date(`${date}T00:00:00Z`)),
      null,
      '班次',
      '时间',
    ],
    ...rows.map(({ name, number, days }, index): Cell[] => [
      name,
      Number(number),
      '注塑车间',
      ...days.map(mark),
      null,
      ...(legend[index] ?? []),
    ]),
  ]
  const truth = { layout: 'grid', rowsAre: 'people', flagged: 0, names: {} } as const
  await xlsx('dno-date-cells.xlsx', 'Sheet1', sheet, { ...truth, rows: truthRows(rows, dates) })
}

/** Times inside the cells, the heading over two months as 11/24 … 12/21. */
async function timesInCells() {
  const dates = datesFrom('2025-11-24', 28)
  const rows = world(threeShift, dates)
  const marks: Record<string, string> = {
    '480-960': '早 8-16',
    '960-1440': '中 16-24',
    '0-480': '夜 0-8',
    '': '休',
  }
  const sheet: Cell[][] = [
    ['装配车间倒班安排'],
    ['班组', '姓名', '工号', ...dates.map((date) => `${monthOf(date)}/${dayOf(date)}`)],
    ...rows.map(({ name, number, team, days }): Cell[] => [
      team,
      name,
      number,
      ...days.map((day) => marks[day ?? ''] ?? ''),
    ]),
  ]
  const truth = { layout: 'grid', rowsAre: 'people', flagged: 0, names: {} } as const
  await xlsx('times-in-cells.xlsx', '排班', sheet, { ...truth, rows: truthRows(rows, dates) })
}

/** A CSV in GB18030 over the turn of the year, headings 12月22日 … 1月18日, night shifts that are asked for. */
function turnOfTheYear() {
  const dates = datesFrom('2025-12-22', 28)
  const rows = world(twoShift, dates)
  const mark = (day: Day) => (day === DAY ? 'A班' : day === NIGHT ? 'C班' : '轮休')
  const lines = [
    ['春节前排班'],
    ['姓名', '工号', '部门', ...dates.map((date) => `${monthOf(date)}月${dayOf(date)}日`)],
    ['', '', '', ...dates.map((date) => `周${weekday(date)}`)],
    ...rows.map(({ name, number, days }) => [name, number, '冲压', ...days.map(mark)]),
  ]
  const name = 'turn-of-year-gb18030.csv'
  writeFileSync(join(folder, name), toGb18030(lines.map((line) => line.join(',')).join('\r\n')))
  const names = { A班: DAY, C班: NIGHT }
  truths[name] = { layout: 'grid', rowsAre: 'people', flagged: 0, names, rows: truthRows(rows, dates) }
}

/** Teams instead of people, a factory month from the 26th to the 25th that only the weekdays tell. */
async function teamsOnly() {
  const dates = datesFrom('2025-10-26', 31)
  const marks: Record<string, string> = { '480-960': '早', '960-1440': '中', '0-480': '夜', '': '休' }
  const rows = teams.map((team, index) => ({
    team,
    days: dates.map((date) => planned(threeShift, index, date)),
  }))
  const sheet: Cell[][] = [
    ['2025年11月四班三运转轮班表'],
    [
      '班次说明',
      '早：8:00-16:00',
      null,
      null,
      null,
      null,
      '中：16:00-24:00',
      null,
      null,
      null,
      null,
      '夜：0:00-8:00',
    ],
    ['班别', ...dates.map((date) => `${dayOf(date)}`)],
    ['', ...dates.map(weekday)],
    ...rows.map(({ team, days }): Cell[] => [
      team.replace('班', ' 班'),
      ...days.map((day) => marks[day] ?? ''),
    ]),
    ['注：国庆、春节照常轮班'],
  ]
  const truthOfTeams = Object.fromEntries(
    rows.map(({ team, days }) => [
      team,
      Object.fromEntries(dates.map((date, index) => [date, days[index] ?? ''])),
    ]),
  )
  await xlsx('teams-from-26th.xlsx', '轮班表', sheet, {
    layout: 'grid',
    rowsAre: 'teams',
    flagged: 0,
    names: {},
    rows: truthOfTeams,
  })
}

/** 钉钉 排班表: names with times, 休息, a day that is not planned. */
async function dingtalkRoster() {
  const dates = datesFrom('2025-11-01', 30)
  const rows = world(twoShift, dates, { '郑成 2025-11-20': '|调休' })
  const mark = (day: Day) => {
    if (day === DAY) return '白班A 08:00-20:00'
    return day === NIGHT ? '夜班B 20:00-次日08:00' : day === '' ? '休息' : (day ?? '').slice(1)
  }
  const sheet: Cell[][] = [
    ['排班表 统计日期：2025-11-01 至 2025-11-30'],
    ['报表生成时间：2025-11-12 09:30'],
    [
      '姓名',
      '考勤组',
      '部门',
      '工号',
      '职位',
      'UserId',
      ...dates.map((date) => `${date} 星期${weekday(date)}`),
    ],
    ...rows.map(({ name, number, team, days }): Cell[] => [
      name,
      `${team}排班`,
      '东海模具-注塑',
      number,
      '操作工',
      `u${number}x`,
      ...days.map(mark),
    ]),
  ]
  const row = sheet[4]
  if (row !== undefined) row[6 + 8] = '未排班'
  const truth = { layout: 'grid', rowsAre: 'people', flagged: 1, names: {} } as const
  await xlsx('dingtalk-roster.xlsx', '排班表', sheet, {
    ...truth,
    rows: truthRows(rows, dates, ['王小海 2025-11-09']),
  })
}

/** 钉钉 每日统计: headings in row 3, a row a person and day; names without times, 次日, 休息 and leave rows. */
async function dingtalkDaily() {
  const dates = datesFrom('2025-11-01', 14)
  const rows = world(twoShift, dates, { '周建军 2025-11-08': '|事假' })
  const body = rows.flatMap(({ name, number, days }) =>
    dates.map((date, index): Cell[] => {
      const day = days[index] ?? ''
      const head = [name, '注塑排班', '东海模具-注塑', number, '操作工', `u${number}x`]
      const shown = `${date.slice(2)} 星期${weekday(date)}`
      if (day === '|事假')
        return [...head, shown, '车间白班', '', '请假', '', '请假', '事假11-08 08:00到11-08 20:00 1天']
      if (day === '') return [...head, shown, '休息', '', '', '', '', '']
      if (day === DAY) return [...head, shown, '车间白班', '07:52', '正常', '20:03', '正常', '']
      return [...head, shown, '车间夜班', '19:48', '正常', '次日 08:06', '正常', '']
    }),
  )
  const sheet: Cell[][] = [
    ['每日统计 统计日期：2025-11-01 至 2025-11-14'],
    ['报表生成时间：2025-11-15 08:12'],
    [
      '姓名',
      '考勤组',
      '部门',
      '工号',
      '职位',
      'UserId',
      '日期',
      '班次',
      '上班1打卡时间',
      '上班1打卡结果',
      '下班1打卡时间',
      '下班1打卡结果',
      '关联的审批单',
    ],
    ...body,
    ['', '注塑排班', '', '', '', '', '25-11-03 星期一', '车间白班'],
  ]
  const names = { 车间白班: DAY, 车间夜班: NIGHT }
  const truth = { layout: 'daily', rowsAre: 'people', flagged: 1, names } as const
  await xlsx('dingtalk-daily.xlsx', '每日统计', sheet, { ...truth, rows: truthRows(rows, dates) })
}

/** 企业微信 日报: merged headings in rows 3 and 4, punches only, 00:35 on the last day of the month (WxJava#3046). */
async function wecomDaily() {
  const dates = datesFrom('2025-11-24', 7)
  const [early, middle] = ['480-960', '960-1440']
  const plans: readonly (readonly [string, string, readonly string[]])[] = [
    ['陈静超', '1001', [early, early, middle, middle, '', '', middle]],
    ['张伟', '1004', [middle, middle, '', '', early, early, '']],
  ]
  const body: Cell[][] = []
  for (const [name, , days] of plans) {
    dates.forEach((date, index) => {
      const day = days[index] ?? ''
      // The worker leaves the middle shift at 00:35: the tool shows it as the first punch of the calendar's next day.
      const before = days[index - 1] === middle ? '00:35' : null
      const on = day === early ? '07:51' : day === middle ? '15:50' : null
      const off = day === early ? '16:04' : null
      const times = [before, on, off].filter((time) => time !== null)
      const shift = day === '' ? '休息' : '--'
      const first = times[0] ?? '--'
      const last = times.at(-1) ?? '--'
      body.push([
        `${date.replaceAll('-', '/')} 星期${weekday(date)}`,
        name,
        name,
        '注塑',
        '操作工',
        '倒班规则',
        shift,
        first,
        last === first ? '--' : last,
        times.length,
        '--',
        day === '' ? '休息' : '正常',
      ])
    })
  }
  // The last middle shift of the month ends on 1 December.
  body.push([
    '2025/12/01 星期一',
    '陈静超',
    '陈静超',
    '注塑',
    '操作工',
    '倒班规则',
    '--',
    '00:35',
    '--',
    1,
    '--',
    '正常',
  ])
  const sheet: Cell[][] = [
    ['概况统计与打卡明细'],
    ['统计时间:2025/11/24 ～ 2025/12/01     制表时间:2025-12-01 08:23(UTC+8)'],
    ['时间', '姓名', '账号', '基础信息', null, '考勤概况', null, null, null, null, null, null],
    [
      null,
      null,
      null,
      '部门',
      '职务',
      '所属规则',
      '班次',
      '最早',
      '最晚',
      '打卡次数(次)',
      '假勤申请',
      '考勤结果',
    ],
    ...body,
  ]
  const rows = Object.fromEntries(
    plans.map(([name, , days]) => [
      `${name}|`,
      Object.fromEntries(dates.map((date, index) => [date, days[index] ?? ''])),
    ]),
  )
  const truth = { layout: 'daily', rowsAre: 'people', flagged: 0, names: {}, dayStartsMinute: 240 } as const
  await xlsx('wecom-daily.xlsx', '概况统计与打卡明细', sheet, { ...truth, rows }, [
    merged(0, 0, 0, 11),
    merged(2, 3, 2, 4),
    merged(2, 5, 2, 11),
  ])
}

/** 钉钉 原始记录: a row a punch, nights over midnight and over the month, one punch forgotten. */
async function dingtalkPunches() {
  const rows: Cell[][] = []
  const head = (name: string, number: string) => [
    name,
    '注塑排班',
    '东海模具-注塑',
    number,
    '操作工',
    `u${number}x`,
  ]
  const punch = (name: string, number: string, workDate: string, time: string) =>
    rows.push([...head(name, number), workDate, time.slice(11), time, '正常'])
  punch('孙桂芳', '1009', '2025-11-29', '2025-11-29 19:47')
  punch('孙桂芳', '1009', '2025-11-29', '2025-11-30 08:06')
  punch('孙桂芳', '1009', '2025-11-30', '2025-11-30 19:55')
  punch('孙桂芳', '1009', '2025-11-30', '2025-12-01 07:10')
  punch('马俊', '1010', '2025-11-28', '2025-11-28 07:49')
  punch('马俊', '1010', '2025-11-28', '2025-11-28 07:50')
  punch('马俊', '1010', '2025-11-28', '2025-11-28 20:01')
  punch('马俊', '1010', '2025-11-30', '2025-11-30 07:55')
  const sheet: Cell[][] = [
    ['原始记录 统计日期：2025-11-28 至 2025-11-30'],
    [],
    ['姓名', '考勤组', '部门', '工号', '职位', 'UserId', '考勤日期', '考勤时间', '打卡时间', '打卡结果'],
    ...rows,
  ]
  await xlsx('dingtalk-punches.xlsx', '原始记录', sheet, {
    layout: 'punches',
    rowsAre: 'people',
    flagged: 1,
    names: {},
    rows: {
      '孙桂芳|1009': { '2025-11-29': NIGHT, '2025-11-30': NIGHT },
      '马俊|1010': { '2025-11-28': DAY },
    },
  })
}

/** Node only decodes GB18030: what decodes to a character encodes it. */
function toGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [63]))),
  )
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(folder, { recursive: true })
  await whiteNight()
  await daysAndNights()
  await timesInCells()
  turnOfTheYear()
  await teamsOnly()
  await dingtalkRoster()
  await dingtalkDaily()
  await wecomDaily()
  await dingtalkPunches()
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truths, null, 1)}\n`)
}
