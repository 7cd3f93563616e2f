// A weak password ends in a named error that says which rule it broke.
import { Refusal } from '../../contract/errors.ts'
import { brokenPasswordRule } from '../../domain/accounts/password-rules.ts'

/** @throws Refusal PASSWORD_TOO_WEAK */
export function demandPassword(password: string, username: string): void {
  const rule = brokenPasswordRule(password, username)
  if (rule !== null) throw new Refusal('PASSWORD_TOO_WEAK', { rule })
}
