// A trainer sees what is theirs, on every page that shows evenings or classes.
import type { StaffContext } from '../../procedures/call-context.ts'

/** Whose evenings alone this account may see; null: all. An account that no trainer was tied to sees none. */
export function ownTrainer({ account }: StaffContext): string | null {
  return account.role === 'trainer' ? (account.trainerId ?? 'none') : null
}
