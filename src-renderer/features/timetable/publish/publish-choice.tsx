// Which of a draft's changes to publish: whole groups by one box, single sittings below it.
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { type ChangeGroup, draftChangeText } from './publish-groups.ts'

export interface PublishChoiceProps {
  readonly groups: readonly ChangeGroup[]
  /** Sitting ids. */
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** So few are shown at once. */
const fewRows = 3

export function PublishChoice({ groups, chosen, onChoose }: PublishChoiceProps) {
  const choose = (sittingIds: readonly string[], isOn: boolean) => {
    const rest = [...chosen].filter((id) => !sittingIds.includes(id))
    onChoose(new Set(isOn ? [...rest, ...sittingIds] : rest))
  }
  return (
    <ul className="publish-groups">
      {groups.map((group) => (
        <Group key={group.key} group={group} chosen={chosen} onChoose={choose} />
      ))}
    </ul>
  )
}

interface GroupProps {
  readonly group: ChangeGroup
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (sittingIds: readonly string[], isOn: boolean) => void
}

function Group({ group: { title, note, rows }, chosen, onChoose }: GroupProps) {
  // An adjustment of one sitting has said what it changed.
  const [isOpen, setOpen] = useState(rows.length <= fewRows && (rows.length > 1 || note === ''))
  const ids = rows.map((one) => one.sittingId)
  const count = ids.filter((id) => chosen.has(id)).length
  return (
    <li>
      <div className="publish-group">
        <Checkbox
          checked={count === ids.length}
          indeterminate={count > 0 && count < ids.length}
          onChange={({ target }) => onChoose(ids, target.checked)}
        >
          {title}
        </Checkbox>
        <span className="quiet">
          {note} {rows.length} 场
        </span>
        <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起' : '展开'}
        </Button>
      </div>
      {isOpen && (
        <ul>
          {rows.map((one) => (
            <li key={one.sittingId}>
              <Checkbox
                checked={chosen.has(one.sittingId)}
                onChange={({ target }) => onChoose([one.sittingId], target.checked)}
              >
                {draftChangeText(one)}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
