// The rotations of an enterprise with their teams, and the strip of the next six weeks.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { EnterpriseDetail } from '../../../src-main/contract/enterprises.ts'
import type { ShiftSystemEntity } from '../../../src-main/contract/shifts.ts'
import { cycleText } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { useHouse } from '../../transport/use-house.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useMayPlan, useRoster } from './queries.ts'
import { RosterStrip } from './roster-strip.tsx'
import { ShiftSystemDrawer } from './shift-system-drawer.tsx'

const STRIP_DAYS = 42

export function ShiftSystems({ enterprise }: { readonly enterprise: EnterpriseDetail }) {
  const { id, shiftSystems } = enterprise
  const { data: roster } = useRoster(id, STRIP_DAYS)
  const { today } = useHouse()
  const mayPlan = useMayPlan()
  const [edited, setEdited] = useState<ShiftSystemEntity | 'new' | null>(null)
  const hasSystem = shiftSystems.length > 0
  return (
    <section className="enterprise-section" aria-labelledby="shifts-title">
      <header>
        <h2 id="shifts-title">班制与班组</h2>
        {hasSystem && mayPlan && (
          <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            再加一种班制
          </Button>
        )}
      </header>
      {shiftSystems.map((system) => (
        <SystemLine key={system.id} system={system} {...(mayPlan && { onEdit: () => setEdited(system) })} />
      ))}
      {hasSystem && roster !== undefined && <RosterStrip roster={roster} today={today} />}
      {!hasSystem && (
        <EmptyState
          title="还没有班制"
          hint="选一种现成的轮班规律，再说今天哪个班组轮到第几天，往后谁哪晚有空就算得出来。"
          {...(mayPlan && {
            action: (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
                设置班制
              </Button>
            ),
          })}
        />
      )}
      <ShiftSystemDrawer
        open={edited !== null}
        onClose={() => setEdited(null)}
        enterpriseId={id}
        system={edited === 'new' || edited === null ? undefined : edited}
      />
    </section>
  )
}

function SystemLine({
  system,
  onEdit,
}: {
  readonly system: ShiftSystemEntity
  readonly onEdit?: () => void
}) {
  return (
    <div className="shift-system">
      <strong>{system.name}</strong>
      <span className="quiet">
        {system.cycle.length} 天一轮：{cycleText(system.cycle)}
        {system.followsHolidays && '，随法定节假日休息'}
      </span>
      <span className="shift-system-teams">
        {system.teams.map((team) => (
          <Tag key={team.id}>
            {team.name} {team.workerCount} 人
          </Tag>
        ))}
      </span>
      {onEdit !== undefined && (
        <Button type="link" size="small" onClick={onEdit}>
          编辑班制和班组
        </Button>
      )}
    </div>
  )
}
