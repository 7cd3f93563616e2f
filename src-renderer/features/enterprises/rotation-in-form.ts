// The rotation as it stands in the form, half typed as it may be: for drawing, and for checks that run before it is drawn.
import { Form, type FormInstance } from 'antd'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import type { ShiftSystemValues } from './shift-system-values.ts'

export interface Rotation {
  readonly cycleText: string
  readonly shifts: readonly Shift[]
}

export function useRotation(form: FormInstance<ShiftSystemValues>): Rotation {
  return rotationOf(Form.useWatch('cycleText', form), Form.useWatch('shifts', form))
}

export function rotationNow(form: FormInstance<ShiftSystemValues>): Rotation {
  return rotationOf(form.getFieldValue('cycleText'), form.getFieldValue('shifts'))
}

/** A line just added has no name yet; antd gives undefined for what has not been filled. */
function rotationOf(
  cycleText: string | undefined,
  shifts: readonly (Shift | undefined)[] | undefined,
): Rotation {
  const named = (shifts ?? []).filter((shift) => typeof shift?.name === 'string' && shift.name !== '')
  return { cycleText: cycleText ?? '', shifts: named.filter((shift) => shift !== undefined) }
}
