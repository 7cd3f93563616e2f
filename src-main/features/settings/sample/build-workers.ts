// Workers of an enterprise, spread over its shift teams.
import { addDays } from '../../../domain/calendar/dates.ts'
import type { Vault } from '../../../storage/base/vault.ts'
import { pinyinOf } from '../../pinyin.ts'
import { samplePerson } from './people.ts'
import { idOf, type World } from './world.ts'

const departments = ['装配车间', '压铸车间', '加工车间', '包装车间', '质检部', '仓储部', '设备科']
const educations = ['初中', '初中', '高中', '中专', '中专', '大专', '大专', '本科']

/** @param serial of the first person; ID numbers stay unique along it. */
// long: two rows a person written out; chance is drawn in this order
export function buildWorkers(
  world: World,
  vault: Vault,
  enterpriseKey: string,
  count: number,
  serial: number,
): void {
  const { rows, random, today, at } = world
  const enterpriseId = idOf(world, `enterprise:${enterpriseKey}`)
  const teams = rows.shiftTeams.filter((team) => team.enterpriseId === enterpriseId)
  const system = rows.shiftSystems.find((one) => one.enterpriseId === enterpriseId)
  const rosters = teams.map((team) =>
    system === undefined ? undefined : { system, offset: team.offsetDays },
  )
  const staff = world.staff.get(enterpriseId) ?? []
  world.staff.set(enterpriseId, staff)
  for (let index = 0; index < count; index += 1) {
    const person = samplePerson(random, serial + index)
    const id = idOf(world)
    rows.workers.push({
      id,
      name: person.name,
      ...pinyinOf(person.name),
      sex: person.sex,
      ...sealedPerson(vault, person),
      isUnionMember: random.chance(0.93),
      isFrontLine: random.chance(0.9),
      education: random.pick(educations),
      note: '',
      createdAt: at,
    })
    const team = teams[index % teams.length]
    staff.push(id)
    const roster = rosters[index % teams.length]
    if (roster !== undefined) world.rosters.set(id, roster)
    const hiredOn = addDays(today, -random.whole(200, 4200))
    rows.employments.push({
      id: idOf(world),
      workerId: id,
      employerId: enterpriseId,
      workplaceId: enterpriseId,
      shiftTeamId: team?.id ?? null,
      department: random.pick(departments),
      employeeNumber: String(1000 + index),
      position: '',
      hiredOn,
      startsOn: hiredOn,
      endsOn: null,
    })
  }
}

function sealedPerson(vault: Vault, person: { idNumber: string; birthDate: string; phone: string }) {
  return {
    idNumberSealed: vault.seal('worker.id_number', person.idNumber),
    idNumberHash: vault.hash('id-number', person.idNumber),
    idTailHash: vault.hash('id-tail', person.idNumber.slice(-4)),
    birthDateSealed: vault.seal('worker.birth_date', person.birthDate),
    phoneSealed: vault.seal('worker.phone', person.phone),
    phoneHash: vault.hash('phone', person.phone),
    bankCardSealed: null,
  }
}
