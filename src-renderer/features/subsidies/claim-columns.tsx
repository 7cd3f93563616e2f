// The columns of the list of claims; the forward step stands in the row, the others in its drawer.
import { Button, type TableColumnsType } from 'antd'
import { claimActLabels } from '../../../src-main/contract/claims.ts'
import { type ClaimAct, type ClaimState, isLive } from '../../../src-main/domain/subsidies/claim.ts'
import { formatInstant } from '../../lib/format-date.ts'
import { DateText } from '../../ui/date-text.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { ClaimStateTag, isForward, nextSteps } from './claim-state.tsx'
import type { ClaimRow } from './queries.ts'
import { TwoLines } from './two-lines.tsx'

export function claimColumns(onStep: (act: ClaimAct, row: ClaimRow) => void): TableColumnsType<ClaimRow> {
  return [
    { title: '申领号', dataIndex: 'number', width: 122 },
    {
      title: '姓名',
      width: 150,
      render: (_, row) => <TwoLines first={row.workerName} second={row.idMasked} />,
    },
    {
      title: '单位和班级',
      ellipsis: true,
      render: (_, row) => <TwoLines first={row.unitName} second={row.className} />,
    },
    { title: '名额所属工会', dataIndex: 'unionName', width: 140, ellipsis: true },
    {
      title: '金额（元）',
      width: 100,
      align: 'right',
      render: (_, row) => <MoneyText fen={row.approvedFen ?? row.claimedFen} />,
    },
    { title: '录入', width: 96, render: (_, row) => formatInstant(row.submittedAt).slice(0, 10) },
    { title: '状态', width: 96, render: (_, row) => <ClaimStateTag state={row.state} /> },
    { title: '下一步', width: 170, render: (_, row) => <NextStep row={row} onStep={onStep} /> },
  ]
}

function NextStep({
  row,
  onStep,
}: {
  readonly row: ClaimRow
  readonly onStep: (act: ClaimAct, row: ClaimRow) => void
}) {
  const act = row.can.find(isForward) ?? row.can.find((one) => one === 'lapse')
  if (act !== undefined)
    return (
      <Button size="small" type="primary" ghost onClick={() => onStep(act, row)}>
        {claimActLabels[act]}
      </Button>
    )
  if (row.dueOn !== null)
    return (
      <span className="quiet">
        {dueWords[row.state] ?? ''} <DateText date={row.dueOn} />
      </span>
    )
  return <span className="quiet">{isLive(row.state) ? nextSteps[row.state] : '—'}</span>
}

const dueWords: Readonly<Partial<Record<ClaimState, string>>> = { publicised: '公示至', returned: '补正至' }
