// The foot of 自动排课: a note, what else can be done, and the main thing, which Enter does.
import { Button } from 'antd'
import type { ReactNode, Ref } from 'react'

interface PlanFootProps {
  readonly note: string
  readonly second: ReactNode
  readonly main: {
    readonly label: string
    readonly disabled: boolean
    readonly loading: boolean
    readonly onClick: () => void
  }
  readonly mainButton: Ref<HTMLButtonElement>
}

export function PlanFoot({ note, second, main, mainButton }: PlanFootProps) {
  const { label, ...button } = main
  return (
    <div className="plan-foot">
      <span className="quiet" aria-live="polite">
        {note}
      </span>
      {second}
      <Button ref={mainButton} type="primary" {...button}>
        {label}
      </Button>
    </div>
  )
}
