// What every store function takes first: the connection, the vault, and a note of what was read and written through it.
// Each call of a procedure gets a handle of its own, so its notes say what its answer rests on.
import type { Connection } from './connection.ts'
import type { Vault } from './vault.ts'

export interface Notes {
  readonly reads: Set<string>
  readonly writes: Set<string>
  /** Whoever writes through it has made a mistake. */
  readonly isReadOnly: boolean
}

/** Sees the house; can't change it. */
export interface ReadHandle {
  readonly connection: Connection
  readonly vault: Vault
  /** Tables, by name. */
  readonly notes: Notes
}

/** Only a command's transaction has one, and whoever makes a file. */
export interface WriteHandle extends ReadHandle {
  readonly mayWrite: true
}

export function handleOn(connection: Connection, vault: Vault, isReadOnly = false): WriteHandle {
  return { connection, vault, notes: { reads: new Set(), writes: new Set(), isReadOnly }, mayWrite: true }
}

/** The same house for one call, with notes of its own. */
export function freshHandle({ connection, vault }: ReadHandle): WriteHandle {
  connection.lookForStrangers()
  return handleOn(connection, vault)
}

/** The same for a call that only reads: whatever would write through it is refused, also after a wait. */
export function readingHandle({ connection, vault }: ReadHandle): ReadHandle {
  connection.lookForStrangers()
  return handleOn(connection, vault, true)
}

/** Within a call: what is read for a part of it, noted apart. */
export const freshNotes = ({ connection, vault, notes }: ReadHandle): ReadHandle =>
  handleOn(connection, vault, notes.isReadOnly)

export function note({ connection, notes }: ReadHandle, text: string): void {
  const { reads, writes } = connection.tablesOf(text)
  if (notes.isReadOnly && writes.length > 0) throw new WroteWhileReading(text)
  for (const table of reads) notes.reads.add(table)
  for (const table of writes) notes.writes.add(table)
}

/** A bug: something that only reads tried to write. */
export class WroteWhileReading extends Error {
  constructor(what: string) {
    super(`only reading is allowed here, not ${what}`)
    this.name = 'WroteWhileReading'
  }
}
