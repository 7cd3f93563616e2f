// What a browser sees that did not come in through the program, or whose program has ended.
import { Button, Result } from 'antd'

export function TurnedAwayPage() {
  return (
    <main className="outside">
      <Result
        status="info"
        title="请从晚七点打开的窗口进入"
        subTitle="这个浏览器窗口没有有效的进入凭证。请回到启动晚七点的电脑，使用它自动打开的页面，或重新启动晚七点。"
      />
    </main>
  )
}

export function ConnectionLostPage({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main className="outside">
      <Result
        status="warning"
        title="与晚七点的连接断开了"
        subTitle="程序可能已经关闭。请重新启动晚七点，再从它打开的窗口进入；已保存的数据不受影响。"
        extra={<Button onClick={onRetry}>再试一次</Button>}
      />
    </main>
  )
}
