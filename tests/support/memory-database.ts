// The real schema in memory, with nothing in it.
import { join } from 'node:path'
import type { WriteHandle } from '../../src-main/storage/base/handle.ts'
import { openDatabase } from '../../src-main/storage/base/open-database.ts'

export const openMemory = (): WriteHandle =>
  openDatabase(':memory:', join(import.meta.dirname, '..', '..', 'resources', 'migrations'))
