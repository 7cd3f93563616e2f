// Building the house: who runs it, then the recovery code on paper, typed back before anything is written.
import { Steps } from 'antd'
import { useState } from 'react'
import { DoorFrame } from './door-frame.tsx'
import { useDrawRecoveryCode, useSetUp } from './queries.ts'
import { SetUpAdministrator, type SetUpDetails } from './set-up-administrator.tsx'
import { ShowRecoveryCode, TypeRecoveryCode } from './set-up-recovery.tsx'

const steps = [{ title: '文化宫与管理员' }, { title: '打印恢复码' }, { title: '核对恢复码' }]

export function SetUpWizard({ onBack }: { readonly onBack: () => void }) {
  const [step, setStep] = useState(0)
  const [details, setDetails] = useState<SetUpDetails | null>(null)
  const draw = useDrawRecoveryCode()
  const { setUp, failure } = useSetUp()
  const code = draw.data?.code ?? ''

  const takeDetails = (taken: SetUpDetails) => {
    setDetails(taken)
    // The code that was shown once stays the one to print, also after going back and forth.
    if (code === '') draw.mutate(undefined)
    setStep(1)
  }
  const finish = (recoveryCode: string) => {
    if (details !== null) setUp.mutate({ ...details, recoveryCode })
  }
  return (
    <DoorFrame title="新建文化宫" lead="数据加密存放在这台电脑上，忘记密码时只有恢复码能打开。" isWide>
      <Steps size="small" current={step} items={steps} style={{ marginBottom: 22 }} />
      {step === 0 && <SetUpAdministrator details={details} onNext={takeDetails} onBack={onBack} />}
      {step === 1 && (
        <ShowRecoveryCode
          code={code}
          palaceName={details?.palaceName ?? ''}
          onNext={() => setStep(2)}
          onBack={() => setStep(0)}
        />
      )}
      {step === 2 && (
        <TypeRecoveryCode
          failure={failure}
          isBusy={setUp.isPending}
          onFinish={finish}
          onBack={() => setStep(1)}
        />
      )}
    </DoorFrame>
  )
}
