// 班次名称: what this enterprise's shift tables mean by their names, to be looked over, corrected and forgotten.
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { meaningOf, shiftsAsTyped } from './import-shifts-meaning.ts'
import { useRemoveShiftName, useSaveShiftName, useShiftNames } from './queries.ts'

export function ImportShiftsRemembered({ enterpriseId }: { readonly enterpriseId: string }) {
  const { data } = useShiftNames(enterpriseId)
  if (data === undefined || data.rows.length === 0) return null
  return (
    <section className="shift-import-names" aria-label="记住的班次名称">
      <h2>
        班次名称
        <span className="quiet"> 以前导入时填过，下次照这样认；写“8-20”“20-次日8”或“休”</span>
      </h2>
      <div className="shift-import-name-list">
        {data.rows.map(({ name, shifts }) => (
          <RememberedName key={name} enterpriseId={enterpriseId} name={name} shifts={shifts} />
        ))}
      </div>
    </section>
  )
}

interface RememberedNameProps {
  readonly enterpriseId: string
  readonly name: string
  readonly shifts: readonly Shift[]
}

function RememberedName({ enterpriseId, name, shifts }: RememberedNameProps) {
  const mayEdit = useMayEdit()
  const save = useSaveShiftName()
  const remove = useRemoveShiftName()
  const known = shiftsAsTyped(shifts)
  const [text, setText] = useState(known)
  useEffect(() => setText(known), [known])
  const meant = meaningOf(text, name)
  const say = () => {
    if (meant !== null && text !== known && shiftsAsTyped(meant) !== known)
      save.mutate({ enterpriseId, name, shifts: [...meant] })
    else if (text.trim() === '') setText(known)
  }
  return (
    <span className="shift-import-name">
      <span className="shift-import-word">{name}</span>
      <Input
        size="small"
        aria-label={`“${name}”的时间`}
        style={{ width: 148 }}
        disabled={!mayEdit}
        value={text}
        {...(meant === null && { status: 'error' as const })}
        onChange={({ target }) => setText(target.value)}
        onBlur={say}
        onPressEnter={say}
      />
      {mayEdit && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={`忘掉“${name}”`}
          title="忘掉，下次导入时再问"
          onClick={() => remove.mutate({ enterpriseId, name })}
        />
      )}
    </span>
  )
}
