// 导入花名册: bring a file or paste, see what would happen to every row, and only then write it, all or nothing.
import { App, Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { readFile } from '../../lib/brought-sheet.ts'
import { refusalOf } from '../../lib/error-text.ts'
import { linkTo } from '../../lib/paths.ts'
import { useBringing } from '../../lib/use-bringing.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { Page } from '../../ui/page.tsx'
import { ImportResult, type WrittenRoster } from './import-result.tsx'
import { RosterBar } from './roster-bar.tsx'
import { RosterPreviewPart } from './roster-preview.tsx'
import { downloadTemplate } from './roster-template.ts'
import { useRosterImport } from './use-roster-import.ts'
import './workers.css'

// long: one page through its stages: waiting, read, written
export function ImportPage() {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [params, setParams] = useSearchParams()
  const enterpriseId = params.get('enterprise')
  const roster = useRosterImport(enterpriseId)
  const [written, setWritten] = useState<WrittenRoster | null>(null)
  const bringFile = (file: File) =>
    readFile(file).then(
      roster.bring,
      (error: unknown) => void message.error(error instanceof Error ? error.message : String(error), 6),
    )
  const isOver = useBringing(written === null, {
    file: (file) => void bringFile(file),
    paste: roster.bring,
    copyHint: '请在表格里选中包含姓名和身份证号的几列再复制。',
  })
  const write = useCommand(orpc.workers.importRoster, {
    onSuccess: async (output) => {
      const { steps } = await orpc.accounts.undoable.call()
      setWritten({ ...output, stepId: steps[0]?.id ?? null })
    },
    onError: (error) => {
      if (refusalOf(error)?.code === 'ROSTER_CHANGED') roster.readAgain()
      return undefined
    },
  })
  const again = () => {
    roster.bring(null)
    setWritten(null)
  }
  const actions = (
    <>
      <Button onClick={downloadTemplate}>下载模板</Button>
      <Button onClick={() => void navigate(linkTo('workers'))}>返回学员</Button>
    </>
  )
  return (
    <Page title="导入花名册" subtitle="确认之前什么也不会写入" actions={actions}>
      <div className={isOver ? 'roster-import roster-over' : 'roster-import'}>
        {written === null ? (
          <>
            <RosterBar
              roster={roster}
              enterpriseId={enterpriseId}
              onEnterprise={(id) => setParams(id === null ? {} : { enterprise: id }, { replace: true })}
              onFile={(file) => void bringFile(file)}
            />
            <RosterPreviewPart
              roster={roster}
              enterpriseId={enterpriseId}
              isWriting={write.isPending}
              onWrite={(request, counts) => write.mutate({ ...request, counts })}
            />
          </>
        ) : (
          <ImportResult
            written={written}
            onAgain={again}
            onSeen={() => void navigate(linkTo('workers', { enterprise: enterpriseId ?? '' }))}
          />
        )}
      </div>
    </Page>
  )
}
