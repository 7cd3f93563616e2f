// The top line: whose house this is, the way to everything (Ctrl+K), what can be undone, and the signed-in person.
import {
  DownOutlined,
  KeyOutlined,
  LockOutlined,
  LogoutOutlined,
  MoonOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
  SunOutlined,
} from '@ant-design/icons'
import { Button, Dropdown, type MenuProps, Tooltip } from 'antd'
import type { Account } from '../../src-main/contract/people.ts'
import { roleLabels } from '../../src-main/contract/people.ts'
import type { ShellActions } from './actions.ts'
import type { ColourScheme } from './theme.ts'
import { UndoButton } from './undo-button.tsx'

export interface HeaderProps {
  readonly palaceName: string
  readonly account: Account
  readonly scheme: ColourScheme
  readonly act: ShellActions
}

export function Header({ palaceName, account, scheme, act }: HeaderProps) {
  const isDark = scheme === 'dark'
  return (
    <header className="head">
      <div className="head-palace" title={palaceName}>
        {palaceName}
      </div>
      <button type="button" className="head-search" onClick={act.palette} aria-keyshortcuts="Control+K">
        <SearchOutlined aria-hidden="true" />
        <span className="head-search-text">去哪里、找谁…</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="head-right">
        <UndoButton onUndo={act.undo} />
        <Tooltip title={isDark ? '换成浅色' : '换成深色'}>
          <Button
            type="text"
            aria-label={isDark ? '换成浅色' : '换成深色'}
            icon={isDark ? <SunOutlined /> : <MoonOutlined />}
            onClick={act.scheme}
          />
        </Tooltip>
        <Tooltip title="快捷键（?）">
          <Button type="text" aria-label="快捷键" icon={<QuestionCircleOutlined />} onClick={act.help} />
        </Tooltip>
        <Dropdown menu={personMenu(act)} trigger={['click']} placement="bottomRight">
          <Button type="text" className="head-person" aria-haspopup="menu">
            <span className="avatar" aria-hidden="true">
              {account.displayName.slice(0, 1)}
            </span>
            {nameWithRole(account)}
            <DownOutlined aria-hidden="true" />
          </Button>
        </Dropdown>
      </div>
    </header>
  )
}

// Sample accounts already carry their job in the name.
function nameWithRole({ displayName, role }: Account): string {
  return displayName.includes('（') ? displayName : `${displayName}（${roleLabels[role]}）`
}

function personMenu(act: ShellActions): MenuProps {
  return {
    items: [
      { key: 'lock', icon: <LockOutlined />, label: '锁定', extra: 'Ctrl+L', onClick: act.lock },
      { key: 'password', icon: <KeyOutlined />, label: '修改密码', onClick: act.password },
      { type: 'divider' },
      { key: 'sign-out', icon: <LogoutOutlined />, label: '退出', onClick: act.signOut },
    ],
  }
}
