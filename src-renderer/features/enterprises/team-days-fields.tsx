// Teams, each with the day of the cycle that it is at today; moving one moves the others along unless told otherwise.
import { Checkbox, Form, type FormInstance, Input, Select } from 'antd'
import { useRef } from 'react'
import { dateLabel, type IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import { parseCycleText } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { FormRows } from '../../ui/form-rows.tsx'
import { rotationNow, useRotation } from './rotation-in-form.ts'
import { dayOptions, type ShiftSystemValues, type TeamValues, withTeamDay } from './shift-system-values.ts'

export interface TeamDaysFieldsProps {
  readonly form: FormInstance<ShiftSystemValues>
  readonly today: IsoDate
}

// long: one form, its fields as they stand on the screen
export function TeamDaysFields({ form, today }: TeamDaysFieldsProps) {
  const options = dayOptions(useRotation(form), today)
  const move = useMoveTeams(form)
  // A check runs before the next drawing, so it asks the form itself
  const daysNow = () => dayOptions(rotationNow(form), today).map(({ value }) => value)
  return (
    <Form.Item
      label={`班组：今天（${dateLabel(today)}）轮到哪一天`}
      required
      extra="勾“默认”的班组：没有班组的人按此班；一家企业最多一个。"
    >
      <FormRows
        name="teams"
        fresh={{ name: '', day: options[0]?.value ?? 0 }}
        addLabel="加一个班组"
        removeLabel="删除班组"
        rules={[{ validator: atLeastOne }]}
        line={(index) => (
          <>
            {/* Only what has a field comes out of a form: without its id a team would be made anew */}
            <Form.Item name={[index, 'id']} hidden>
              <Input />
            </Form.Item>
            <Form.Item name={[index, 'name']} noStyle rules={[{ required: true, message: '请填写班组名称' }]}>
              <Input aria-label="班组名称" maxLength={20} style={{ width: 150 }} placeholder="如 甲班" />
            </Form.Item>
            <Form.Item
              name={[index, 'day']}
              noStyle
              dependencies={['cycleText', 'turning']}
              rules={[{ validator: (_, day) => checkDay(day, daysNow()) }]}
            >
              <Select
                aria-label="今天轮到"
                style={{ width: 250 }}
                placeholder="今天轮到第几天"
                options={[...options]}
                onFocus={() => move.remember()}
                onOpenChange={(isOpen) => isOpen && move.remember()}
                onChange={(day: number) => move.to(index, day)}
              />
            </Form.Item>
            <Form.Item name={[index, 'isDefault']} valuePropName="checked" noStyle>
              <Checkbox onChange={() => keepOneDefault(form, index)}>默认</Checkbox>
            </Form.Item>
          </>
        )}
      />
      {/* Outside the list: inside it the name would be taken for a field of a team */}
      <Form.Item name="isOrderKept" valuePropName="checked" noStyle>
        <Checkbox style={{ marginTop: 8 }}>改一个班组时，其他班组跟着顺移</Checkbox>
      </Form.Item>
    </Form.Item>
  )
}

/** The box has already been ticked when this is called: all others are cleared. */
function keepOneDefault(form: FormInstance<ShiftSystemValues>, at: number): void {
  const teams: readonly TeamValues[] = form.getFieldValue('teams') ?? []
  form.setFieldValue(
    'teams',
    teams.map((team, index) => (index === at ? team : { ...team, isDefault: false })),
  )
}

/** The form has already changed when a select says so: the day before is kept from when it was opened. */
function useMoveTeams(form: FormInstance<ShiftSystemValues>) {
  const before = useRef<readonly (number | null)[]>([])
  const teamsNow = (): readonly TeamValues[] => form.getFieldValue('teams') ?? []
  const remember = () => {
    before.current = teamsNow().map((team) => team?.day ?? null)
  }
  const to = (at: number, day: number) => {
    const rotation = rotationNow(form)
    const parsed = parseCycleText(rotation.cycleText, rotation.shifts)
    if (!parsed.ok || form.getFieldValue('isOrderKept') !== true) return
    const teams = teamsNow().map((team, index) => ({ ...team, day: before.current[index] ?? null }))
    form.setFieldValue('teams', withTeamDay(teams, at, day, before.current[at] ?? null, parsed.cycle.length))
    remember()
  }
  return { remember, to }
}

async function checkDay(day: number | null | undefined, possible: readonly number[]): Promise<void> {
  if (day === null || day === undefined || !possible.includes(day)) throw new Error('请选择今天轮到第几天')
}

async function atLeastOne(_rule: unknown, teams: readonly unknown[] | undefined): Promise<void> {
  if (teams === undefined || teams.length === 0) throw new Error('至少要有一个班组')
}
