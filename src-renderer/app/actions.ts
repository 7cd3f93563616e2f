// What can be done from anywhere, besides going to a page.

export interface ShellActions {
  readonly lock: () => void
  readonly undo: () => void
  readonly help: () => void
  readonly palette: () => void
  readonly scheme: () => void
  readonly password: () => void
  readonly signOut: () => void
}
