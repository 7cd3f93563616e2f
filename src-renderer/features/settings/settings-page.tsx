// The settings: parts at the left as the role may see them, the chosen part beside them.
import { NavLink, Outlet, useLocation } from 'react-router'
import type { Role } from '../../../src-main/contract/people.ts'
import { useAccount } from '../../transport/use-house.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import './settings.css'

const office: readonly Role[] = ['planner', 'manager', 'admin']

const planning: readonly Role[] = ['planner', 'admin']

const parts: readonly { readonly path: string; readonly label: string; readonly roles: readonly Role[] }[] = [
  { path: 'me', label: '我的账号', roles: ['planner', 'trainer', 'manager', 'admin'] },
  { path: 'staff', label: '账号与权限', roles: ['admin'] },
  { path: 'palace', label: '文化宫参数', roles: office },
  { path: 'days', label: '日历', roles: office },
  { path: 'scoring', label: '排课权重', roles: planning },
  { path: 'audit', label: '操作记录', roles: ['admin'] },
]

export function SettingsPage() {
  const { role } = useAccount()
  const { pathname } = useLocation()
  const hidden = parts.find(({ path, roles }) => pathname === `/settings/${path}` && !roles.includes(role))
  return (
    <Page title="设置">
      <div className="settings">
        <nav className="settings-nav" aria-label="设置">
          {parts
            .filter(({ roles }) => roles.includes(role))
            .map(({ path, label }) => (
              <NavLink key={path} to={`/settings/${path}`}>
                {label}
              </NavLink>
            ))}
        </nav>
        <div className="settings-part">
          {hidden === undefined ? (
            <Outlet />
          ) : (
            <EmptyState title={`“${hidden.label}”不在你的身份范围内`} hint="需要查看请找管理员。" />
          )}
        </div>
      </div>
    </Page>
  )
}
