// 排课权重: what the planner weighs against what, each rule in one sentence beside the figure that was set for it.
import { useQuery } from '@tanstack/react-query'
import { Button, Form, InputNumber, Skeleton, Space } from 'antd'
import { useState } from 'react'
import {
  defaultScoring,
  type Scoring,
  softCodes,
  softNames,
} from '../../../src-main/domain/timetable/scoring.ts'
import { useSaveKey } from '../../lib/use-save-key.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { UnsavedGuard } from '../../ui/unsaved-guard.tsx'
import { scoringWords } from './scoring-words.ts'
import './scoring.css'

export function ScoringPage() {
  const { data, error, refetch } = useQuery(orpc.settings.scoring.queryOptions())
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active />
  return <ScoringForm key={JSON.stringify(data)} scoring={data} />
}

/** A save or an undo elsewhere makes it anew, with the figures of that moment. */
// long: one form, its fields as they stand on the screen
function ScoringForm({ scoring }: { readonly scoring: Scoring }) {
  const [form] = Form.useForm<Scoring>()
  const [isUnsaved, setUnsaved] = useState(false)
  const outcome = { isUndoable: true, onSuccess: () => setUnsaved(false) }
  const save = useCommand(orpc.settings.saveScoring, { ...outcome, success: '权重已保存，下次自动排课时用' })
  const restored = useCommand(orpc.settings.saveScoring, {
    ...outcome,
    success: '权重已恢复默认，下次自动排课时用',
  })
  const isPending = save.isPending || restored.isPending
  useSaveKey(!isPending, form.submit)
  /** Kept at once, as it can be taken back. */
  const restore = () => {
    // antd wants a deep partial; the fields of this form are exactly those of Scoring.
    form.setFieldsValue(defaultScoring as Parameters<typeof form.setFieldsValue>[0])
    restored.mutate(defaultScoring)
  }
  return (
    <>
      <div className="scoring-head">
        <h2>排课权重</h2>
        <Space>
          <Button onClick={restore} disabled={isPending}>
            恢复默认
          </Button>
          <Button
            type="primary"
            title="Ctrl+Enter"
            loading={save.isPending}
            disabled={isPending}
            onClick={form.submit}
          >
            保存
          </Button>
        </Space>
      </div>
      <p className="settings-lead">
        自动排课先守住规矩、排下课次、让学员来得了达标的课次，再比较下面各条：次数乘权重，合计越少越好；0
        表示不计较。
      </p>
      <Form<Scoring>
        form={form}
        initialValues={scoring}
        disabled={isPending}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(_, values) => setUnsaved(!isSame(values, scoring))}
        onFinish={(values) => save.mutate(values)}
      >
        <label className="panel scoring-reserve" htmlFor="reserveLessons">
          <strong>预留课次</strong>
          <Form.Item noStyle name="reserveLessons" rules={[{ required: true, message: '请填写预留课次' }]}>
            <InputNumber min={0} max={5} precision={0} suffix="课次" />
          </Form.Item>
          <span className="quiet">
            每位学员来得了的课次要比达标所需再多这么多，防生病等意外。默认 {defaultScoring.reserveLessons}。
          </span>
        </label>
        <WeightTable />
      </Form>
      <UnsavedGuard isUnsaved={isUnsaved} title="权重还没有保存">
        改过的权重还没有保存，离开后会丢失。
      </UnsavedGuard>
    </>
  )
}

/** Each weight is a field of the form around it. */
// long: the table, cell by cell
function WeightTable() {
  return (
    <table className="scoring-table" aria-label="排课权重">
      <thead>
        <tr>
          <th scope="col">规则</th>
          <th scope="col">什么情况算一次</th>
          <th scope="col">怎么计次</th>
          <th scope="col" className="scoring-figure">
            权重
          </th>
          <th scope="col" className="scoring-figure">
            默认
          </th>
        </tr>
      </thead>
      <tbody>
        {softCodes.map((code) => (
          <tr key={code}>
            <th scope="row">{softNames[code]}</th>
            <td>{scoringWords[code].meaning}</td>
            <td className="quiet">{scoringWords[code].unit}</td>
            <td className="scoring-figure">
              <Form.Item
                noStyle
                name={['weights', code]}
                rules={[{ required: true, message: `请填写“${softNames[code]}”的权重` }]}
              >
                <InputNumber
                  size="small"
                  min={0}
                  max={1000}
                  precision={0}
                  aria-label={`${softNames[code]}的权重`}
                />
              </Form.Item>
            </td>
            <td className="scoring-figure quiet">{defaultScoring.weights[code]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const isSame = (one: Scoring, other: Scoring): boolean =>
  one.reserveLessons === other.reserveLessons &&
  softCodes.every((code) => one.weights[code] === other.weights[code])
