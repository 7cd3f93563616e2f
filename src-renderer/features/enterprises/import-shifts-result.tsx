// What was kept, and the way back.
import { Button, Result } from 'antd'
import type { ImportedShifts } from '../../../src-main/contract/shift-imports.ts'
import { writtenParts } from '../../../src-main/domain/enterprises/shift-import/written-parts.ts'
import { useUndo } from '../../transport/use-command.ts'
import { useTakenBack } from '../../transport/use-taken-back.ts'
import { ImportTakenBack } from '../../ui/import-taken-back.tsx'

export interface ImportShiftsResultProps {
  readonly written: ImportedShifts & { readonly stepId: number | null }
  readonly onSeen: () => void
  readonly onAgain: () => void
}

export function ImportShiftsResult({ written, onSeen, onAgain }: ImportShiftsResultProps) {
  const undo = useUndo()
  const isTakenBack = useTakenBack(written.stepId)
  const { enterpriseName, from, to, stepId } = written
  // The page turns when the step is gone: a refused 撤销 leaves what was done in sight.
  const takeBack = () => {
    if (stepId !== null) undo(stepId)
  }
  if (isTakenBack) return <ImportTakenBack onAgain={onAgain} />
  return (
    <Result
      status="success"
      title={`已导入 ${enterpriseName} ${from} 至 ${to} 的排班表`}
      subTitle={writtenParts(written).join('，')}
      extra={[
        <Button key="seen" type="primary" autoFocus onClick={onSeen}>
          看班次日历
        </Button>,
        <Button key="again" onClick={onAgain}>
          再导入一份
        </Button>,
        <Button key="undo" danger disabled={stepId === null} onClick={takeBack}>
          撤销这次导入
        </Button>,
      ]}
    />
  )
}
