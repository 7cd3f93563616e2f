// Row by row what an import would do, and the one button that does it, saying exactly what it will write.
import { Alert, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import type { RosterCounts, RosterPreview } from '../../../src-main/contract/rosters.ts'
import { rosterFieldLabels } from '../../../src-main/domain/workers/sentences.ts'
import { errorText } from '../../lib/error-text.ts'
import { useSaveKey } from '../../lib/use-save-key.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ImportFoot } from '../../ui/import-foot.tsx'
import { ColumnMapping, TeamMapping } from './roster-mapping.tsx'
import { RosterRows } from './roster-rows.tsx'
import type { RosterImport, RosterRequest } from './use-roster-import.ts'

export interface RosterPreviewPartProps {
  readonly roster: RosterImport
  readonly enterpriseId: string | null
  readonly isWriting: boolean
  readonly onWrite: (request: RosterRequest, counts: RosterCounts) => void
}

export function RosterPreviewPart({ roster, enterpriseId, isWriting, onWrite }: RosterPreviewPartProps) {
  const { preview, request, error, isReading, brought } = roster
  const isReady = preview !== null && request !== null && !isReading && !isWriting
  const isWorth = preview !== null && preview.counts.new + preview.counts.changed > 0
  const write = () => {
    if (isReady && isWorth) onWrite(request, preview.counts)
  }
  useSaveKey(isReady && isWorth, write)
  if (error !== null) return <Alert type="error" showIcon title={errorText(error)} />
  if (brought === null || enterpriseId === null)
    return <Waiting isBrought={brought !== null} hasEnterprise={enterpriseId !== null} />
  if (preview === null) return <SlowSkeleton />
  const missing = preview.missingFields.map((field) => rosterFieldLabels[field]).join('、')
  return (
    <>
      <ColumnMapping columns={preview.columns} onMap={roster.mapColumn} />
      {missing !== '' && (
        <Alert
          type="warning"
          showIcon
          title={`还没有找到${missing}列：请在上面选出来，或改“标题在第几行”。`}
        />
      )}
      <TeamMapping unknownTeams={preview.unknownTeams} enterpriseId={enterpriseId} onMap={roster.mapTeam} />
      {missing === '' && <RosterRows preview={preview} />}
      <ImportFoot
        sentence={sentenceOf(preview)}
        isReady={isReady && isWorth}
        isWriting={isWriting}
        onWrite={write}
      />
    </>
  )
}

/** Exactly what the button will write. */
function sentenceOf({ counts, enterpriseName, unknownTeams, missingFields }: RosterPreview): string {
  if (missingFields.length > 0) return '选好列以后，这里会写明将写入多少人。'
  if (counts.new + counts.changed === 0) return '没有要写入的人。'
  const parts = [`新增 ${counts.new} 人`, ...(counts.changed > 0 ? [`更新 ${counts.changed} 人`] : [])]
  const left = counts.unchanged + counts.duplicate + counts.refused
  const teamless = unknownTeams.reduce((sum, { people, teamId }) => sum + (teamId === null ? people : 0), 0)
  const more = [left > 0 ? `其余 ${left} 行不写入` : '', teamless > 0 ? `${teamless} 人没有班组` : ''].filter(
    (part) => part !== '',
  )
  return `将为 ${enterpriseName} ${parts.join('，')}${more.length > 0 ? `；${more.join('，')}` : ''}。可以撤销。`
}

function Waiting({
  isBrought,
  hasEnterprise,
}: {
  readonly isBrought: boolean
  readonly hasEnterprise: boolean
}) {
  if (isBrought && !hasEnterprise)
    return <EmptyState title="选好企业就能预览" hint="班组要对到这家企业的班组上，所以先说是哪家的。" />
  return (
    <EmptyState
      title={hasEnterprise ? '选择、拖入或粘贴花名册' : '先选企业，再选花名册'}
      hint="认得 .xlsx、.xls、.csv；表头在哪一行、各列叫什么都会自己找，找错了可以改。有姓名和身份证号就行。"
    />
  )
}

/** Most files are there before anybody could read that they are coming. */
function SlowSkeleton() {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setIsSlow(true), 150)
    return () => window.clearTimeout(timer)
  }, [])
  return isSlow ? <Skeleton active paragraph={{ rows: 8 }} /> : null
}
