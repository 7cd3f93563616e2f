// A class that has to end before its lessons can be held.
import type { ContractClient } from '../../../src-main/contract/index.ts'

/** @returns the id of 恒泰晚课. */
export async function openShortClass(planner: ContractClient, seasonId: string): Promise<string> {
  const { rows: courses } = await planner.courses.options()
  const { rows: enterprises } = await planner.enterprises.options()
  const course = courses.find((one) => one.name.includes('互联网营销'))
  const enterprise = enterprises.find((one) => one.name.includes('恒泰'))
  const { id } = await planner.classes.open({
    seasonId,
    courseId: course?.id ?? '',
    enterpriseIds: [enterprise?.id ?? ''],
    name: '恒泰晚课',
    capacity: 30,
    weekdays: [],
    startMinute: null,
    lessonsPerWeek: 2,
    roomId: null,
    trainerId: null,
    startsOn: null,
    endsOn: '2025-11-14',
    note: '',
  })
  return id
}
