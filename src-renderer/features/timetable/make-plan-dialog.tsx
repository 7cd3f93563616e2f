// 自动排课: which classes, whether what is published may move too, and afterwards what came of it.
import { Button, Checkbox, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { PlanResult } from './plan-result.tsx'
import { useMakePlan, usePlanChoices } from './queries.ts'
import './plan-lists.css'

export interface MakePlanDialogProps {
  readonly seasonId: string
  readonly open: boolean
  readonly onClose: () => void
  /** Called when a draft has been made. */
  readonly onMade: () => void
}

export function MakePlanDialog({ seasonId, open, onClose, onMade }: MakePlanDialogProps) {
  const choices = usePlanChoices(seasonId, open).data?.rows ?? []
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [replan, setReplan] = useState(false)
  const [addSecondSittings, setAddSecondSittings] = useState(true)
  const planButton = useRef<HTMLButtonElement>(null)
  const make = useMakePlan()
  const { reset } = make
  useEffect(() => {
    if (!open) return
    reset()
    setChosen(null)
    setReplan(false)
  }, [open, reset])

  const usual = choices.filter((choice) => choice.toPlace > 0).map((choice) => choice.id)
  const ids = chosen ?? usual
  const work = choices
    .filter((choice) => ids.includes(choice.id))
    .reduce((sum, choice) => sum + choice.toPlace + (replan ? choice.movable : 0), 0)
  if (make.data !== undefined) {
    return (
      <Modal
        title="排课结果"
        open={open}
        onCancel={onClose}
        width={600}
        footer={
          <Button type="primary" autoFocus onClick={onClose}>
            看草稿
          </Button>
        }
      >
        <PlanResult result={make.data} />
      </Modal>
    )
  }
  return (
    <Modal
      title="自动排课"
      open={open}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && planButton.current?.focus()}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            ref={planButton}
            type="primary"
            disabled={work === 0}
            loading={make.isPending}
            onClick={() =>
              make.mutate({ seasonId, classIds: [...ids], replan, addSecondSittings }, { onSuccess: onMade })
            }
          >
            {make.isPending ? '正在排…' : '排课'}
          </Button>
        </>
      }
      width={600}
    >
      <p className="quiet">
        从明天起排入草稿，不改动已上过的课和固定的课次。发布之前，讲师和学员看到的仍是现在的课表。
      </p>
      <ul className="plan-choices">
        {choices.map((choice) => (
          <li key={choice.id}>
            <Checkbox
              checked={ids.includes(choice.id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...ids, choice.id] : ids.filter((id) => id !== choice.id))
              }
            >
              {choice.name}
            </Checkbox>
            <span className="quiet nowrap">
              {choice.toPlace > 0 ? `${choice.toPlace} 课次待排` : '都已排定'} · {choice.movable} 场可重排
            </span>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p>这个学期还没有要上的班级，请先到“班级”里开班。</p>}
      <div className="plan-options">
        <Checkbox
          checked={addSecondSittings}
          onChange={(event) => setAddSecondSittings(event.target.checked)}
        >
          轮班学员到不齐时，同一课次排两场（双场）
        </Checkbox>
        <Checkbox checked={replan} onChange={(event) => setReplan(event.target.checked)}>
          所选班级已排、还没上的课也重新排
        </Checkbox>
      </div>
    </Modal>
  )
}
