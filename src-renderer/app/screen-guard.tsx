// The last net under everything, for faults outside the router. React offers this only as a class.
import { Component, type ReactNode } from 'react'
import { ScreenBroken } from './route-failed.tsx'

interface GuardState {
  readonly error: unknown
}

export class ScreenGuard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { error: null }

  static getDerivedStateFromError(error: unknown): GuardState {
    return { error }
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <ScreenBroken error={this.state.error} />
  }
}
