// 补贴人员花名册 on paper: A4 across, the head on each page, no row torn, the sum in figures and in words, room for the seal.

import { useQuery } from '@tanstack/react-query'
import { Radio, Spin } from 'antd'
import { useSearchParams } from 'react-router'
import type { SubsidyList } from '../../../src-main/contract/reports.ts'
import { type ClaimState, claimStates } from '../../../src-main/domain/subsidies/claim.ts'
import { formatFen } from '../../lib/format-money.ts'
import { orpc } from '../../transport/orpc.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PrintPage, PrintSignatures, PrintTable, printDate } from '../../ui/print-page.tsx'

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
      {variant === 'publicity' ? <PublicTable list={list} /> : <InternalTable list={list} />}
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

function InternalTable({ list }: { readonly list: SubsidyList }) {
  return (
    <PrintTable
      columns={10}
      closing={<Closing list={list} />}
      total={<TotalRow list={list} before={8} />}
      head={
        <tr>
          <th>序号</th>
          <th>姓名</th>
          <th>性别</th>
          <th>身份证号</th>
          <th>单位</th>
          <th>课程/班级</th>
          <th>证书编号</th>
          <th>出勤率</th>
          <th>
            补贴标准
            <br />
            （元）
          </th>
          <th>金额（元）</th>
        </tr>
      }
      rows={list.rows.map((row, index) => (
        <tr key={row.claimId}>
          <td className="centre">{index + 1}</td>
          <td className="centre together">{row.name}</td>
          <td className="centre">{row.sex}</td>
          <td className="centre together">{row.idNumber}</td>
          <td>{row.unitName}</td>
          <td>{row.className}</td>
          <td className="centre together">{row.certificateNumber ?? '—'}</td>
          <td className="centre together">{row.attendanceText === '' ? '—' : row.attendanceText}</td>
          <td className="figure">{row.standardText}</td>
          <td className="figure">{formatFen(row.amountFen)}</td>
        </tr>
      ))}
    />
  )
}

function PublicTable({ list }: { readonly list: SubsidyList }) {
  return (
    <PrintTable
      columns={7}
      closing={<Closing list={list} />}
      total={<TotalRow list={list} before={5} />}
      head={
        <tr>
          <th>序号</th>
          <th>姓名</th>
          <th>单位</th>
          <th>身份证号</th>
          <th>补贴项目</th>
          <th>补贴标准（元）</th>
          <th>金额（元）</th>
        </tr>
      }
      rows={list.rows.map((row, index) => (
        <tr key={row.claimId}>
          <td className="centre">{index + 1}</td>
          <td className="centre together">{row.name}</td>
          <td>{row.unitName}</td>
          <td className="centre together">{row.idNumber}</td>
          <td>{row.className}</td>
          <td className="figure">{row.standardText}</td>
          <td className="figure">{formatFen(row.amountFen)}</td>
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
