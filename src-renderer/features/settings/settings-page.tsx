// The settings: parts at the left as the role may see them, the chosen part beside them.
import { NavLink, Outlet, useLocation } from 'react-router'
import { linkTo } from '../../lib/paths.ts'
import { useAccount } from '../../transport/use-house.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { type SettingsPart, settingsParts } from './settings-parts.ts'
import './settings.css'

export function SettingsPage() {
  const { role } = useAccount()
  const { pathname } = useLocation()
  const isMine = ({ roles }: SettingsPart) => roles.includes(role)
  const hidden = settingsParts.find((part) => pathname === linkTo(part.page) && !isMine(part))
  return (
    <Page title="设置">
      <div className="settings">
        <nav className="settings-nav" aria-label="设置">
          {settingsParts.filter(isMine).map(({ page, label }) => (
            <NavLink key={page} to={linkTo(page)}>
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
