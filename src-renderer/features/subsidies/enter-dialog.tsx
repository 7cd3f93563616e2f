// Before claims are entered: whose they are, what they cost, what each pool has left after, and that the papers are in.
import { Alert, Checkbox, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { formatFen } from '../../lib/format-money.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { type EarnedRow, usePolicy } from './queries.ts'
import { changesText, isShort, type QuotaEffect, QuotaEffects } from './remaining-text.tsx'

export interface EnterDialogProps {
  readonly policyId: string
  readonly rows: readonly EarnedRow[]
  readonly open: boolean
  readonly onClose: () => void
  readonly onEntered: () => void
}

// long: one form and what it does to the quotas
export function EnterDialog({ policyId, rows, open, onClose, onEntered }: EnterDialogProps) {
  const { data: policy } = usePolicy(policyId)
  const [handedIn, setHandedIn] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const enter = useCommand(orpc.subsidies.enterClaims, {
    success: ({ claims, amountFen, pools }) =>
      `已录入 ${claims} 份，共 ${formatFen(amountFen)} 元。${changesText(pools)}`,
    onSuccess: () => {
      onEntered()
      onClose()
    },
  })
  useEffect(() => {
    if (open) setHandedIn([])
  }, [open])
  const needed = policy?.rules.documents ?? []
  const effects = effectsOf(rows)
  const isComplete = needed.every((one) => handedIn.includes(one))
  const sum = rows.reduce((total, row) => total + row.amountFen, 0)
  return (
    <Modal
      title={`录入申领：${rows.length} 人，共 ${formatFen(sum)} 元`}
      open={open}
      onCancel={onClose}
      width={680}
      okText="录入并预占名额"
      okButtonProps={{
        disabled: !isComplete || effects.some(isShort) || rows.length === 0,
        loading: enter.isPending,
      }}
      onOk={() =>
        enter.mutate({
          policyId,
          enrolmentIds: rows.map((row) => row.enrolmentId),
          documents: [...handedIn],
          note,
        })
      }
    >
      <div className="dialog-body">
        <p className="quiet">{rows.map((row) => row.name).join('、')}</p>
        <QuotaEffects effects={effects} />
        {effects.some(isShort) && (
          <Alert type="warning" showIcon title="名额不足：先到“名额”下达或调剂，或减少人数。" />
        )}
        {needed.length > 0 && (
          <fieldset className="documents">
            <legend>所选各人的材料都已收齐并核对</legend>
            <Checkbox
              checked={isComplete}
              indeterminate={!isComplete && handedIn.length > 0}
              onChange={(event) => setHandedIn(event.target.checked ? needed : [])}
            >
              全部
            </Checkbox>
            <Checkbox.Group value={[...handedIn]} options={needed} onChange={setHandedIn} />
          </fieldset>
        )}
        <Input
          placeholder="备注（可不填）"
          maxLength={120}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <p className="quiet">任何一人不符合或名额不够，整批都不会写入，并指出是谁。</p>
      </div>
    </Modal>
  )
}

function effectsOf(rows: readonly EarnedRow[]): QuotaEffect[] {
  const groups = Map.groupBy(rows, (row) => row.pool?.id ?? '')
  return [...groups].flatMap(([poolId, own]) => {
    const pool = own[0]?.pool ?? null
    if (pool === null) return []
    const fen = own.reduce((sum, row) => sum + row.amountFen, 0)
    const { places, fen: left } = pool.remaining
    return [
      {
        poolId,
        unionName: pool.unionName,
        what: `${own.length} 人 ${formatFen(fen)} 元`,
        before: pool.remaining,
        after: {
          places: places === null ? null : places - own.length,
          fen: left === null ? null : left - fen,
        },
      },
    ]
  })
}
