// One room: where it lies, what it holds, when it is open; taken out of use or deleted from here.
import { Button, Form, Input, InputNumber, Segmented, Select } from 'antd'
import { type RoomKind, type RoomRow, roomKindLabels, roomKinds } from '../../../src-main/contract/network.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { WeekdayInput } from '../../ui/weekday-input.tsx'
import { usePlaceOptions } from './queries.ts'
import { RoomClosures } from './room-closures.tsx'

interface RoomValues {
  /** 'site:…' or 'enterprise:…', so that a room can't lie at both. */
  readonly place: string
  readonly name: string
  readonly kind: RoomKind
  readonly seats: number
  readonly opensMinute: number
  readonly closesMinute: number
  readonly openWeekdays: number[]
  readonly note: string
}

const fresh: Partial<RoomValues> = {
  kind: 'classroom',
  seats: 40,
  opensMinute: 8 * 60,
  closesMinute: 22 * 60,
  openWeekdays: [1, 2, 3, 4, 5, 6, 7],
  note: '',
}

export interface RoomDrawerProps {
  readonly edited: RoomRow | 'new' | null
  readonly onClose: () => void
}

// long: one form, its fields as they stand on the screen
export function RoomDrawer({ edited, onClose }: RoomDrawerProps) {
  const [form] = Form.useForm<RoomValues>()
  const places = usePlaceOptions()
  const room = edited === 'new' ? null : edited
  const save = useCommand(orpc.network.saveRoom, {
    success: '教室已保存',
    isUndoable: true,
    onSuccess: onClose,
  })
  const send = ({ place, ...values }: RoomValues) =>
    save.mutate({ ...values, ...placeIds(place), ...(room && { id: room.id }) })
  return (
    <EditDrawer
      title={edited === 'new' ? '新增教室' : (edited?.name ?? '')}
      open={edited !== null}
      onClose={onClose}
      form={form}
      initial={room === null ? fresh : valuesOf(room)}
      onSave={send}
      isSaving={save.isPending}
      extra={room !== null && <RoomActions room={room} onDone={onClose} />}
    >
      <Field label="所在" name="place" required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={places}
          placeholder="教学点，或借出场地的企业"
        />
      </Field>
      <Field label="名称" name="name" required>
        <Input maxLength={80} placeholder="301 教室" />
      </Field>
      <FieldRow>
        <Field label="类别" name="kind">
          <Segmented options={roomKinds.map((value) => ({ value, label: roomKindLabels[value] }))} />
        </Field>
        <Field label="座位" name="seats" required>
          <InputNumber min={1} max={2000} precision={0} style={{ width: '100%' }} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="开放" name="opensMinute" required>
          <TimeInput placeholder="08:00" />
        </Field>
        <Field label="关闭" name="closesMinute" required>
          <TimeInput placeholder="22:00" />
        </Field>
      </FieldRow>
      <Field label="开放的日子" name="openWeekdays" required>
        <WeekdayInput />
      </Field>
      {room !== null && <RoomClosures roomId={room.id} />}
      <Field label="备注" name="note">
        <Input.TextArea rows={3} maxLength={4000} placeholder="钥匙、投影、停车等" />
      </Field>
    </EditDrawer>
  )
}

function RoomActions({ room, onDone }: { readonly room: RoomRow; readonly onDone: () => void }) {
  const says = room.isActive ? '教室已停用' : '教室已重新启用'
  const setActive = useCommand(orpc.network.setRoomActive, {
    success: says,
    isUndoable: true,
    onSuccess: onDone,
  })
  const remove = useCommand(orpc.network.removeRoom, {
    success: '教室已删除',
    isUndoable: true,
    onSuccess: onDone,
  })
  return (
    <>
      <Button type="text" onClick={() => setActive.mutate({ id: room.id, isActive: !room.isActive })}>
        {room.isActive ? '停用' : '重新启用'}
      </Button>
      <Button type="text" danger onClick={() => remove.mutate({ id: room.id })}>
        删除
      </Button>
    </>
  )
}

function valuesOf({ siteId, enterpriseId, ...room }: RoomRow): RoomValues {
  return { ...room, place: siteId === null ? `enterprise:${enterpriseId}` : `site:${siteId}` }
}

function placeIds(place: string): { siteId: string | null; enterpriseId: string | null } {
  const [kind, id = ''] = place.split(':')
  return kind === 'site' ? { siteId: id, enterpriseId: null } : { siteId: null, enterpriseId: id }
}
