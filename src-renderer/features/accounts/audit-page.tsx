// 操作记录: every change with who and when, and a check that nobody has altered the chain since.
import { SafetyCertificateOutlined } from '@ant-design/icons'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { errorText } from '../../lib/error-text.ts'
import { formatInstant } from '../../lib/format-date.ts'
import { orpc } from '../../transport/orpc.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'

// long: one list: what is asked for, its head, its rows and what opens beside it
export function AuditPage() {
  const [search, setSearch] = useState('')
  const [{ page, pageSize }, setPage] = useState({ page: 1, pageSize: 50 })
  const input = { search, page, pageSize }
  const { data, error, refetch } = useQuery({
    ...orpc.accounts.audit.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <h2>操作记录</h2>
      <p className="settings-lead">
        每一次修改都在同一笔写入里留下一行，行行相连；改动任何一行都会被核对出来。
      </p>
      <VerifyBar
        search={
          <SearchBox
            value={search}
            placeholder="搜索人或操作"
            onChange={(text) => {
              setSearch(text)
              setPage({ page: 1, pageSize })
            }}
          />
        }
      />
      <DataTable
        label="操作记录"
        rows={data?.rows}
        rowKey={(row) => String(row.seq)}
        error={error}
        onRetry={() => void refetch()}
        page={{
          page,
          pageSize,
          total: data?.total ?? 0,
          onChange: (next, size) => setPage({ page: next, pageSize: size }),
        }}
        empty={
          <EmptyState
            title={search === '' ? '还没有操作' : `没有找到“${search}”`}
            hint="换一个人名或操作试试。"
          />
        }
        columns={[
          { title: '序号', dataIndex: 'seq', width: 80, align: 'right' },
          { title: '时间', dataIndex: 'at', width: 180, render: (at: number) => formatInstant(at) },
          { title: '谁', dataIndex: 'actorName', width: 170 },
          { title: '做了什么', dataIndex: 'sentence' },
        ]}
      />
    </>
  )
}

function VerifyBar({ search }: { readonly search: React.ReactNode }) {
  const { message } = App.useApp()
  const verify = useMutation({
    mutationFn: () => orpc.accounts.verifyAudit.call(),
    onError: (error) => void message.error(errorText(error)),
  })
  const result = verify.data
  return (
    <>
      <div className="toolbar">
        {search}
        <Button
          className="toolbar-end"
          icon={<SafetyCertificateOutlined />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          核对完整性
        </Button>
      </div>
      {result !== undefined && result.brokenAt === null && (
        <Alert
          type="success"
          showIcon
          title={`共 ${result.count} 条，全部完好。末条校验码 ${result.head.slice(0, 8)}。`}
        />
      )}
      {result !== undefined && result.brokenAt !== null && (
        <Alert
          type="error"
          showIcon
          title={`第 ${result.brokenAt} 条对不上，记录可能被改动过。`}
          description="请停止修改，保留数据文件夹，并报告上级。"
        />
      )}
    </>
  )
}
