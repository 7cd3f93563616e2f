// Finds circles among arrows: one shortest circle for each knot of names that reach each other.

/** Each circle as `a → b → a`; a name that is no key of the map leads nowhere. */
export function circlesIn(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const told = new Set<string>()
  const circles: string[] = []
  for (const start of [...arrows.keys()].sort()) {
    if (told.has(start)) continue
    const circle = shortestCircle(arrows, start)
    if (circle === null) continue
    for (const name of circle) told.add(name)
    circles.push([...circle, start].join(' → '))
  }
  return circles
}

/** Breadth first from `start` until an arrow leads back to it. */
function shortestCircle(arrows: ReadonlyMap<string, readonly string[]>, start: string): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const name of queue) {
    for (const next of arrows.get(name) ?? []) {
      if (next === start) return wayTo(name, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, name)
      queue.push(next)
    }
  }
  return null
}

function wayTo(name: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [name]
  for (let before = cameFrom.get(name); before !== undefined; before = cameFrom.get(before))
    way.unshift(before)
  return way
}
