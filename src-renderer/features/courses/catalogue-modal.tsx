// The catalogue that ships with the program: pick an entry and a level, and it becomes a course of the palace.
import { Button, Modal, Select, Tag } from 'antd'
import { useState } from 'react'
import { type CatalogueEntry, type CourseLevel, courseKindLabel } from '../../../src-main/contract/courses.ts'
import { roomKindLabels } from '../../../src-main/contract/network.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { useCatalogue } from './queries.ts'

export function CatalogueModal({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const catalogue = useCatalogue(open)
  return (
    <Modal open={open} onCancel={onClose} title="从目录采用课程" footer={null} width={860}>
      {catalogue.error !== null && <LoadFailed error={catalogue.error} onRetry={catalogue.refetch} />}
      <ul className="catalogue">
        {catalogue.data?.rows.map((entry) => (
          <Entry key={entry.code} entry={entry} />
        ))}
      </ul>
      <p className="quiet">{catalogue.data?.note}</p>
    </Modal>
  )
}

function Entry({ entry }: { readonly entry: CatalogueEntry }) {
  const free = offeredLevels(entry).filter((level) => !entry.adoptedLevels.includes(level))
  const [chosen, setChosen] = useState<CourseLevel>()
  const level = chosen !== undefined && free.includes(chosen) ? chosen : free[0]
  const adopt = useCommand(orpc.courses.adopt, { success: ({ name }) => `已采用 ${name}`, isUndoable: true })
  return (
    <li className="catalogue-entry">
      <div>
        <strong>{entry.name}</strong>{' '}
        <Tag color={entry.isSubsidised ? 'success' : 'default'}>{courseKindLabel(entry.isSubsidised)}</Tag>
        <div>{factsLabel(entry)}</div>
        <div className="quiet">{entry.note}</div>
      </div>
      <div className="catalogue-act">
        {entry.levels.length > 0 && level !== undefined && (
          <Select
            aria-label={`${entry.name}的等级`}
            style={{ width: 96 }}
            value={level}
            onChange={setChosen}
            options={free.map((value) => ({ value, label: value }))}
          />
        )}
        {level === undefined ? (
          <Tag>已采用</Tag>
        ) : (
          <Button
            type="primary"
            loading={adopt.isPending}
            onClick={() => adopt.mutate({ code: entry.code, level })}
          >
            采用
          </Button>
        )}
      </div>
    </li>
  )
}

const offeredLevels = ({ levels }: CatalogueEntry): readonly CourseLevel[] =>
  levels.length === 0 ? [''] : levels

function factsLabel(entry: CatalogueEntry): string {
  const codes = [
    entry.occupationCodeStandard && `国标 ${entry.occupationCodeStandard}`,
    entry.occupationCode2022 && `2022 大典 ${entry.occupationCode2022}`,
  ]
  const facts = [
    `${entry.hours} 学时`,
    `${entry.lessonCount} 次 × ${entry.lessonMinutes} 分钟`,
    roomKindLabels[entry.roomKind],
    entry.occupationName,
    ...codes,
  ]
  return facts.filter((fact) => fact !== null && fact !== '').join(' · ')
}
