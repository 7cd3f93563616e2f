// 自动排课: what to plan, then how the run is getting on, and afterwards what came of it.
import { Button, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { chosenIds, PlanChoiceForm, type PlanChoiceFormProps, workOf } from './plan-choice-form.tsx'
import { PlanProgress } from './plan-progress.tsx'
import { PlanResult } from './plan-result.tsx'
import { usePlanChoices } from './queries.ts'
import { type PlanChoice, usePlanRun } from './use-plan-run.ts'

export interface MakePlanDialogProps
  extends Pick<PlanChoiceFormProps, 'monday' | 'endsOn' | 'today' | 'isFrozen'> {
  readonly seasonId: string
  readonly open: boolean
  readonly onClose: () => void
  /** Called when a draft has been made. */
  readonly onMade: () => void
}

const usualChoice: PlanChoice = {
  classIds: null,
  weeks: null,
  replan: false,
  addSecondSittings: true,
  effort: 'standard',
}

export function MakePlanDialog({ seasonId, open, onClose, onMade, ...season }: MakePlanDialogProps) {
  const choices = usePlanChoices(seasonId, open).data?.rows ?? []
  const [choice, setChoice] = useState(usualChoice)
  const run = usePlanRun(seasonId, open, onMade)
  const mainButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) setChoice(({ effort }) => ({ ...usualChoice, effort }))
  }, [open])

  const phase = run.result !== undefined ? 'result' : run.isThere ? 'run' : 'choice'
  const hasFailed = run.event?.state === 'failed'
  const canUse = run.event !== null && (run.event.state !== 'running' || run.event.score !== null)
  const giveUp = () => {
    run.discard()
    onClose()
  }
  // Enter always does the main thing: the keyboard follows it from phase to phase.
  useEffect(() => {
    if (open && (phase !== 'run' || canUse)) mainButton.current?.focus()
  }, [open, phase, canUse])
  useEscape(open && phase === 'run' && !run.isStoring, giveUp)

  const views = {
    choice: {
      title: '自动排课',
      body: (
        <PlanChoiceForm
          {...season}
          choices={choices}
          value={choice}
          onChange={(change) => setChoice((known) => ({ ...known, ...change }))}
        />
      ),
      second: <Button onClick={onClose}>取消</Button>,
      main: {
        label: '开始',
        disabled: workOf(choices, choice) === 0,
        loading: run.isStarting,
        onClick: () => run.start({ ...choice, classIds: chosenIds(choices, choice) }),
      },
    },
    run: {
      title: '自动排课',
      body: <PlanProgress event={run.event} startedBy={run.startedBy} />,
      second: (
        <Button onClick={giveUp} disabled={run.isStoring} title="Esc">
          取消
        </Button>
      ),
      main: hasFailed
        ? { label: '重新选择', disabled: false, loading: false, onClick: run.discard }
        : { label: '用这个方案', disabled: !canUse, loading: run.isStoring, onClick: run.use },
    },
    result: {
      title: '排课结果',
      body: run.result && <PlanResult seasonId={seasonId} result={run.result} />,
      second: null,
      main: { label: '看草稿', disabled: false, loading: false, onClick: onClose },
    },
  }
  const { title, body, second, main } = views[phase]
  return (
    <Modal
      title={title}
      open={open}
      onCancel={onClose}
      keyboard={phase !== 'run'}
      mask={{ closable: phase !== 'run' }}
      afterOpenChange={(isOpen) => isOpen && mainButton.current?.focus()}
      width={640}
      footer={
        <>
          {second}
          <Button
            ref={mainButton}
            type="primary"
            disabled={main.disabled}
            loading={main.loading}
            onClick={main.onClick}
          >
            {main.label}
          </Button>
        </>
      }
    >
      {body}
    </Modal>
  )
}

/** Esc gives the run up wherever the keyboard stands. */
function useEscape(isActive: boolean, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isActive])
}
