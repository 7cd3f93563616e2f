// Whether the signed-in account may change the house's records; the core decides, screens only hide what it would refuse.
import { planning } from '../../src-main/contract/kit.ts'
import { useAccount } from './use-house.ts'

/** 教务 and the administrator keep the records; everybody else reads them. */
export function useMayEdit(): boolean {
  const { role } = useAccount()
  return typeof planning === 'object' && 'roles' in planning && planning.roles.includes(role)
}
