// How often each table has changed since the file was opened: what was read stays true until a version under it moves.

export class Versions {
  readonly #byTable = new Map<string, number>()
  #commits = 0
  #lastOfAll = 0

  /** The commit that last changed the table; 0 before any. */
  of(table: string): number {
    return Math.max(this.#byTable.get(table) ?? 0, this.#lastOfAll)
  }

  get commits(): number {
    return this.#commits
  }

  /** Whether any of these has changed since so many commits. */
  hasMoved(tables: Iterable<string>, commits: number): boolean {
    if (this.#commits === commits) return false
    return [...tables].some((table) => this.of(table) > commits)
  }

  /** One commit has changed these. */
  raise(tables: Iterable<string>): void {
    this.#commits += 1
    for (const table of tables) this.#byTable.set(table, this.#commits)
  }

  /** Something was written that nobody told of: nothing that was read before may be trusted. */
  raiseAll(): void {
    this.#commits += 1
    this.#lastOfAll = this.#commits
  }
}
