// 补贴人员花名册 on paper: A4 across, the head on each page, no row torn, the sum in figures and in words, room for the seal.

import { useQuery } from '@tanstack/react-query'
import { Radio, Spin } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { SubsidyList } from '../../../src-main/contract/reports.ts'
import { type ClaimState, claimStates } from '../../../src-main/domain/subsidies/claim.ts'
import { formatFen } from '../../lib/format-money.ts'
import { orpc } from '../../transport/orpc.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PrintPage, PrintSignatures, PrintTable, printDate } from '../../ui/print-page.tsx'

// long: one sheet of paper from its title to its signatures
export function SubsidyListPrint() {
  const [asked, setAsked] = useSearchParams()
  const variant = asked.get('variant') === 'publicity' ? ('publicity' as const) : ('internal' as const)
  const input = {
    policyId: asked.get('policyId') ?? '',
    classId: asked.get('classId'),
    unionId: asked.get('unionId'),
    states: (asked.get('states') ?? '').split(',').filter(isState),
    variant,
  }
  const { data: list, error, refetch } = useQuery(orpc.reports.subsidyList.queryOptions({ input }))
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (list === undefined) return <Spin fullscreen delay={200} />
  const choose = (next: string) => {
    asked.set('variant', next)
    setAsked(asked, { replace: true })
  }
  return (
    <PrintPage
      office={list.palaceName}
      title={variant === 'publicity' ? '补贴人员公示名单' : '补贴人员花名册'}
      orientation="landscape"
      serial={list.serial}
      auditHead={list.auditHead}
      printedAt={list.printedAt}
      facts={factsOf(list)}
      controls={
        <Radio.Group
          value={variant}
          optionType="button"
          options={[
            { value: 'internal', label: '内部报审（完整证件号）' },
            { value: 'publicity', label: '公示（脱敏）' },
          ]}
          onChange={(event) => choose(String(event.target.value))}
        />
      }
    >
      <ListTable list={list} columns={variant === 'publicity' ? publicColumns : internalColumns} />
    </PrintPage>
  )
}

const isState = (text: string): text is ClaimState => (claimStates as readonly string[]).includes(text) // widened only to ask

function factsOf({ policyName, year, scope, printedOn }: SubsidyList) {
  return [
    { label: '政策', value: `${policyName}（${year} 年度）` },
    { label: '范围', value: scope },
    { label: '日期', value: printDate(printedOn) },
  ]
}

type Row = SubsidyList['rows'][number]

interface PrintColumn {
  readonly head: ReactNode
  readonly cell: (row: Row, index: number) => ReactNode
  readonly look?: 'centre' | 'centre together' | 'figure'
}

const place: PrintColumn = { head: '序号', cell: (_, index) => index + 1, look: 'centre' }
const name: PrintColumn = { head: '姓名', cell: (row) => row.name, look: 'centre together' }
const idNumber: PrintColumn = { head: '身份证号', cell: (row) => row.idNumber, look: 'centre together' }
const unit: PrintColumn = { head: '单位', cell: (row) => row.unitName }
const amount: PrintColumn = { head: '金额（元）', cell: (row) => formatFen(row.amountFen), look: 'figure' }

const internalColumns: readonly PrintColumn[] = [
  place,
  name,
  { head: '性别', cell: (row) => row.sex, look: 'centre' },
  idNumber,
  unit,
  { head: '课程/班级', cell: (row) => row.className },
  { head: '证书编号', cell: (row) => row.certificateNumber ?? '—', look: 'centre together' },
  { head: '出勤率', cell: (row) => row.attendanceText || '—', look: 'centre together' },
  {
    head: (
      <>
        补贴标准
        <br />
        （元）
      </>
    ),
    cell: (row) => row.standardText,
    look: 'figure',
  },
  amount,
]

/** Nothing by which a person could be found: no sex, no whole number, no certificate. */
const publicColumns: readonly PrintColumn[] = [
  place,
  name,
  unit,
  idNumber,
  { head: '补贴项目', cell: (row) => row.className },
  { head: '补贴标准（元）', cell: (row) => row.standardText, look: 'figure' },
  amount,
]

function ListTable({
  list,
  columns,
}: {
  readonly list: SubsidyList
  readonly columns: readonly PrintColumn[]
}) {
  return (
    <PrintTable
      columns={columns.length}
      closing={<Closing list={list} />}
      total={<TotalRow list={list} before={columns.length - 2} />}
      head={
        <tr>
          {columns.map((column, index) => (
            // The columns of a form never change their order
            <th key={String(index)}>{column.head}</th>
          ))}
        </tr>
      }
      rows={list.rows.map((row, index) => (
        <tr key={row.claimId}>
          {columns.map((column, at) => (
            <td key={String(at)} className={column.look}>
              {column.cell(row, index)}
            </td>
          ))}
        </tr>
      ))}
    />
  )
}

/** @param before columns left of the two money columns. */
function TotalRow({ list, before }: { readonly list: SubsidyList; readonly before: number }) {
  const { claims, persons, amountFen, inWords } = list.totals
  return (
    <tr className="print-total">
      <td className="centre" colSpan={2}>
        合计
      </td>
      <td colSpan={before - 2}>
        {claims} 人次，{persons} 人　大写：{inWords}
      </td>
      <td className="figure" colSpan={2}>
        ¥{formatFen(amountFen)}
      </td>
    </tr>
  )
}

function Closing({ list }: { readonly list: SubsidyList }) {
  return (
    <>
      <Notes list={list} />
      <PrintSignatures roles={['经办人', '审核人', '负责人']} sealOf={list.palaceName} />
    </>
  )
}

function Notes({ list }: { readonly list: SubsidyList }) {
  const { units, source, publicity, objectionPhone, variant } = list
  return (
    <div className="print-note">
      {units.length > 1 && (
        <p>
          按单位：
          {units
            .map((unit) => `${unit.unitName} ${unit.claims} 人次 ${formatFen(unit.amountFen)} 元`)
            .join('；')}
        </p>
      )}
      {variant === 'publicity' && publicity !== null && (
        <p>
          公示期：{printDate(publicity.startOn)}至{printDate(publicity.until)}。如有异议，请在公示期内实名反映
          {objectionPhone === '' ? '' : `，电话：${objectionPhone}`}。
        </p>
      )}
      {variant === 'internal' && source !== '' && <p>依据：{source}</p>}
    </div>
  )
}
