// The spreadsheet to be imported: a button that picks it, and then says which one it is.
import { FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { acceptedFiles } from '../lib/brought-sheet.ts'

export interface FileButtonProps {
  /** What is picked, said aloud: '花名册文件'. */
  readonly label: string
  /** Of the file or paste that is there; null: none yet. */
  readonly name: string | null
  /** Takes the keyboard when this becomes true. */
  readonly isFocused: boolean
  readonly onFile: (file: File) => void
}

export function FileButton({ label, name, isFocused, onFile }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFocused) button.current?.focus()
  }, [isFocused])
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = '' // the same file may be picked again after it was mended
          if (file !== undefined) onFile(file)
        }}
      />
      <Button
        ref={button}
        type={name === null ? 'primary' : 'default'}
        icon={<FileExcelOutlined />}
        onClick={() => picker.current?.click()}
      >
        {name === null ? '选择文件' : name}
      </Button>
      {name !== null && <span className="quiet">点文件名可换一份</span>}
      {name === null && (
        <span className="quiet">
          或把文件拖到这一页，或从表格里复制后按 <kbd>Ctrl+V</kbd>
        </span>
      )}
    </>
  )
}
