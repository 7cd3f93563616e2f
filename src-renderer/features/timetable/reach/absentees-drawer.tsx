// By name who cannot come to a sitting, why, and to which other one they could.
import { FitBarPeople } from '../../../ui/fit-bar-people.tsx'
import { useAbsentees } from '../queries.ts'

/** Of which sitting, and for one reason or (null) for all. */
export interface AskedAbsentees {
  readonly sittingId: string
  readonly label: string | null
}

export interface AbsenteesDrawerProps {
  readonly asked: AskedAbsentees | null
  readonly onClose: () => void
}

export function AbsenteesDrawer({ asked, onClose }: AbsenteesDrawerProps) {
  const { data, error, refetch } = useAbsentees(asked?.sittingId ?? null)
  return (
    <FitBarPeople
      classId={data?.classId}
      title={data?.label ?? '按班次推算'}
      label={asked === null ? undefined : asked.label}
      rows={asked === null ? undefined : data?.rows}
      error={error}
      onRetry={() => void refetch()}
      onClose={onClose}
    />
  )
}
