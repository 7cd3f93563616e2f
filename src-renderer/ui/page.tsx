// The frame every page stands in: a heading, what can be done here, and the content below.
import { type ReactNode, useEffect } from 'react'

export interface PageProps {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, subtitle, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 晚七点`
  }, [title])
  return (
    <section className="page" aria-labelledby="page-title">
      <header className="page-head">
        <div className="page-naming">
          <h1 id="page-title">{title}</h1>
          {subtitle !== undefined && <div className="page-subtitle">{subtitle}</div>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}
