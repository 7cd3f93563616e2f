// One policy as it reads on paper, line by line, with where it comes from.
import { Button, Descriptions, Drawer } from 'antd'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { usePolicy } from './queries.ts'

export interface PolicyDrawerProps {
  readonly id: string | null
  readonly onClose: () => void
  readonly onEdit?: (id: string) => void
}

export function PolicyDrawer({ id, onClose, onEdit }: PolicyDrawerProps) {
  return (
    <Drawer title="政策" open={id !== null} onClose={onClose} size={620} destroyOnHidden>
      {id !== null && <PolicyText id={id} {...(onEdit !== undefined && { onEdit })} />}
    </Drawer>
  )
}

function PolicyText({ id, onEdit }: { readonly id: string; readonly onEdit?: (id: string) => void }) {
  const { data: policy, error, refetch } = usePolicy(id)
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (policy === undefined) return null
  const head = [
    { title: '名称', text: `${policy.name}（${policy.year} 年度）` },
    { title: '起止', text: `${policy.startsOn} 至 ${policy.endsOn}` },
  ]
  return (
    <div className="claim-parts">
      <PolicyLines lines={[...head, ...policy.lines, { title: '来源', text: policy.source }]} />
      {onEdit !== undefined && <Button onClick={() => onEdit(id)}>修改标准和日期</Button>}
    </div>
  )
}

export function PolicyLines({
  lines,
}: {
  readonly lines: readonly { readonly title: string; readonly text: string }[]
}) {
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      styles={{ label: { width: 92, whiteSpace: 'nowrap' } }}
      items={lines.map((line, index) => ({ key: `${index}`, label: line.title, children: line.text }))}
    />
  )
}
