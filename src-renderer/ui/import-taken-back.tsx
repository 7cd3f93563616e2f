// After an import was undone on the page that had said it was done.
import { Button, Result } from 'antd'

export function ImportTakenBack({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Result
      title="这次导入已撤销"
      subTitle="一切回到导入之前。"
      extra={
        <Button type="primary" autoFocus onClick={onAgain}>
          再导入一份
        </Button>
      }
    />
  )
}
