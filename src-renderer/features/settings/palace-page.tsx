// The palace's own figures: its name, and the rests and graces that planning and roll call go by.
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Skeleton } from 'antd'
import { useState } from 'react'
import type { PalaceSettings } from '../../../src-main/contract/settings.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { useAccount } from '../../transport/use-house.ts'
import { Field, FieldRow } from '../../ui/field.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { UnsavedGuard } from '../../ui/unsaved-guard.tsx'

export function PalacePage() {
  const { data, error, refetch } = useQuery(orpc.settings.palace.queryOptions())
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active />
  return <PalaceForm key={JSON.stringify(data)} palace={data} />
}

interface Figure {
  readonly name: Exclude<keyof PalaceSettings, 'palaceName' | 'objectionPhone'>
  readonly label: string
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly hint: string
}

const figures: readonly (readonly Figure[])[] = [
  [
    {
      name: 'restAfterWorkMinutes',
      label: '下班后至少休息',
      unit: '分钟',
      min: 0,
      max: 720,
      hint: '下班到上课之间，白班',
    },
    {
      name: 'restAfterNightMinutes',
      label: '下夜班后至少休息',
      unit: '分钟',
      min: 0,
      max: 1440,
      hint: '跨零点的班结束之后',
    },
    {
      name: 'restBeforeWorkMinutes',
      label: '上班前至少空出',
      unit: '分钟',
      min: 0,
      max: 1440,
      hint: '下课到下一个班开始',
    },
  ],
  [
    {
      name: 'travelMinutes',
      label: '讲师换地点路程',
      unit: '分钟',
      min: 0,
      max: 240,
      hint: '两个地点之间默认要留的时间',
    },
    {
      name: 'lateGraceMinutes',
      label: '迟到宽限',
      unit: '分钟',
      min: 0,
      max: 120,
      hint: '开课后这么久之内不算迟到',
    },
    {
      name: 'idleMinutes',
      label: '无操作自动锁定',
      unit: '分钟',
      min: 1,
      max: 240,
      hint: '离开座位多久后锁屏',
    },
  ],
  [
    {
      name: 'youngestAge',
      label: '学员最小年龄',
      unit: '岁',
      min: 14,
      max: 30,
      hint: '导入名册时小于它会提示',
    },
    {
      name: 'oldestAge',
      label: '学员最大年龄',
      unit: '岁',
      min: 50,
      max: 90,
      hint: '导入名册时大于它会提示',
    },
  ],
]

/** A save or an undo elsewhere makes it anew, with the figures of that moment. */
// long: one form, its fields as they stand on the screen
function PalaceForm({ palace }: { readonly palace: PalaceSettings }) {
  const isAdmin = useAccount().role === 'admin'
  const [isUnsaved, setUnsaved] = useState(false)
  const save = useCommand(orpc.settings.savePalace, {
    success: '参数已保存',
    isUndoable: true,
    onSuccess: () => setUnsaved(false),
  })
  return (
    <>
      <h2>文化宫参数</h2>
      <p className="settings-lead">排课和点名按这些数字判断。{isAdmin ? '' : '只有管理员可以修改。'}</p>
      <Form<PalaceSettings>
        layout="vertical"
        className="panel"
        initialValues={palace}
        disabled={!isAdmin || save.isPending}
        onValuesChange={(_, values) => setUnsaved(!isSame(palace, values))}
        onFinish={(values) => save.mutate(values)}
      >
        <FieldRow>
          <Field label="文化宫名称" name="palaceName" required rules={[{ min: 2, message: '至少 2 个字' }]}>
            <Input maxLength={60} />
          </Field>
          <Field label="公示异议电话" name="objectionPhone" tooltip="印在补贴公示上，供人提出异议">
            <Input maxLength={40} />
          </Field>
        </FieldRow>
        {figures.map((row) => (
          <FieldRow key={row.map(({ name }) => name).join()}>
            {row.map(({ name, label, unit, min, max, hint }) => (
              <Field key={name} label={label} name={name} required extra={hint}>
                <InputNumber min={min} max={max} precision={0} suffix={unit} style={{ width: '100%' }} />
              </Field>
            ))}
          </FieldRow>
        ))}
        {isAdmin && (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存
          </Button>
        )}
      </Form>
      <UnsavedGuard isUnsaved={isUnsaved} title="参数还没有保存">
        改过的参数还没有保存，离开后会丢失。
      </UnsavedGuard>
    </>
  )
}

const isSame = (palace: PalaceSettings, values: PalaceSettings): boolean =>
  JSON.stringify({ ...palace, ...values }) === JSON.stringify(palace)
