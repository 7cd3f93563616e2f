// Before a step is taken: what it is, on whom, what the quota will be after, and what has to be written beside it.
import { Alert, Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { claimActLabels } from '../../../src-main/contract/claims.ts'
import { type ClaimAct, claimSteps } from '../../../src-main/domain/subsidies/claim.ts'
import { formatDate } from '../../lib/format-date.ts'
import { formatFen } from '../../lib/format-money.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { MoneyInput } from '../../ui/money-input.tsx'
import { type ClaimRow, type PolicyDetail, type PoolRow, usePolicy, usePools } from './queries.ts'
import { changesText, type QuotaEffect, QuotaEffects } from './remaining-text.tsx'

export interface StepDialogProps {
  readonly policyId: string
  readonly step: { readonly act: ClaimAct; readonly rows: readonly ClaimRow[] } | null
  readonly onClose: () => void
  readonly onDone: () => void
}

// long: one form, what the step means and what it does to the quotas
export function StepDialog({ policyId, step, onClose, onDone }: StepDialogProps) {
  const { data: pools } = usePools(policyId)
  const { data: policy } = usePolicy(policyId)
  const [note, setNote] = useState('')
  const [approvedFen, setApprovedFen] = useState<number | null>(null)
  const take = useCommand(orpc.subsidies.stepClaims, {
    success: ({ claims, until, calendarNote, pools: changed }, { act }) =>
      [
        `已${claimActLabels[act]} ${claims} 份`,
        ...(until === null ? [] : [`截止 ${formatDate(until)}`]),
        ...(claimSteps[act].quota === 'none' ? [] : [changesText(changed)]),
        ...(calendarNote === '' ? [] : [calendarNote]),
      ].join('。'),
    onSuccess: () => {
      onDone()
      onClose()
    },
  })
  useEffect(() => {
    setNote('')
    setApprovedFen(step?.rows[0]?.claimedFen ?? null)
  }, [step])
  if (step === null) return null
  const { act, rows } = step
  const isSingleApproval = act === 'approve' && rows.length === 1
  const needsNote = needsReason.includes(act)
  const effects = effectsOf(act, rows, pools?.rows ?? [], isSingleApproval ? approvedFen : null, policy)
  const total = rows.reduce((sum, row) => sum + (row.approvedFen ?? row.claimedFen), 0)
  return (
    <Modal
      title={`${claimActLabels[act]}：${rows.length} 份，共 ${formatFen(isSingleApproval && approvedFen !== null ? approvedFen : total)} 元`}
      open
      onCancel={onClose}
      width={640}
      okText={claimActLabels[act]}
      okButtonProps={{
        autoFocus: !needsNote && !isSingleApproval,
        danger: isEnding.includes(act),
        loading: take.isPending,
        disabled: (needsNote && note.trim() === '') || (isSingleApproval && approvedFen === null),
      }}
      onOk={() =>
        take.mutate({ ids: rows.map((row) => row.id), act, note, ...(isSingleApproval && { approvedFen }) })
      }
    >
      <div className="dialog-body">
        <p className="quiet">{rows.map((row) => `${row.workerName} ${row.number}`).join('、')}</p>
        <Alert type={isEnding.includes(act) ? 'warning' : 'info'} showIcon title={meaningOf(act, policy)} />
        {effects.length > 0 && <QuotaEffects effects={effects} />}
        <Form layout="vertical">
          {isSingleApproval && (
            <Form.Item label="审定金额（不超过申领金额，少批的部分退回名额池）" htmlFor="step-approved">
              <MoneyInput id="step-approved" value={approvedFen} onChange={setApprovedFen} width={180} />
            </Form.Item>
          )}
          <Form.Item label={needsNote ? '原因' : '备注（可不填）'} htmlFor="step-note" required={needsNote}>
            <Input.TextArea
              id="step-note"
              rows={2}
              maxLength={120}
              autoFocus
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  )
}

const needsReason: readonly ClaimAct[] = ['return', 'reject', 'withdraw', 'uphold-objection', 'claw-back']
const isEnding: readonly ClaimAct[] = ['reject', 'withdraw', 'lapse', 'uphold-objection', 'claw-back']

function meaningOf(act: ClaimAct, policy: PolicyDetail | undefined): string {
  const days = policy?.rules.publicity
  const length =
    days === undefined ? '' : `${days.length} 个${days.unit === 'working-day' ? '工作日' : '自然日'}`
  const meanings: Readonly<Record<ClaimAct, string>> = {
    review: '确认材料与认定无误，交终审。录入、初审、终审须是三个人。',
    approve: '名额由预占转为占用，之后公示。',
    publicise: `从明天起公示 ${length}，期满次日可以拨付。公示名单在“报表”打印。`,
    pay: '公示期满，确认款项已经付出。',
    complete: '资料齐全归档，申领完成。',
    return: `退回录入补正，${policy?.rules.returnWorkingDays ?? ''} 个工作日内名额保留，逾期失效。`,
    resubmit: '补正完毕，重新交初审。',
    reject: '不予补贴，名额立即释放；再申请须重新录入。',
    withdraw: '撤回这份申领，名额立即释放；再申请须重新录入。',
    lapse: '补正期限已过，名额释放；再申请须重新录入。',
    'uphold-objection': '公示异议成立，不予补贴，名额立即释放。',
    'claw-back':
      policy?.rules.isPlaceClawedBack === true
        ? '追回已付的金额，名额一并退回。'
        : '追回已付的金额，金额退回名额池，名额不退。',
  }
  return meanings[act]
}

/** What the step does to each pool; nothing where it leaves the quota as it is. */
function effectsOf(
  act: ClaimAct,
  rows: readonly ClaimRow[],
  pools: readonly PoolRow[],
  approvedFen: number | null,
  policy: PolicyDetail | undefined,
): QuotaEffect[] {
  const { quota } = claimSteps[act]
  if (quota === 'none') return []
  const clawedPlace = policy?.rules.isPlaceClawedBack === true ? 1 : 0
  return [...Map.groupBy(rows, (row) => row.poolId)].flatMap(([poolId, own]) => {
    const pool = pools.find((one) => one.id === poolId)
    if (pool === undefined) return []
    const back = own.map((row) => {
      const held = row.approvedFen ?? row.claimedFen
      if (quota === 'occupy')
        return { places: 0, fen: approvedFen === null ? 0 : row.claimedFen - approvedFen }
      return { places: quota === 'release' ? 1 : clawedPlace, fen: held }
    })
    const places = back.reduce((sum, one) => sum + one.places, 0)
    const fen = back.reduce((sum, one) => sum + one.fen, 0)
    const { remaining } = pool
    return [
      {
        poolId,
        unionName: pool.unionName,
        what:
          quota === 'occupy'
            ? `占用 ${own.length} 名${fen > 0 ? `，退回 ${formatFen(fen)} 元` : ''}`
            : `退回 ${places} 名 ${formatFen(fen)} 元`,
        before: remaining,
        after: {
          places: remaining.places === null ? null : remaining.places + places,
          fen: remaining.fen === null ? null : remaining.fen + fen,
        },
      },
    ]
  })
}
