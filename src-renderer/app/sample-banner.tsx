// Says on every page of sample data that it is sample data, and how to leave it.
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { orpc } from '../transport/orpc.ts'
import { useCommand } from '../transport/use-command.ts'

export function SampleBanner() {
  const queryClient = useQueryClient()
  const leave = useCommand(orpc.accounts.leaveSample, {
    onSuccess: () => {
      window.location.hash = ''
      void queryClient.resetQueries()
    },
  })
  return (
    <aside className="sample-banner" aria-label="示例数据提示">
      <span>
        <strong>示例数据</strong>：文化宫、人名和证件号都是编的，可随意试用，不会成为真实数据。
      </span>
      <Button size="small" loading={leave.isPending} onClick={() => leave.mutate(undefined)}>
        退出示例
      </Button>
    </aside>
  )
}
