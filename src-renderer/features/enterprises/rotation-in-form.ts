// The rotation as it stands in the form, half typed as it may be: for drawing, and for checks that run before it is drawn.
import { Form, type FormInstance } from 'antd'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import type { ShiftSystemValues, Turning } from './shift-system-values.ts'

export interface Rotation {
  readonly cycleText: string
  readonly shifts: readonly Shift[]
  readonly turning: Turning
}

export function useRotation(form: FormInstance<ShiftSystemValues>): Rotation {
  return rotationOf(
    Form.useWatch('cycleText', form),
    Form.useWatch('shifts', form),
    Form.useWatch('turning', form),
  )
}

export function rotationNow(form: FormInstance<ShiftSystemValues>): Rotation {
  return rotationOf(
    form.getFieldValue('cycleText'),
    form.getFieldValue('shifts'),
    form.getFieldValue('turning'),
  )
}

/** A line just added has no name yet; antd gives undefined for what has not been filled. */
function rotationOf(
  cycleText: string | undefined,
  shifts: readonly (Shift | undefined)[] | undefined,
  turning: Turning | undefined,
): Rotation {
  const named = (shifts ?? []).filter((shift) => typeof shift?.name === 'string' && shift.name !== '')
  const known = named.filter((shift) => shift !== undefined)
  return { cycleText: cycleText ?? '', shifts: known, turning: turning ?? 'day' }
}
