// 点名: thirty people in a minute, one key each, every mark saved as it is made.
import { Spin } from 'antd'
import { useParams, useSearchParams } from 'react-router'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { useRoll } from './queries.ts'
import { RollSheet } from './roll-sheet.tsx'
import './attendance.css'

export function RollCallPage() {
  const { sittingId = '' } = useParams()
  const [asked] = useSearchParams()
  const { data: roll, error, refetch } = useRoll(sittingId)
  if (roll !== undefined)
    return (
      <RollSheet key={sittingId} roll={roll} method={asked.get('paper') === '1' ? 'paper' : 'roll-call'} />
    )
  return error === null ? <Spin delay={200} /> : <LoadFailed error={error} onRetry={() => void refetch()} />
}
