// The list of keys, for those who would rather not reach for the mouse.
import { Modal } from 'antd'
import { shortcutTable } from '../lib/shortcuts.ts'

export interface ShortcutHelpProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function ShortcutHelp({ open, onClose }: ShortcutHelpProps) {
  return (
    <Modal open={open} onCancel={onClose} title="快捷键" footer={null} width={520}>
      <table className="shortcut-table">
        <tbody>
          {shortcutTable.map(({ keys, does }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
