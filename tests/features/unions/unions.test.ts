// The union's tree through the real router.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { creditCheckCharacter } from '../../../src-main/domain/enterprises/credit-code.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'

let palace: EmptyPalace
let planner: ContractClient
const coded = (first17: string) => first17 + creditCheckCharacter(first17)
const baseCode = coded('81330225000000001')

const save = (name: string, level: 'county' | 'town' | 'base', parentId: string | null, code = '') =>
  planner.unions.save({ name, level, parentId, code })

beforeAll(async () => {
  palace = await openEmptyPalace()
  planner = await palace.join('planner')
})
afterAll(() => palace.house.close())

describe('unions', () => {
  it('lists the whole tree in order with depth and the base unions below', async () => {
    const county = await save('象山县总工会', 'county', null)
    const town = await save('石浦镇总工会', 'town', county.id)
    await save('运生工贸工会', 'base', town.id, baseCode.toLowerCase())
    const { rows } = await planner.unions.list({})
    expect(rows.map(({ name, depth, baseCount }) => [name, depth, baseCount])).toEqual([
      ['象山县总工会', 0, 1],
      ['石浦镇总工会', 1, 1],
      ['运生工贸工会', 2, 0],
    ])
    expect(rows[2]?.code).toBe(baseCode)
  })

  it('finds a node by initials and shows it under those above it', async () => {
    const { rows } = await planner.unions.list({ search: 'spz' })
    expect(rows.map((row) => row.name)).toEqual(['象山县总工会', '石浦镇总工会'])
  })

  it('refuses a parent that lies below the node', async () => {
    const { rows } = await planner.unions.options()
    const [county, town] = rows
    const loop = planner.unions.save({
      id: county?.id,
      name: '象山县总工会',
      level: 'county',
      parentId: town?.id ?? null,
    })
    expect(await refusalOf(loop)).toEqual({
      code: 'UNION_CYCLE',
      data: { union: '象山县总工会', parent: '石浦镇总工会' },
    })
  })

  it('refuses a level that is not below the parent, for the node and for its children', async () => {
    const { rows } = await planner.unions.options()
    const town = rows.find((row) => row.level === 'town')
    expect(await refusalOf(save('另一县总工会', 'county', town?.id ?? null))).toMatchObject({
      code: 'UNION_LEVEL',
    })
    const sunk = planner.unions.save({
      id: town?.id,
      name: '石浦镇总工会',
      level: 'base',
      parentId: town?.parentId ?? null,
    })
    expect(await refusalOf(sunk)).toMatchObject({ code: 'UNION_LEVEL', data: { union: '运生工贸工会' } })
  })

  it('a base union hangs under a parent and its code starts with 81', async () => {
    const { rows } = await planner.unions.options()
    const townId = rows.find((row) => row.level === 'town')?.id ?? null
    expect(await refusalOf(save('无上级工会', 'base', null))).toMatchObject({ code: 'UNION_PARENT_MISSING' })
    const wrong = save('某厂工会', 'base', townId, '91350100M000100Y43')
    expect(await refusalOf(wrong)).toEqual({ code: 'CREDIT_CODE_WRONG', data: { issue: 'notBaseUnion' } })
    const mistyped = save(
      '某厂工会',
      'base',
      townId,
      `${baseCode.slice(0, 17)}${baseCode.endsWith('0') ? '1' : '0'}`,
    )
    expect(await refusalOf(mistyped)).toEqual({
      code: 'CREDIT_CODE_WRONG',
      data: { issue: 'checkCharacter' },
    })
    expect(await refusalOf(save('某厂工会', 'base', townId, baseCode))).toEqual({
      code: 'CREDIT_CODE_TAKEN',
      data: { by: '运生工贸工会' },
    })
  })

  it('a node that something hangs on stays, and the refusal names what', async () => {
    const { rows } = await planner.unions.options()
    const base = rows.find((row) => row.level === 'base')
    const town = rows.find((row) => row.level === 'town')
    const { id } = await planner.enterprises.save({ name: '宁波运生工贸有限公司', unionId: base?.id ?? null })
    expect(await refusalOf(planner.unions.remove({ id: town?.id ?? '' }))).toEqual({
      code: 'STILL_IN_USE',
      data: { what: '“石浦镇总工会”', by: '1 个下级工会' },
    })
    expect(await refusalOf(planner.unions.remove({ id: base?.id ?? '' }))).toMatchObject({
      data: { by: '1 家企业' },
    })
    await planner.enterprises.remove({ id })
    expect(await planner.unions.remove({ id: base?.id ?? '' })).toEqual({
      id: base?.id,
      name: '运生工贸工会',
    })
  })
})
