// The frame of every screen before the program itself: the lamp on the left, what is asked on the right.
import type { ReactNode } from 'react'
import './accounts.css'

export interface DoorFrameProps {
  readonly title: string
  readonly lead: ReactNode
  readonly isWide?: boolean
  readonly children: ReactNode
}

export function DoorFrame({ title, lead, isWide = false, children }: DoorFrameProps) {
  return (
    <div className="door">
      <aside className="door-side" aria-label="晚七点">
        <div className="door-brand">
          <img src="./icon.svg" alt="" width={64} height={64} />
          <strong>晚七点</strong>
          <span>把夜校开进工厂，跟着班次走</span>
        </div>
        <div className="door-foot">数据只存在这台电脑上</div>
      </aside>
      <main className="door-main">
        <div className={isWide ? 'door-box wide' : 'door-box'}>
          <h1>{title}</h1>
          <p className="door-lead">{lead}</p>
          {children}
        </div>
      </main>
    </div>
  )
}
