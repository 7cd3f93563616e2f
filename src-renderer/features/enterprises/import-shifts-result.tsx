// What was kept, and the way back.
import { Button, Result } from 'antd'
import type { ImportedShifts } from '../../../src-main/contract/shift-imports.ts'
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
  const { enterpriseName, systemName, from, to, teamDays, workerDays, moves, names, stepId } = written
  const parts = [
    ...(systemName === null ? [] : [`采用班制“${systemName}”`]),
    ...(moves > 0 ? [`${moves} 人编入班组`] : []),
    `班组实际排班 ${teamDays} 天`,
    `个人实际排班 ${workerDays} 天`,
    ...(names > 0 ? [`记住 ${names} 个班次名称`] : []),
  ]
  const takeBack = () => {
    if (stepId === null) return
    undo(stepId)
    onAgain()
  }
  if (isTakenBack) return <ImportTakenBack onAgain={onAgain} />
  return (
    <Result
      status="success"
      title={`已导入 ${enterpriseName} ${from} 至 ${to} 的排班表`}
      subTitle={parts.join('，')}
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
