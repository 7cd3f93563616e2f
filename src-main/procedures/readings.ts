// What each procedure's answers rest on, as its calls have shown: the tables that were really read, never a list kept by hand.
// Whoever holds an answer has called for it, so a procedure that was never called is in nobody's window.

export class Readings {
  readonly #tablesOf = new Map<string, Set<string>>()

  /** A call of the procedure has read these; what it read on other occasions still counts. */
  note(path: string, tables: Iterable<string>): void {
    const known = this.#tablesOf.get(path) ?? new Set()
    for (const table of tables) known.add(table)
    this.#tablesOf.set(path, known)
  }

  /** Procedures whose answers may be others now. */
  restingOn(tables: ReadonlySet<string>): string[] {
    return [...this.#tablesOf].flatMap(([path, read]) =>
      [...read].some((table) => tables.has(table)) ? [path] : [],
    )
  }
}
