// Files dropped and cells pasted anywhere on the page, as long as no field wants the paste for itself.
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { fromPaste, type NamedSource } from './brought-sheet.ts'
import { isTyping } from './keyboard.ts'

export interface Bringing {
  readonly file: (file: File) => void
  readonly paste: (source: NamedSource) => void
  /** What to say to a paste of one cell: what should be copied instead. */
  readonly copyHint: string
}

/** @returns whether a file is being held over the page. */
export function useBringing(isWanted: boolean, bringing: Bringing): boolean {
  const { message } = App.useApp()
  const [isOver, setIsOver] = useState(false)
  const latest = useRef({ bringing, message })
  latest.current = { bringing, message }
  useEffect(() => {
    if (!isWanted) return
    const leaving = new AbortController()
    const listen = { signal: leaving.signal }
    window.addEventListener('paste', (event) => takePaste(event, latest.current), listen)
    window.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setIsOver(true)
      },
      listen,
    )
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setIsOver(false), listen)
    window.addEventListener(
      'drop',
      (event) => {
        setIsOver(false)
        const file = event.dataTransfer?.files[0]
        if (file === undefined) return
        event.preventDefault()
        latest.current.bringing.file(file)
      },
      listen,
    )
    return () => leaving.abort()
  }, [isWanted])
  return isOver
}

interface Taker {
  readonly bringing: Bringing
  readonly message: ReturnType<typeof App.useApp>['message']
}

function takePaste(event: ClipboardEvent, { bringing, message }: Taker): void {
  const file = event.clipboardData?.files[0]
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const source = fromPaste(text)
  // A spreadsheet puts a picture of the cells beside their text: the text is what is meant.
  if (source === null && file === undefined) {
    if (!isTyping(event.target) && text.trim() !== '') message.warning(bringing.copyHint, 5)
    return
  }
  if (isTyping(event.target) && source === null) return
  event.preventDefault()
  if (source !== null) bringing.paste(source)
  else if (file !== undefined) bringing.file(file)
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
