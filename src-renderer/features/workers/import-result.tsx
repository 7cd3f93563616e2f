// What an import has written, and the way back.
import { Button, Result } from 'antd'
import { useNavigate } from 'react-router'
import { linkTo } from '../../lib/paths.ts'
import { useUndo } from '../../transport/use-command.ts'
import { useTakenBack } from '../../transport/use-taken-back.ts'
import { ImportTakenBack } from '../../ui/import-taken-back.tsx'

export interface WrittenRoster {
  readonly enterpriseName: string
  readonly added: number
  readonly updated: number
  readonly withoutTeam: number
  /** The step to undo. */
  readonly stepId: number | null
}

export interface ImportResultProps {
  readonly written: WrittenRoster
  readonly onAgain: () => void
  readonly onSeen: () => void
}

export function ImportResult({ written, onAgain, onSeen }: ImportResultProps) {
  const undo = useUndo()
  const isTakenBack = useTakenBack(written.stepId)
  const navigate = useNavigate()
  const { enterpriseName, added, updated, withoutTeam, stepId } = written
  const what = [...(added > 0 ? [`新增 ${added} 人`] : []), ...(updated > 0 ? [`更新 ${updated} 人`] : [])]
  const takeBack = () => {
    if (stepId === null) return
    undo(stepId)
    onAgain()
  }
  if (isTakenBack) return <ImportTakenBack onAgain={onAgain} />
  return (
    <Result
      status="success"
      title={`已导入花名册 ${enterpriseName}：${what.join('，')}`}
      subTitle={
        withoutTeam > 0
          ? `其中 ${withoutTeam} 人没有对上班组，可以在学员里补上。`
          : '接下来可以在班级里给他们报名。'
      }
      extra={[
        <Button key="seen" type="primary" autoFocus onClick={onSeen}>
          查看学员
        </Button>,
        <Button key="classes" onClick={() => void navigate(linkTo('classes'))}>
          去开班报名
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
