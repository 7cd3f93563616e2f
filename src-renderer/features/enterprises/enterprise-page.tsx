// One enterprise: who it is, who works when for the next six weeks, and which dates are out of the question.
import { EditOutlined } from '@ant-design/icons'
import { Button, Descriptions, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { EnterpriseDetail } from '../../../src-main/contract/enterprises.ts'
import { linkTo } from '../../lib/paths.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Page } from '../../ui/page.tsx'
import { EditEnterpriseDrawer } from './edit-enterprise-drawer.tsx'
import { FitTester } from './fit-tester.tsx'
import { ProductionPeriods } from './production-periods.tsx'
import { useEnterprise, useRemoveEnterprise } from './queries.ts'
import { ShiftSystems } from './shift-systems.tsx'
import './enterprise-page.css'

export function EnterprisePage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useEnterprise(id)
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />
  return <LoadedEnterprise enterprise={data} />
}

function LoadedEnterprise({ enterprise }: { readonly enterprise: EnterpriseDetail }) {
  const [isEditing, setIsEditing] = useState(false)
  const navigate = useNavigate()
  const mayPlan = useMayEdit()
  const remove = useRemoveEnterprise(() => void navigate(linkTo('enterprises')))
  return (
    <Page
      title={enterprise.name}
      subtitle={enterprise.creditCode ?? '未填统一社会信用代码'}
      actions={
        <>
          <Button onClick={() => void navigate(linkTo('enterprises'))}>返回名单</Button>
          {mayPlan && (
            <>
              <Button onClick={() => void navigate(linkTo('importShifts', { id: enterprise.id }))}>
                导入排班表
              </Button>
              <Button danger onClick={() => remove.mutate({ id: enterprise.id })}>
                删除
              </Button>
              <Button type="primary" icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
                编辑
              </Button>
            </>
          )}
        </>
      }
    >
      <section className="enterprise-section" aria-label="基本信息">
        <Descriptions size="small" column={3} items={factsOf(enterprise)} />
      </section>
      <ShiftSystems enterprise={enterprise} />
      <FitTester enterpriseId={enterprise.id} />
      <ProductionPeriods enterpriseId={enterprise.id} />
      <EditEnterpriseDrawer open={isEditing} onClose={() => setIsEditing(false)} enterprise={enterprise} />
    </Page>
  )
}

function factsOf(enterprise: EnterpriseDetail) {
  const { contactName, contactPhone, note, workerCount, id } = enterprise
  const contact = [contactName, contactPhone].filter((text) => text !== '').join(' ')
  const facts = [
    {
      key: 'workers',
      label: '职工数',
      children: <a href={`#${linkTo('workers', { enterprise: id })}`}>{workerCount} 人，看名单</a>,
    },
    { key: 'kind', label: '单位性质', children: enterprise.kind },
    { key: 'short', label: '简称', children: enterprise.shortName },
    { key: 'union', label: '所属工会', children: enterprise.unionName ?? '—' },
    { key: 'branch', label: '服务分院', children: enterprise.branchName ?? '—' },
    { key: 'contact', label: '联系人', children: contact === '' ? '—' : contact },
    { key: 'address', label: '地址', children: enterprise.address === '' ? '—' : enterprise.address },
  ]
  return note === '' ? facts : [...facts, { key: 'note', label: '备注', children: note }]
}
