// The rotations of an enterprise with their teams, and the strip of the next six weeks.
import { CopyOutlined, LeftOutlined, PlusOutlined, RightOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Space, Tag } from 'antd'
import { useState } from 'react'
import type { EnterpriseDetail } from '../../../src-main/contract/enterprises.ts'
import type { ShiftSystemEntity } from '../../../src-main/contract/shifts.ts'
import { addDays, type IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import { cycleText } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { formatDate } from '../../lib/format-date.ts'
import { useHouse } from '../../transport/use-house.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CopyDrawer } from './copy-drawer.tsx'
import { longRunWords, ownRest } from './long-run-words.ts'
import { useRhythm, useRoster } from './queries.ts'
import { RhythmDrawer } from './rhythm-drawer.tsx'
import { RosterStrip } from './roster-strip.tsx'
import { ShiftSystemDrawer } from './shift-system-drawer.tsx'
import { turnWords } from './shift-system-values.ts'

const STRIP_DAYS = 42
const STRIP_STEP = 14

// long: one section, its systems, their calendar and what opens beside it
export function ShiftSystems({ enterprise }: { readonly enterprise: EnterpriseDetail }) {
  const { id, shiftSystems } = enterprise
  const { today } = useHouse()
  const [from, setFrom] = useState(today)
  const { data: roster } = useRoster(id, STRIP_DAYS, from)
  const mayPlan = useMayEdit()
  const [shown, setShown] = useState<'rhythm' | 'copy' | null>(null)
  const [edited, setEdited] = useState<ShiftSystemEntity | 'new' | null>(null)
  const hasSystem = shiftSystems.length > 0
  return (
    <section className="enterprise-section" aria-labelledby="shifts-title">
      <header>
        <h2 id="shifts-title">班制与班组</h2>
        {mayPlan && (
          <Space>
            <Button icon={<SettingOutlined />} onClick={() => setShown('rhythm')}>
              节奏设置
            </Button>
            <Button icon={<CopyOutlined />} onClick={() => setShown('copy')}>
              从其他企业复制
            </Button>
            {hasSystem && (
              <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
                再加一种班制
              </Button>
            )}
          </Space>
        )}
      </header>
      {shiftSystems.map((system) => (
        <SystemLine key={system.id} system={system} {...(mayPlan && { onEdit: () => setEdited(system) })} />
      ))}
      {hasSystem && roster !== undefined && (
        <>
          <StripSpan from={from} today={today} onMove={setFrom} />
          <RosterStrip key={from} enterpriseId={id} roster={roster} today={today} mayPlan={mayPlan} />
        </>
      )}
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
      <RhythmDrawer open={shown === 'rhythm'} onClose={() => setShown(null)} enterpriseId={id} />
      <CopyDrawer open={shown === 'copy'} onClose={() => setShown(null)} enterpriseId={id} />
      <ShiftSystemDrawer
        open={edited !== null}
        onClose={() => setEdited(null)}
        enterpriseId={id}
        system={edited === 'new' || edited === null ? undefined : edited}
      />
    </section>
  )
}

interface StripSpanProps {
  readonly from: IsoDate
  readonly today: IsoDate
  readonly onMove: (from: IsoDate) => void
}

function StripSpan({ from, today, onMove }: StripSpanProps) {
  return (
    <div className="strip-span">
      <Space.Compact size="small">
        <Button
          aria-label="前两周"
          icon={<LeftOutlined />}
          onClick={() => onMove(addDays(from, -STRIP_STEP))}
        />
        <Button disabled={from === today} onClick={() => onMove(today)}>
          今天起
        </Button>
        <Button
          aria-label="后两周"
          icon={<RightOutlined />}
          onClick={() => onMove(addDays(from, STRIP_STEP))}
        />
      </Space.Compact>
      <span className="quiet">
        {formatDate(from, today)} 至 {formatDate(addDays(from, STRIP_DAYS - 1), today)}
      </span>
    </div>
  )
}

function SystemLine({
  system,
  onEdit,
}: {
  readonly system: ShiftSystemEntity
  readonly onEdit?: () => void
}) {
  const { data: rhythm } = useRhythm(system.enterpriseId)
  const longRun = rhythm && longRunWords(system, ownRest(rhythm, rhythm.palace))
  return (
    <div className="shift-system">
      <strong>{system.name}</strong>
      <span className="quiet">
        {turnWords(system)}：{cycleText(system.cycle)}
        {system.followsHolidays && '，随法定节假日休息'}
      </span>
      {longRun && <span className="quiet">{longRun}</span>}
      <span className="shift-system-teams">
        {system.teams.map((team) => (
          <Tag key={team.id}>
            {team.name} {team.workerCount} 人{team.isDefault && '（默认）'}
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
