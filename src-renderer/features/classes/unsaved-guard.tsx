// Typed scores that were not saved are not lost by a click on another page.
import { Modal } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

export function UnsavedGuard({ count }: { readonly count: number }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => count > 0 && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (count === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [count])
  return (
    <Modal
      title="成绩还没有保存"
      open={blocker.state === 'blocked'}
      okText="留在本页"
      cancelText="不保存，离开"
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {count} 人的成绩改过还没有保存，离开后会丢失。
    </Modal>
  )
}
