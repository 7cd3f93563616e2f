// Who is signed in and which house this is; every screen behind the gate may ask.

import type { InferContractRouterOutputs } from '@orpc/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Contract } from '../../src-main/contract/index.ts'
import type { Account } from '../../src-main/contract/people.ts'
import { orpc } from './orpc.ts'

export type House = InferContractRouterOutputs<Contract>['accounts']['state']

/** The house's state; the gate has loaded it before any screen is shown. */
export function useHouse(): House {
  return useSuspenseQuery(orpc.accounts.state.queryOptions()).data
}

/** The signed-in account. Only screens behind the gate may ask. */
export function useAccount(): Account {
  const { account } = useHouse()
  if (account === null) throw new Error('a screen behind the gate was shown to nobody')
  return account
}
