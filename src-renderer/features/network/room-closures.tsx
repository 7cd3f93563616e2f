// Days on which this one room cannot be used, as 应急调整 recorded them; removed here when it can be used again.
import { Button, Form } from 'antd'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { DateText } from '../../ui/date-text.tsx'
import { useRoomClosures } from './queries.ts'

export function RoomClosures({ roomId }: { readonly roomId: string }) {
  const closures = useRoomClosures(roomId)
  const remove = useCommand(orpc.network.removeRoomClosure, { success: '停用时间已删除', isUndoable: true })
  if (closures.length === 0) return null
  return (
    <Form.Item label="停用时间">
      {closures.map(({ id, startsOn, endsOn, reason }) => (
        <div key={id}>
          <DateText date={startsOn} />
          {endsOn !== startsOn && (
            <>
              {' '}
              至 <DateText date={endsOn} />
            </>
          )}{' '}
          {reason}{' '}
          <Button type="link" size="small" danger onClick={() => remove.mutate({ id })}>
            删除
          </Button>
        </div>
      ))}
    </Form.Item>
  )
}
