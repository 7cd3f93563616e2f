// The left side: one entry per job, narrowed to what the signed-in role may see.
import {
  AccountBookOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  EnvironmentOutlined,
  IdcardOutlined,
  ReadOutlined,
  SettingOutlined,
  ShopOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { linkTo } from '../lib/paths.ts'
import { LampMark } from '../ui/lamp-mark.tsx'
import type { PageEntry } from './pages.ts'

const icons: Readonly<Record<string, ReactNode>> = {
  [linkTo('tonight')]: <LampMark />,
  [linkTo('timetable')]: <CalendarOutlined />,
  [linkTo('classes')]: <ReadOutlined />,
  [linkTo('workers')]: <TeamOutlined />,
  [linkTo('enterprises')]: <ShopOutlined />,
  [linkTo('trainers')]: <IdcardOutlined />,
  [linkTo('network')]: <EnvironmentOutlined />,
  [linkTo('courses')]: <BookOutlined />,
  [linkTo('subsidies')]: <AccountBookOutlined />,
  [linkTo('reports')]: <BarChartOutlined />,
  [linkTo('settings')]: <SettingOutlined />,
}

export interface NavigationProps {
  readonly pages: readonly PageEntry[]
  readonly current: PageEntry | undefined
}

export function Navigation({ pages, current }: NavigationProps) {
  return (
    <nav className="nav" aria-label="主导航">
      <div className="nav-brand">
        <img src="./icon.svg" alt="" width={30} height={30} />
        <span>晚七点</span>
      </div>
      <ul>
        {pages.map(({ path, label, hint }, index) => (
          <li key={path} className={path === linkTo('settings') ? 'nav-last' : ''}>
            <Link
              to={path}
              title={hint}
              aria-current={path === current?.path ? 'page' : undefined}
              {...(index < 9 && { 'aria-keyshortcuts': `Alt+${index + 1}` })}
            >
              <span className="nav-icon" aria-hidden="true">
                {icons[path]}
              </span>
              {label}
              {index < 9 && (
                <span className="nav-key" aria-hidden="true">
                  {index + 1}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
