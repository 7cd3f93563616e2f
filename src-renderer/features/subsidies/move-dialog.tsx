// Moving quota: from outside, down, back up or sideways, with what every pool has before and after.
import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { formatFen } from '../../lib/format-money.ts'
import { MoneyInput } from '../../ui/money-input.tsx'
import { type PoolRow, useUnionOptions } from './queries.ts'
import { isShort, type QuotaEffect, QuotaEffects } from './remaining-text.tsx'
import { type Movement, type MovementKind, useMovement } from './use-movement.ts'

const titles: Readonly<Record<MovementKind, string>> = {
  grant: '登记上级下达',
  'hand-down': '分配给下级工会',
  'take-back': '收回下级未用名额',
  transfer: '调剂给同级工会',
}

export interface MoveDialogProps {
  readonly policyId: string
  readonly movement: Movement
  readonly pools: readonly PoolRow[]
  readonly onClose: () => void
}

// long: one form, its fields as they stand on the screen
export function MoveDialog({ policyId, movement, pools, onClose }: MoveDialogProps) {
  const { data: unions } = useUnionOptions()
  const [target, setTarget] = useState('')
  const [places, setPlaces] = useState<number | null>(null)
  const [fen, setFen] = useState<number | null>(null)
  const [isCut, setCut] = useState(false)
  const [note, setNote] = useState('')
  const { kind, pool } = movement
  const targets = targetsOf(movement, pools, unions?.rows ?? [])
  const needsTarget = kind === 'hand-down' || kind === 'transfer' || pool === null
  const amount = { places: places ?? 0, fen: fen ?? 0 }
  const sign = isCut ? -1 : 1
  const effects = effectsOf(movement, target, { places: sign * amount.places, fen: sign * amount.fen }, pools)
  const isReady =
    (!needsTarget || target !== '') && (amount.places > 0 || amount.fen > 0) && !effects.some(isShort)
  const { send, isSending } = useMovement(policyId, movement, onClose)
  return (
    <Modal
      title={pool === null ? titles[kind] : `${pool.unionName}：${titles[kind]}`}
      open
      onCancel={onClose}
      onOk={() => send({ target, places, fen, sign, note })}
      width={640}
      okText="记入台账"
      okButtonProps={{ disabled: !isReady, loading: isSending }}
    >
      <Form layout="vertical" className="dialog-body">
        {needsTarget && (
          <Form.Item label={pool === null ? '下达到' : '给哪个工会'} htmlFor="move-target" required>
            <Select
              id="move-target"
              showSearch={{ optionFilterProp: 'label' }}
              value={target === '' ? null : target}
              options={targets}
              onChange={setTarget}
              placeholder="选择工会"
              notFoundContent="没有可选的工会，请先在企业的工会组织中登记"
            />
          </Form.Item>
        )}
        {kind === 'grant' && pool !== null && (
          <Radio.Group
            value={isCut}
            optionType="button"
            options={[
              { value: false, label: '追加' },
              { value: true, label: '调减' },
            ]}
            onChange={(event) => setCut(event.target.value === true)}
          />
        )}
        <div className="field-row">
          <Form.Item label={pool === null ? '名额（不限就留空）' : '名额'} htmlFor="move-places">
            <InputNumber<number>
              id="move-places"
              min={0}
              precision={0}
              controls={false}
              suffix="名"
              style={{ width: '100%' }}
              value={places}
              disabled={pool !== null && !pool.limitsPlaces}
              onChange={setPlaces}
            />
          </Form.Item>
          <Form.Item label={pool === null ? '金额（不限就留空）' : '金额'} htmlFor="move-fen">
            <MoneyInput
              id="move-fen"
              value={fen}
              disabled={pool !== null && !pool.limitsFen}
              onChange={setFen}
            />
          </Form.Item>
        </div>
        <Form.Item label="文号或说明" htmlFor="move-note">
          <Input
            id="move-note"
            maxLength={120}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            placeholder="如：象总工〔2025〕12 号"
          />
        </Form.Item>
        {effects.length > 0 && <QuotaEffects effects={effects} />}
      </Form>
    </Modal>
  )
}

type UnionOption = NonNullable<ReturnType<typeof useUnionOptions>['data']>['rows'][number]

function targetsOf({ kind, pool }: Movement, pools: readonly PoolRow[], unions: readonly UnionOption[]) {
  if (kind === 'transfer') {
    return pools
      .filter((one) => one.id !== pool?.id && one.parentId === pool?.parentId)
      .map((one) => ({ value: one.id, label: one.unionName }))
  }
  if (kind === 'hand-down')
    return unions
      .filter((one) => one.parentId === pool?.unionId)
      .map((one) => ({ value: one.id, label: one.name }))
  const taken = new Set(pools.map((one) => one.unionId))
  return unions
    .filter((one) => one.level !== 'base' && !taken.has(one.id))
    .map((one) => ({ value: one.id, label: `${'　'.repeat(one.depth)}${one.name}` }))
}

interface Amount {
  readonly places: number
  readonly fen: number
}

function effectsOf(
  { kind, pool }: Movement,
  target: string,
  amount: Amount,
  pools: readonly PoolRow[],
): QuotaEffect[] {
  if (pool === null) return []
  const down = (one: PoolRow | undefined) => effectOn(one, amount, -1)
  const up = (one: PoolRow | undefined) => effectOn(one, amount, 1)
  if (kind === 'grant') return up(pool)
  if (kind === 'hand-down') return [...down(pool), ...up(pools.find((one) => one.unionId === target))]
  if (kind === 'take-back') return [...down(pool), ...up(pools.find((one) => one.id === pool.parentId))]
  return [...down(pool), ...up(pools.find((one) => one.id === target))]
}

function effectOn(pool: PoolRow | undefined, { places, fen }: Amount, sign: 1 | -1): QuotaEffect[] {
  if (pool === undefined) return []
  const { remaining, unionName, id } = pool
  const signed = (value: number, text: string) => `${sign * value < 0 ? '−' : '+'}${text}`
  return [
    {
      poolId: id,
      unionName,
      before: remaining,
      what:
        [
          ...(places === 0 ? [] : [`${signed(places, String(Math.abs(places)))} 名`]),
          ...(fen === 0 ? [] : [`${signed(fen, formatFen(Math.abs(fen)))} 元`]),
        ].join(' ') || '—',
      after: {
        places: remaining.places === null ? null : remaining.places + sign * places,
        fen: remaining.fen === null ? null : remaining.fen + sign * fen,
      },
    },
  ]
}
