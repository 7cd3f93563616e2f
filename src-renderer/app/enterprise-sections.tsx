// 企业 has two lists side by side: the enterprises, and the union's tree that they belong to.
import { Tabs } from 'antd'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { paths } from '../lib/paths.ts'

const sections = [
  { key: paths.enterprises, label: '企业名单' },
  { key: paths.unions, label: '工会组织' },
]

export function EnterpriseSections() {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  return (
    <>
      <Tabs size="small" activeKey={pathname} items={sections} onChange={(path) => void navigate(path)} />
      <Outlet />
    </>
  )
}
