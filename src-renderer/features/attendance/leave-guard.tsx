// Leaving a roll sends what still waits; if that fails, the person decides and nothing is lost in silence.
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useBlocker } from 'react-router'

export interface LeaveGuardProps {
  readonly hasUnsaved: boolean
  /** Sends what waits; true when all is saved. */
  readonly flush: () => Promise<boolean>
}

export function LeaveGuard({ hasUnsaved, flush }: LeaveGuardProps) {
  const [isAsking, setAsking] = useState(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasUnsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  const { state, proceed } = blocker
  useEffect(() => {
    if (state !== 'blocked') return setAsking(false)
    void flush().then((isSaved) => (isSaved ? proceed() : setAsking(true)))
  }, [state, proceed, flush])
  useEffect(() => {
    if (!hasUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [hasUnsaved])
  return (
    <Modal
      title="有的点名还没有保存"
      open={isAsking && state === 'blocked'}
      okText="留在本页"
      cancelText="先离开"
      okButtonProps={{ autoFocus: true }}
      onOk={() => blocker.reset?.()}
      onCancel={() => proceed?.()}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      这些标记留在这个窗口里，回到这一场的点名时会再次保存；关掉窗口就没有了。
    </Modal>
  )
}
