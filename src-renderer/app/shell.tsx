// The frame around every page: navigation by job, who is signed in, what can be undone, and the keys for it all.
import { useContext, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { linkTo } from '../lib/paths.ts'
import type { Shortcut } from '../lib/shortcuts.ts'
import { useUndo } from '../transport/use-command.ts'
import { useAccount, useHouse } from '../transport/use-house.ts'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { NotForYou } from './not-found.tsx'
import { pageAt, pagesFor } from './pages.ts'
import { Palette } from './palette.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { SchemeContext } from './scheme-context.ts'
import { ShortcutHelp } from './shortcut-help.tsx'
import { lockNow } from './use-idle-lock.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useSignOut } from './use-sign-out.ts'
import './shell.css'

// long: the frame: what each action does stands beside who is handed it
export function Shell() {
  const [shown, setShown] = useState<'palette' | 'help' | null>(null)
  const { isSample, palaceName } = useHouse()
  const account = useAccount()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { scheme, toggle } = useContext(SchemeContext)
  const undo = useUndo()
  const signOut = useSignOut()
  const shownPages = pagesFor(account.role)

  const page = pageAt(pathname)
  const isForbidden = page !== undefined && !shownPages.includes(page)

  const doAction = {
    lock: () => void lockNow().catch(() => undefined),
    undo: () => undo(),
    help: () => setShown('help'),
    palette: () => setShown('palette'),
    scheme: toggle,
    password: () => void navigate(linkTo('myAccount')),
    signOut,
  }
  useShortcuts((shortcut: Shortcut) => {
    if (shortcut.does !== 'page') return doAction[shortcut.does]()
    const asked = shownPages[shortcut.index]
    if (asked !== undefined) void navigate(asked.path)
  })

  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={skipToContent}>
        跳到内容
      </button>
      <Navigation pages={shownPages} current={page} />
      <div className="shell-body">
        {isSample && <SampleBanner />}
        <Header palaceName={palaceName} account={account} scheme={scheme} act={doAction} />
        <main id="content" className="shell-content" tabIndex={-1}>
          {isForbidden ? <NotForYou /> : <Outlet />}
        </main>
      </div>
      <Palette open={shown === 'palette'} onClose={() => setShown(null)} act={doAction} />
      <ShortcutHelp open={shown === 'help'} onClose={() => setShown(null)} />
    </div>
  )
}

function skipToContent(): void {
  document.getElementById('content')?.focus()
}
