// Names the step that Ctrl+Z would take back, so that nobody undoes in the dark.
import { UndoOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { orpc } from '../transport/orpc.ts'

export function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
  const { data } = useQuery(orpc.accounts.undoable.queryOptions())
  const newest = data?.next ?? undefined
  const sentence = newest === undefined ? '没有可以撤销的操作' : `撤销：${newest.sentence}（Ctrl+Z）`
  return (
    <Tooltip title={sentence}>
      <Button
        type="text"
        className="head-undo"
        icon={<UndoOutlined />}
        disabled={newest === undefined}
        aria-label={sentence}
        aria-keyshortcuts="Control+Z"
        onClick={onUndo}
      >
        {newest === undefined ? '撤销' : <span className="head-undo-text">撤销：{newest.sentence}</span>}
      </Button>
    </Tooltip>
  )
}
