// An address nobody answers: an old bookmark or a mistyped one.
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { homePath } from './pages.ts'

export function NotFound() {
  const navigate = useNavigate()
  return (
    <EmptyState
      title="没有这个页面"
      hint="地址可能已经改变，请从左侧导航进入。"
      action={<Button onClick={() => navigate(homePath)}>回到今晚</Button>}
    />
  )
}

/** A page that exists, but not for this role; the core would refuse its data anyway. */
export function NotForYou() {
  const navigate = useNavigate()
  return (
    <EmptyState
      title="这个页面不在你的身份范围内"
      hint="需要查看请找管理员调整身份。"
      action={<Button onClick={() => navigate(homePath)}>回到今晚</Button>}
    />
  )
}
