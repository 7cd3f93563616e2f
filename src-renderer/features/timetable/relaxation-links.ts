// Where what a relaxation asks for would be changed.

import type { ShownRelaxation } from '../../../src-main/contract/timetable/board/explanations.ts'
import { linkTo } from '../../lib/paths.ts'

export interface RelaxationLink {
  readonly to: string
  readonly label: string
}

/** null where it is changed in the timetable itself, or nowhere. */
export function relaxationLink({
  kind,
  classId,
  enterpriseId,
  name,
}: ShownRelaxation): RelaxationLink | null {
  const search = name ?? ''
  switch (kind) {
    case 'trainer-limit':
    case 'trainer-window':
    case 'trainer-qualified':
      return { to: linkTo('trainers', { search }), label: '去讲师' }
    case 'room-window':
    case 'room-seats':
      return { to: linkTo('network', { search }), label: '去场地' }
    case 'equipment':
      return { to: linkTo('network', { tab: 'equipment', search }), label: '去设备' }
    case 'holiday':
      return { to: linkTo('days'), label: '去节假日' }
    case 'block':
      return enterpriseId === null
        ? null
        : { to: linkTo('enterprise', { id: enterpriseId }), label: '去企业' }
    case 'room-allowed':
    case 'later-end':
    case 'worker-clash':
      return classId === null ? null : { to: linkTo('class', { id: classId }), label: '去班级' }
    case 'second-sittings':
      // Further sittings are added under 到课.
      return classId === null
        ? null
        : { to: linkTo('class', { id: classId, part: 'reach' }), label: '去班级' }
    case 'longer-search':
    case 'pinned':
      return null
  }
}

/** What to do where no page is to be opened. */
export function relaxationHint({ kind }: Pick<ShownRelaxation, 'kind'>): string {
  if (kind === 'longer-search') return '自动排课时选“仔细”'
  return kind === 'pinned' ? '在课表里选中它，放开或移动' : ''
}
