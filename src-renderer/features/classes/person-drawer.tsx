// One person in one class: attendance, results, what a conclusion would say; and leaving the class.
import { Button, Descriptions, Drawer, Form, Input } from 'antd'
import type { ClassDetail, RosterRow } from '../../../src-main/contract/class-detail.ts'
import { useHouse } from '../../transport/use-house.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { Field } from '../../ui/field.tsx'
import { EnrolmentTag } from './class-labels.tsx'
import { JudgementReasons } from './judgement.tsx'
import { useWithdraw } from './queries.ts'

export interface PersonDrawerProps {
  readonly detail: ClassDetail
  readonly person: RosterRow | undefined
  readonly mayWithdraw: boolean
  readonly onClose: () => void
}

export function PersonDrawer({ detail, person, mayWithdraw, onClose }: PersonDrawerProps) {
  const isThere = person?.state === 'enrolled' || person?.state === 'waitlisted'
  return (
    <Drawer
      title={person?.name ?? ''}
      open={person !== undefined}
      onClose={onClose}
      size={440}
      destroyOnHidden
    >
      {person !== undefined && (
        <>
          <Descriptions size="small" column={1} items={itemsOf(person)} />
          <JudgementReasons judgement={person.judgement} />
          {mayWithdraw && isThere && (
            <WithdrawForm
              key={person.enrolmentId}
              person={person}
              waitlisted={detail.waitlisted}
              onDone={onClose}
            />
          )}
        </>
      )}
    </Drawer>
  )
}

function itemsOf(person: RosterRow) {
  const place = [person.enterpriseName, person.teamName].filter((part) => part !== '').join(' ')
  return [
    {
      key: 'state',
      label: '学籍',
      children: <EnrolmentTag state={person.state} place={person.waitlistPlace} />,
    },
    { key: 'work', label: '单位', children: place },
    { key: 'joined', label: '入班', children: <DateText date={person.enrolledOn} /> },
    ...(person.withdrawnOn === null
      ? []
      : [{ key: 'left', label: '退班', children: <DateText date={person.withdrawnOn} /> }]),
    ...(person.note === '' ? [] : [{ key: 'note', label: '说明', children: person.note }]),
    ...(person.judgement === null
      ? []
      : [
          {
            key: 'attendance',
            label: '出勤',
            children: `到 ${person.attended} 次，已上 ${person.counted} 次，全程 ${person.planned} 次（${person.warning}）`,
          },
        ]),
    ...(person.certificateNumber === null
      ? []
      : [
          {
            key: 'certificate',
            label: '证书',
            children: `${person.certificateNumber}${person.isCertificateVoid ? '（作废）' : ''}`,
          },
        ]),
  ]
}

interface WithdrawProps {
  readonly person: RosterRow
  readonly waitlisted: number
  readonly onDone: () => void
}

function WithdrawForm({ person, waitlisted, onDone }: WithdrawProps) {
  const { today } = useHouse()
  const { mutate, isPending } = useWithdraw(onDone)
  const promotes = person.state === 'enrolled' && waitlisted > 0
  return (
    <Form<{ withdrawnOn: string; note?: string }>
      layout="vertical"
      className="panel"
      style={{ marginTop: 16 }}
      initialValues={{ withdrawnOn: today }}
      disabled={isPending}
      onFinish={({ withdrawnOn, note = '' }) =>
        mutate({ enrolmentId: person.enrolmentId, withdrawnOn, note })
      }
    >
      <Field label="退班日期" name="withdrawnOn" required>
        <DateInput earliest={person.enrolledOn} latest={today} />
      </Field>
      <Field label="原因" name="note">
        <Input maxLength={120} placeholder="如 调岗、离职、本人申请" />
      </Field>
      <Button htmlType="submit" danger loading={isPending}>
        办理退班
      </Button>
      {promotes && <span className="quiet"> 候补第 1 的人随即递补。</span>}
    </Form>
  )
}
