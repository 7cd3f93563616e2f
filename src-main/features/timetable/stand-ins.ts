// Who stands in for a class's own trainer: people decided it for days on which that trainer is away, so planning keeps it.
import type { PlacementEntity } from '../../storage/timetable/placement-store.ts'
import type { SeasonFacts } from './season-facts.ts'

/** Of the published plan and the draft: what another trainer teaches while the one whom the class asks for is away. */
export function stoodInSittings({
  absences,
  classes,
  published,
  draft,
}: Pick<SeasonFacts, 'absences' | 'classes' | 'published' | 'draft'>): ReadonlySet<PlacementEntity> {
  const ownTrainers = new Map(
    classes.flatMap(({ trainerId, lessons }) =>
      lessons.flatMap(({ sittings }) => sittings.map(({ id }) => [id, trainerId] as const)),
    ),
  )
  const isAway = (own: string, date: string) =>
    absences.some(
      ({ trainerId, startsOn, endsOn }) => trainerId === own && startsOn <= date && date <= endsOn,
    )
  const placements = [...(published?.placements ?? []), ...(draft?.placements ?? [])]
  return new Set(
    placements.filter(({ sittingId, trainerId, date }) => {
      const own = ownTrainers.get(sittingId) ?? null
      return own !== null && own !== trainerId && isAway(own, date)
    }),
  )
}
