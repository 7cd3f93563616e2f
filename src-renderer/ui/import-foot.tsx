// Under an import's preview, always in sight: what the one button will write, and the button.
import { Button } from 'antd'
import './import-foot.css'

export interface ImportFootProps {
  readonly sentence: string
  readonly isReady: boolean
  readonly isWriting: boolean
  readonly onWrite: () => void
}

export function ImportFoot({ sentence, isReady, isWriting, onWrite }: ImportFootProps) {
  return (
    <footer className="import-foot">
      <span aria-live="polite">{sentence}</span>
      <Button
        type="primary"
        size="large"
        disabled={!isReady}
        loading={isWriting}
        onClick={onWrite}
        title="Ctrl+Enter"
      >
        确认导入 <kbd>Ctrl+Enter</kbd>
      </Button>
    </footer>
  )
}
