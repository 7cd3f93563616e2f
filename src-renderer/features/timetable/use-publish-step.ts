// From a change that went into the draft to publishing just that.
import { useLocation, useNavigate } from 'react-router'
import { paths } from '../../lib/paths.ts'
import type { OutcomeLink } from '../../transport/use-command.ts'

/** Beside the message that something was written into the draft: goes to publishing what that step wrote. */
export function usePublishStep(seasonId: string, label: string): (stepId: number) => OutcomeLink {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  return (stepId) => {
    const params = new URLSearchParams(pathname === paths.timetable ? search : '')
    params.delete('mend') // the drawer that this came out of
    params.set('season', seasonId)
    params.set('publish', String(stepId))
    return { label, onClick: () => void navigate(`${paths.timetable}?${params}`) }
  }
}
