// 成绩与结业: a grid to type scores into, what each adds up to, and the conclusion of the class.
import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { ClassDetail, RosterRow } from '../../../src-main/contract/class-detail.ts'
import { useSaveKey } from '../../lib/use-save-key.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { UnsavedGuard } from '../../ui/unsaved-guard.tsx'
import { EnrolmentTag } from './class-labels.tsx'
import { ConcludeDialog } from './conclude-dialog.tsx'
import { OutcomeTag, obstacles } from './judgement.tsx'
import { useSaveResults } from './queries.ts'
import { ScoreCell } from './score-cell.tsx'
import {
  isOffered,
  partsOf,
  rowsToSave,
  type ScoreDraft,
  type ScorePart,
  scorePartLabels,
  textOf,
  withText,
} from './score-draft.ts'

const nothing: ScoreDraft = new Map()

// long: one sheet of results: its draft, its bar, its rows and its conclusion
export function ResultsSection({
  detail,
  mayEnter,
}: {
  readonly detail: ClassDetail
  readonly mayEnter: boolean
}) {
  const [draft, setDraft] = useState(nothing)
  const [isConcluding, setConcluding] = useState(false)
  const { mutate, isPending } = useSaveResults(() => setDraft(nothing))
  const people = detail.roster.filter((row) => row.judgement !== null)
  const canEdit = mayEnter && detail.state !== 'cancelled'
  const rows = rowsToSave(draft)
  const save = () => {
    if (rows !== null && rows.length > 0) mutate({ classId: detail.id, rows })
  }
  useSaveKey(draft.size > 0, save)
  const columns = columnsOf(
    detail,
    draft,
    canEdit ? (row, part, text) => setDraft((now) => withText(now, row, part, text)) : null,
  )
  return (
    <>
      {canEdit && (
        <div className="toolbar" style={{ marginBottom: 12 }}>
          <Button
            type="primary"
            disabled={draft.size === 0 || rows === null}
            loading={isPending}
            onClick={save}
            title="Ctrl+Enter"
          >
            {draft.size === 0 ? '保存成绩' : `保存 ${draft.size} 人的成绩`}
          </Button>
          {draft.size > 0 && <Button onClick={() => setDraft(nothing)}>放弃修改</Button>}
          <span className={rows === null ? 'class-risk' : 'quiet'}>
            {rows === null ? '标红的不是 0 到 100 的分数' : 'Enter 下一行，Tab 下一列，Ctrl+Enter 保存'}
          </span>
          <Button
            className="toolbar-end"
            disabled={draft.size > 0 || people.length === 0}
            onClick={() => setConcluding(true)}
          >
            {detail.state === 'concluded' ? '重新结业' : '结业'}
          </Button>
        </div>
      )}
      <DataTable
        label="成绩"
        rows={people}
        columns={columns}
        rowKey={(row) => row.enrolmentId}
        empty={<EmptyState title="班里还没有人" hint="先在“名单”里加入学员，再录入成绩。" />}
      />
      <UnsavedGuard isUnsaved={draft.size > 0} title="成绩还没有保存">
        {draft.size} 人的成绩改过还没有保存，离开后会丢失。
      </UnsavedGuard>
      <ConcludeDialog
        open={isConcluding}
        detail={detail}
        people={people}
        onClose={() => setConcluding(false)}
      />
    </>
  )
}

type OnType = (row: RosterRow, part: ScorePart, text: string) => void

// long: one column after another, in the order of the table
function columnsOf(
  detail: ClassDetail,
  draft: ScoreDraft,
  onType: OnType | null,
): TableColumnsType<RosterRow> {
  const scores = partsOf(detail).map((part, column) => ({
    title: scorePartLabels[part],
    key: part,
    width: 92,
    align: 'right' as const,
    render: (_: unknown, row: RosterRow) =>
      onType === null ? (
        (row[part] ?? '')
      ) : (
        <ScoreCell
          label={`${row.name} ${scorePartLabels[part]}`}
          text={textOf(draft, row, part)}
          isChanged={draft.get(row.enrolmentId)?.[part] !== undefined}
          isOffered={isOffered(detail, row, part, draft)}
          column={column}
          onType={(text) => onType(row, part, text)}
          onRevert={() => onType(row, part, row[part] === null ? '' : String(row[part]))}
        />
      ),
  }))
  return [
    { title: '姓名', dataIndex: 'name', width: 96, render: (name: string) => <strong>{name}</strong> },
    ...scores,
    {
      title: '出勤',
      key: 'attendance',
      width: 80,
      align: 'right',
      render: (_, row) => `${row.attended}/${row.planned}`,
    },
    {
      title: '评定',
      key: 'outcome',
      width: 96,
      render: (_, { judgement }) => judgement && <OutcomeTag outcome={judgement.outcome} />,
    },
    { title: '还差什么', key: 'reasons', ellipsis: true, render: (_, { judgement }) => obstacles(judgement) },
    {
      title: '学籍',
      key: 'state',
      width: 88,
      render: (_, row) => <EnrolmentTag state={row.state} place={null} />,
    },
    {
      title: '证书编号',
      key: 'certificate',
      width: 178,
      className: 'nowrap',
      render: (_, row) =>
        row.isCertificateVoid ? <del>{row.certificateNumber}</del> : row.certificateNumber,
    },
  ]
}
