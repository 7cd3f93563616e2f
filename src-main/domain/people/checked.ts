// One shape for "a typed-in value was looked at": either what it means, or the code of what is wrong with it.
export type Checked<Value, Issue extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issue: Issue }

export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function refused<Issue extends string>(issue: Issue): { readonly ok: false; readonly issue: Issue } {
  return { ok: false, issue }
}
