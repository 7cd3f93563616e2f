// Sends a movement of quota: each kind is a command of its own, and each says what every pool has afterwards.
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import type { PoolRow } from './queries.ts'
import { changesText } from './remaining-text.tsx'

export type MovementKind = 'grant' | 'hand-down' | 'take-back' | 'transfer'
export interface Movement {
  readonly kind: MovementKind
  /** null: a first grant, at a node still to be picked. */
  readonly pool: PoolRow | null
}

interface Moved {
  /** A union or a pool, by the kind of movement. */
  readonly target: string
  /** null: no limit. */
  readonly places: number | null
  readonly fen: number | null
  readonly sign: 1 | -1
  readonly note: string
}

export function useMovement(policyId: string, { kind, pool }: Movement, onDone: () => void) {
  const options = {
    success: ({ pools: changed }: { pools: Parameters<typeof changesText>[0] }) =>
      `已记入台账。${changesText(changed)}`,
    onSuccess: onDone,
  }
  const grant = useCommand(orpc.subsidies.grant, options)
  const handDown = useCommand(orpc.subsidies.handDown, options)
  const takeBack = useCommand(orpc.subsidies.takeBack, options)
  const transfer = useCommand(orpc.subsidies.transfer, options)
  const send = ({ target, places, fen, sign, note }: Moved) => {
    if (pool === null) {
      if (kind === 'grant') grant.mutate({ policyId, unionId: target, places, fen, note })
      return
    }
    const amount = { places: places ?? 0, fen: fen ?? 0 }
    if (kind === 'grant') {
      const signed = { places: sign * amount.places, fen: sign * amount.fen }
      grant.mutate({ policyId, unionId: pool.unionId, ...signed, note })
    } else if (kind === 'hand-down')
      handDown.mutate({ fromPoolId: pool.id, toUnionId: target, ...amount, note })
    else if (kind === 'take-back') takeBack.mutate({ poolId: pool.id, ...amount, note })
    else transfer.mutate({ fromPoolId: pool.id, toPoolId: target, ...amount, note })
  }
  return { send, isSending: [grant, handDown, takeBack, transfer].some((one) => one.isPending) }
}
