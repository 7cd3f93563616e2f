// The very first screen: three ways to begin.
import { ExperimentOutlined, HomeOutlined, InboxOutlined } from '@ant-design/icons'
import { type ReactNode, useState } from 'react'
import { DoorFrame } from './door-frame.tsx'
import { useOpenSample } from './queries.ts'
import { SetUpWizard } from './set-up-wizard.tsx'

export function FirstRunPage() {
  const [isSettingUp, setSettingUp] = useState(false)
  const openSample = useOpenSample()
  if (isSettingUp) return <SetUpWizard onBack={() => setSettingUp(false)} />
  return (
    <DoorFrame title="欢迎使用晚七点" lead="这台电脑上还没有数据。你想怎样开始？" isWide>
      <ul className="choices">
        <Choice icon={<HomeOutlined />} title="新建" onClick={() => setSettingUp(true)}>
          建立自己的文化宫：起名、设管理员、打印恢复码，约三分钟。
        </Choice>
        <Choice
          icon={<ExperimentOutlined />}
          title={openSample.isPending ? '正在载入示例文化宫…' : '载入示例文化宫'}
          isLamp
          isDisabled={openSample.isPending}
          onClick={() => openSample.mutate({})}
        >
          象山一家编出来的文化宫，企业、班级、学员、补贴齐全，今晚就有课。可随意试用，不会混进真实数据，随时可以退出。
        </Choice>
        <Choice icon={<InboxOutlined />} title="从备份恢复" isDisabled>
          以后可以在这里选一份备份，用恢复码打开并接着用。这个版本还没有这项功能，请先新建或载入示例。
        </Choice>
      </ul>
    </DoorFrame>
  )
}

interface ChoiceProps {
  readonly icon: ReactNode
  readonly title: string
  readonly isLamp?: boolean
  readonly isDisabled?: boolean
  readonly onClick?: () => void
  readonly children: ReactNode
}

function Choice({ icon, title, isLamp = false, isDisabled = false, onClick, children }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className={isLamp ? 'choice choice-lamp' : 'choice'}
        disabled={isDisabled}
        onClick={onClick}
      >
        <i className="choice-icon" aria-hidden="true">
          {icon}
        </i>
        <div>
          <strong>{title}</strong>
          <span>{children}</span>
        </div>
      </button>
    </li>
  )
}
