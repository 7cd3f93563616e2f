// The columns of "who earned it": the answer first, then the figures that it rests on.
import { Button, type TableColumnsType, Tooltip } from 'antd'
import { MoneyText } from '../../ui/money-text.tsx'
import { ClaimStateTag } from './claim-state.tsx'
import type { EarnedRow } from './queries.ts'
import { firstUnmet, ReasonsList } from './reasons-list.tsx'
import { remainingText } from './remaining-text.tsx'
import { TwoLines } from './two-lines.tsx'

// long: one column after another, in the order of the table
export function earnedColumns(
  go: (tab: string, more?: Record<string, string>) => void,
): TableColumnsType<EarnedRow> {
  return [
    { title: '姓名', width: 150, render: (_, row) => <TwoLines first={row.name} second={row.idMasked} /> },
    {
      title: '单位和班级',
      width: 220,
      ellipsis: true,
      render: (_, row) => <TwoLines first={row.unitName} second={row.className} />,
    },
    {
      title: '出勤',
      width: 72,
      align: 'right',
      render: (_, { attendance }) =>
        attendance === null ? '—' : `${attendance.attended}/${attendance.counted}`,
    },
    {
      title: '审核结果',
      render: (_, row) => (
        <Tooltip
          title={<ReasonsList reasons={row.reasons} />}
          styles={{ root: { maxWidth: 460 } }}
          placement="left"
        >
          <span className={row.isEligible ? 'verdict-yes' : 'verdict-no'}>
            {row.isEligible ? `✔ ${row.reasons.length} 项全部符合` : `✘ ${firstUnmet(row.reasons)}`}
          </span>
        </Tooltip>
      ),
    },
    {
      title: '可领（元）',
      width: 96,
      align: 'right',
      render: (_, row) => (row.isEligible ? <MoneyText fen={row.amountFen} /> : '—'),
    },
    {
      title: '名额所属工会',
      width: 170,
      ellipsis: true,
      render: (_, { pool, poolIssue }) =>
        pool === null ? (
          <span className="verdict-no">{poolIssue}</span>
        ) : (
          <TwoLines first={pool.unionName} second={`余 ${remainingText(pool.remaining)}`} />
        ),
    },
    {
      title: '申领',
      width: 96,
      render: (_, { claim, name }) =>
        claim === null ? (
          <span className="quiet">未录入</span>
        ) : (
          <Button
            type="link"
            size="small"
            className="flat-link"
            title={claim.number}
            onClick={() => go('claims', { search: claim.number })}
            aria-label={`查看${name}的申领`}
          >
            <ClaimStateTag state={claim.state} />
          </Button>
        ),
    },
  ]
}
