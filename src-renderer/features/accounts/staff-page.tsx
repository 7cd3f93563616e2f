// 账号与权限: who may sign in, as what, and with which personal rights.
import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Space, Tag } from 'antd'
import { useState } from 'react'
import type { Account } from '../../../src-main/contract/people.ts'
import { type Right, type Role, rightLabels, roleLabels } from '../../../src-main/contract/people.ts'
import { orpc } from '../../transport/orpc.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { ResetPasswordDrawer } from './reset-password-drawer.tsx'
import { StaffDrawer } from './staff-drawer.tsx'

// long: one list: what is asked for, its head, its rows and what opens beside it
export function StaffPage() {
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<Account | 'new' | null>(null)
  const [resetting, setResetting] = useState<Account | null>(null)
  const { data, error, refetch } = useQuery(orpc.accounts.list.queryOptions())
  const wanted = search.trim().toLowerCase()
  const rows = data?.rows.filter(({ username, displayName }) =>
    `${username} ${displayName}`.toLowerCase().includes(wanted),
  )
  return (
    <>
      <h2>账号与权限</h2>
      <p className="settings-lead">
        身份决定能看什么；补贴的录入、初审、终审、拨付按人授权，管理员也不自动拥有。
      </p>
      <div className="toolbar">
        <SearchBox value={search} onChange={setSearch} placeholder="搜索姓名或用户名" />
        <Button
          className="toolbar-end"
          type="primary"
          icon={<PlusOutlined />}
          onClick={() => setEdited('new')}
        >
          新建账号
        </Button>
      </div>
      <DataTable<Account>
        label="账号"
        rows={rows}
        rowKey={(row) => row.id}
        error={error}
        onRetry={() => void refetch()}
        onOpen={setEdited}
        columns={[
          { title: '姓名', dataIndex: 'displayName', width: 190 },
          { title: '用户名', dataIndex: 'username', width: 130 },
          { title: '身份', dataIndex: 'role', width: 90, render: (role: Role) => roleLabels[role] },
          {
            title: '个人权限',
            dataIndex: 'rights',
            render: (rights: readonly Right[]) =>
              rights.map((right) => <Tag key={right}>{rightLabels[right]}</Tag>),
          },
          {
            title: '状态',
            dataIndex: 'isActive',
            width: 80,
            render: (isActive: boolean) => (isActive ? '启用' : <Tag color="default">已停用</Tag>),
          },
          {
            title: '操作',
            width: 150,
            render: (_, row) => (
              <Space size={0}>
                <Button type="link" size="small" onClick={() => setEdited(row)}>
                  修改
                </Button>
                <Button type="link" size="small" onClick={() => setResetting(row)}>
                  重设密码
                </Button>
              </Space>
            ),
          },
        ]}
      />
      <StaffDrawer edited={edited} onClose={() => setEdited(null)} />
      <ResetPasswordDrawer account={resetting} onClose={() => setResetting(null)} />
    </>
  )
}
