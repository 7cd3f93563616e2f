// What was typed and not saved is not lost by a click on another page.
import { Modal } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useBlocker } from 'react-router'

export interface UnsavedGuardProps {
  readonly isUnsaved: boolean
  readonly title: string
  /** What would be lost. */
  readonly children: ReactNode
}

export function UnsavedGuard({ isUnsaved, title, children }: UnsavedGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
  return (
    <Modal
      title={title}
      open={blocker.state === 'blocked'}
      okText="留在本页"
      cancelText="不保存，离开"
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {children}
    </Modal>
  )
}
