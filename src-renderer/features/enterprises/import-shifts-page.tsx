// 导入排班表: bring the plant's own table, say what its names mean, see what differs, and only then keep it.
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Skeleton } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ImportedShifts } from '../../../src-main/contract/shift-imports.ts'
import { readFile } from '../../lib/brought-sheet.ts'
import { errorText, refusalOf } from '../../lib/error-text.ts'
import { linkTo } from '../../lib/paths.ts'
import { useBringing } from '../../lib/use-bringing.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ImportShiftsBar } from './import-shifts-bar.tsx'
import { ImportShiftsPreview } from './import-shifts-preview.tsx'
import { ImportShiftsRemembered } from './import-shifts-remembered.tsx'
import { ImportShiftsResult } from './import-shifts-result.tsx'
import { stepLeft } from './import-shifts-step.ts'
import { useEnterprise } from './queries.ts'
import { useShiftImport } from './use-shift-import.ts'
import './import-shifts.css'

// long: one page through its stages: waiting, read, written
export function ImportShiftsPage() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { data: enterprise } = useEnterprise(id)
  const table = useShiftImport(id, enterprise?.shiftSystems.length === 0 ? 'rotation' : 'days')
  const [written, setWritten] = useState<Written | null>(null)
  const bringFile = (file: File) =>
    readFile(file).then(
      table.bring,
      (error: unknown) => void message.error(error instanceof Error ? error.message : String(error), 6),
    )
  const isOver = useBringing(written === null, {
    file: (file) => void bringFile(file),
    paste: table.bring,
    copyHint: '请在表格里选中姓名和日期下面的班次再复制，标题行也要选上。',
  })
  const write = useWriting(setWritten, table.readAgain)
  const { preview, request, error, brought } = table
  const back = () => void navigate(linkTo('enterprise', { id }))
  return (
    <Page
      title="导入排班表"
      subtitle={
        enterprise === undefined
          ? ''
          : `${enterprise.name}${written === null ? ' · 确认之前什么也不会写入' : ''}`
      }
      actions={<Button onClick={back}>返回企业</Button>}
    >
      <div className={isOver ? 'shift-import is-over' : 'shift-import'}>
        {written !== null ? (
          <ImportShiftsResult
            written={written}
            onSeen={back}
            onAgain={() => {
              table.bring(null)
              setWritten(null)
            }}
          />
        ) : (
          <>
            <ImportShiftsBar table={table} onFile={(file) => void bringFile(file)} />
            {error !== null && <Alert type="error" showIcon title={errorText(error)} />}
            {brought === null && (
              <>
                <Waiting />
                <ImportShiftsRemembered enterpriseId={id} />
              </>
            )}
            {brought !== null && preview === null && error === null && (
              <Skeleton active paragraph={{ rows: 8 }} />
            )}
            {preview !== null && (
              <ImportShiftsPreview
                table={table}
                preview={preview}
                isWriting={write.isWriting}
                onWrite={() => {
                  if (request !== null) write.begin({ ...request, digest: preview.digest })
                }}
              />
            )}
          </>
        )}
      </div>
    </Page>
  )
}

type Written = ImportedShifts & { readonly stepId: number | null }

/** Which step it left is found by looking at the steps before and after. */
function useWriting(onWritten: (written: Written) => void, onChanged: () => void) {
  const { data: undoable } = useQuery(orpc.accounts.undoable.queryOptions())
  const stepsBefore = useRef<readonly { readonly id: number }[]>([])
  const { mutate, isPending } = useCommand(orpc.enterprises.importShifts, {
    onSuccess: async (output) => {
      const { steps } = await orpc.accounts.undoable.call()
      onWritten({ ...output, stepId: stepLeft(stepsBefore.current, steps) })
    },
    onError: (error) => {
      if (refusalOf(error)?.code === 'SHIFT_TABLE_CHANGED') onChanged()
      return undefined
    },
  })
  const begin = (request: Parameters<typeof mutate>[0]) => {
    stepsBefore.current = undoable?.steps ?? []
    mutate(request)
  }
  return { begin, isWriting: isPending }
}

function Waiting() {
  return (
    <EmptyState
      title="选择、拖入或粘贴排班表"
      hint="认得 白/夜/休、D/N/O、“早 8-16” 的月排班表，班组轮班表，以及钉钉、企业微信导出的排班表、每日统计和打卡记录。表头在哪一行、是哪个月都会自己找。"
    />
  )
}
