// Where there is nothing yet, the screen says what to do next.
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: string
  readonly hint?: ReactNode
  readonly action?: ReactNode
}

export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="empty-state" role="status">
      <svg viewBox="0 0 64 64" width="56" height="56" aria-hidden="true" focusable="false">
        <path className="empty-cone" d="M24 20h16l14 34H10z" />
        <path className="empty-lamp" d="M32 6v6m-9 8a9 9 0 0 1 18 0z" />
      </svg>
      <p className="empty-title">{title}</p>
      {hint !== undefined && <p className="empty-hint">{hint}</p>}
      {action}
    </div>
  )
}
