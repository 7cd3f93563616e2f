// Ctrl+K: everything by typing a few letters; arrows choose, Enter goes.
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { isMoveKey, moveRow } from '../lib/move-row.ts'
import { useAccount } from '../transport/use-house.ts'
import type { ShellActions } from './actions.ts'
import { findEntries, type PaletteEntry } from './palette-entries.ts'
import { usePaletteRecords } from './use-palette-records.ts'

export interface PaletteProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly act: ShellActions
}

export function Palette({ open, onClose, act }: PaletteProps) {
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={560}
      className="palette"
      style={{ top: 90 }}
      title={<span className="visually-hidden">命令面板</span>}
    >
      <PaletteBody onClose={onClose} act={act} />
    </Modal>
  )
}

// long: one combobox: what is typed, what is found, and the keys that walk it
function PaletteBody({ onClose, act }: Omit<PaletteProps, 'open'>) {
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const { role } = useAccount()
  const records = usePaletteRecords(query, role)
  const found = [...findEntries(query, role), ...records]
  const chosen = found[Math.min(marked, found.length - 1)]

  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  const run = ({ path, does }: PaletteEntry) => {
    onClose()
    if (path !== undefined) void navigate(path)
    if (does !== undefined) act[does]()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault() // the focus goes back at once: the key would press the button that has it then
      run(chosen)
    }
    if (!isMoveKey(event.key) || event.key === 'Home' || event.key === 'End') return
    event.preventDefault()
    setMarked(moveRow(marked, event.key, found.length))
  }
  return (
    <>
      <Input
        autoFocus
        size="large"
        variant="borderless"
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-label="去哪里、找谁"
        {...(chosen && { 'aria-activedescendant': `palette-${chosen.key}` })}
        placeholder="页面、操作、学员、班级、企业：中文、拼音或首字母"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id="palette-list" role="listbox" aria-label="结果" className="palette-list">
        {found.map((entry, index) => (
          <div
            key={entry.key}
            tabIndex={-1}
            id={`palette-${entry.key}`}
            role="option"
            aria-selected={entry === chosen}
            onMouseMove={() => setMarked(index)}
            onClick={() => run(entry)}
            onKeyDown={onKeyDown}
          >
            <span className="palette-kind">{entry.kind}</span>
            <span className="palette-label">{entry.label}</span>
            <span className="palette-hint">{entry.hint}</span>
          </div>
        ))}
        {found.length === 0 && <p className="palette-none">没有找到“{query}”，换个字或首字母试试。</p>}
      </div>
    </>
  )
}
