// A new password for somebody who forgot theirs; they have to sign in again with it.
import { Form } from 'antd'
import type { Account } from '../../../src-main/contract/people.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { PasswordFields } from './password-fields.tsx'

export interface ResetPasswordDrawerProps {
  readonly account: Account | null
  readonly onClose: () => void
}

export function ResetPasswordDrawer({ account, onClose }: ResetPasswordDrawerProps) {
  const [form] = Form.useForm<{ newPassword: string }>()
  const reset = useCommand(orpc.accounts.resetPassword, {
    success: '密码已重设，请当面告诉本人，并请其登录后修改',
    onSuccess: onClose,
  })
  return (
    <EditDrawer<{ newPassword: string }>
      title={account === null ? '重设密码' : `重设 ${account.displayName} 的密码`}
      open={account !== null}
      onClose={onClose}
      form={form}
      initial={{}}
      isSaving={reset.isPending}
      saveLabel="重设"
      onSave={({ newPassword }) => {
        if (account !== null) reset.mutate({ id: account.id, newPassword })
      }}
    >
      <PasswordFields name="newPassword" label="新密码" username={account?.username ?? ''} />
    </EditDrawer>
  )
}
