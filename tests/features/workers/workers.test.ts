import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { addEnterprise, idNumberOf } from './rosters.ts'

describe('a person entered by hand', () => {
  let palace: EmptyPalace
  let planner: ContractClient
  let enterpriseId: string
  let teamId: string
  beforeAll(async () => {
    palace = await openEmptyPalace()
    planner = await palace.join('planner')
    enterpriseId = await addEnterprise(planner)
    teamId = (await planner.enterprises.teamOptions({ enterpriseId })).rows[0]?.id ?? ''
  })
  afterAll(() => palace.house.close())

  const person = (serial: number, name = '张伟') => ({
    name,
    idNumber: idNumberOf(serial),
    isUnionMember: true,
    isFrontLine: true,
  })
  const job = () => ({ employerId: enterpriseId, workplaceId: enterpriseId, startsOn: '2025-11-03' })

  it('is normalised as a roster is: spaces, full width, +86, the small x', async () => {
    const typed = { name: '张　伟', idNumber: ` ${idNumberOf(1)}`, phone: '+86 139-0000-0001', bankCard: '' }
    const { id } = await planner.workers.add({
      ...person(1),
      ...typed,
      employment: { ...job(), shiftTeamId: teamId },
    })
    expect(await planner.workers.detail({ id })).toMatchObject({
      name: '张伟',
      idNumber: idNumberOf(1),
      birthDate: '1990-06-15',
      phone: '13900000001',
      employments: [{ workplaceName: '宁波东海模具有限公司', teamName: '甲班', endsOn: null }],
      classes: [],
    })
  })

  it('is refused with a wrong number, a twin, or a team of another enterprise', async () => {
    const employment = job()
    const wrong = { ...person(2), idNumber: '330225199006151111', employment }
    expect(await refusalOf(planner.workers.add(wrong))).toEqual({
      code: 'INVALID_VALUE',
      data: { what: '身份证号校验位不符，可能有一位写错或两位颠倒' },
    })
    expect(await refusalOf(planner.workers.add({ ...person(1, '别人'), employment }))).toEqual({
      code: 'ALREADY_EXISTS',
      data: { what: '这个身份证号的学员“张伟”' },
    })
    const other = await addEnterprise(planner, '象山运生工贸有限公司', '运生工贸')
    const strange = { ...employment, employerId: other, workplaceId: other, shiftTeamId: teamId }
    expect(await refusalOf(planner.workers.add({ ...person(3), employment: strange }))).toMatchObject({
      code: 'INVALID_VALUE',
    })
    expect((await planner.workers.list({})).total).toBe(1)
  })

  it('keeps a dated history of where they work', async () => {
    const { id } = await planner.workers.add({ ...person(4, '李娜'), employment: job() })
    const change = { ...job(), workerId: id, shiftTeamId: teamId }
    await planner.workers.changeEmployment({ ...change, startsOn: '2025-11-10' })
    await planner.workers.changeEmployment({ ...change, startsOn: '2025-11-10', department: '质检部' })
    expect((await planner.workers.detail({ id })).employments).toMatchObject([
      { startsOn: '2025-11-10', endsOn: null, department: '质检部', teamName: '甲班' },
      { startsOn: '2025-11-03', endsOn: '2025-11-09', department: '', teamName: '' },
    ])
    expect(await refusalOf(planner.workers.changeEmployment({ ...change, startsOn: '2025-11-09' }))).toEqual({
      code: 'INVALID_VALUE',
      data: { what: '任职不能早于 2025-11-10 开始，之前已有任职' },
    })
    await planner.workers.endEmployment({ workerId: id, lastDay: '2025-11-12' })
    // the last day is a day at work
    expect((await planner.workers.find({ search: '李娜' })).rows).toMatchObject([
      { enterpriseName: '东海模具' },
    ])
    expect(
      await refusalOf(planner.workers.changeEmployment({ ...change, startsOn: '2025-11-12' })),
    ).toMatchObject({
      data: { what: '任职不能早于 2025-11-13 开始，之前已有任职' },
    })
  })

  it('changes no sealed text that nobody has changed', async () => {
    const { id } = await planner.workers.add({
      ...person(5, '王芳'),
      phone: '13900000005',
      employment: job(),
    })
    const sealed = () =>
      palace.house.db.connection.raw
        .prepare('SELECT id_number_sealed, phone_sealed FROM worker WHERE id = ?')
        .get(id)
    const before = sealed()
    await planner.workers.update({ ...person(5, '王芳'), id, phone: '13900000005', note: '班长' })
    expect(sealed()).toEqual(before)
    expect(await planner.workers.detail({ id })).toMatchObject({ note: '班长', phone: '13900000005' })
  })

  it('goes with the employments, and comes back by undo', async () => {
    const { id } = await planner.workers.add({ ...person(6, '赵敏'), employment: job() })
    const before = await planner.workers.detail({ id })
    expect(await planner.workers.remove({ id })).toEqual({ id, name: '赵敏' })
    expect(await refusalOf(planner.workers.detail({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    await planner.accounts.undo({})
    expect(await planner.workers.detail({ id })).toEqual(before)
  })
})

describe('the list of workers', () => {
  let house: TestHouse
  let planner: ContractClient
  beforeAll(async () => {
    house = await openTestHouse()
    planner = await house.as('planner')
  })
  afterAll(() => house.close())

  it('is found by name, pinyin, initials, ID tail, phone and whole ID number', async () => {
    const [row] = (await planner.workers.list({ pageSize: 1 })).rows
    const { idNumber, phone, name } = await planner.workers.detail({ id: row?.id ?? '' })
    for (const search of [name, idNumber.slice(-4), idNumber, phone, idNumber.slice(-4).toLowerCase()]) {
      const { rows } = await planner.workers.list({ search, pageSize: 200 })
      expect(
        rows.map((one) => one.id),
        search,
      ).toContain(row?.id)
    }
    const pinyin = house.db.connection.raw
      .prepare<[string], { full: string; initials: string }>(
        'SELECT name_pinyin AS full, name_initials AS initials FROM worker WHERE id = ?',
      )
      .get(row?.id ?? '')
    for (const search of [
      pinyin?.full ?? '',
      pinyin?.full.slice(0, 4) ?? '',
      pinyin?.initials.toUpperCase() ?? '',
    ]) {
      const { rows } = await planner.workers.list({ search, pageSize: 200 })
      expect(
        rows.map((one) => one.id),
        search,
      ).toContain(row?.id)
    }
    expect((await planner.workers.list({ search: '查无此人' })).total).toBe(0)
  })

  it('is narrowed to an enterprise, a team and union members, with true totals', async () => {
    const all = await planner.workers.list({})
    const enterprises = (await planner.enterprises.list({})).rows
    const totals = await Promise.all(enterprises.map(({ id }) => planner.workers.list({ enterpriseId: id })))
    expect(totals.map(({ total }) => total)).toEqual(enterprises.map((one) => one.workerCount))
    const yes = await planner.workers.list({ isUnionMember: true })
    const no = await planner.workers.list({ isUnionMember: false })
    expect(yes.total + no.total).toBe(all.total)
    expect(no.rows.every((row) => !row.isUnionMember)).toBe(true)
    const enterpriseId = enterprises[0]?.id ?? ''
    const [team] = (await planner.enterprises.teamOptions({ enterpriseId })).rows
    const inTeam = await planner.workers.list({ enterpriseId, teamId: team?.id ?? '' })
    expect(inTeam.rows.every((row) => row.teamName === team?.name)).toBe(true)
  })

  it('counts the classes in which somebody learns now, and the record shows their attendance', async () => {
    const rows = (await planner.workers.list({ pageSize: 200 })).rows
    const learner = rows.find((row) => row.currentClasses > 0)
    const { classes } = await planner.workers.detail({ id: learner?.id ?? '' })
    expect(classes.filter((one) => one.state === 'enrolled').length).toBeGreaterThanOrEqual(
      learner?.currentClasses ?? 1,
    )
    const planned = classes.find((one) => one.state === 'enrolled')
    expect(planned?.planned).toBeGreaterThan(0)
    expect(planned?.attended).toBeLessThanOrEqual(planned?.counted ?? 0)
  })

  it('keeps whoever is in a class', async () => {
    const rows = (await planner.workers.list({ pageSize: 200 })).rows
    const learner = rows.find((row) => row.currentClasses > 0)
    expect(await refusalOf(planner.workers.remove({ id: learner?.id ?? '' }))).toMatchObject({
      code: 'STILL_IN_USE',
    })
  })

  it('is not shown to trainers', async () => {
    const trainer = await house.as('trainer')
    expect(await refusalOf(trainer.workers.list({}))).toMatchObject({ code: 'FORBIDDEN' })
  })
})
