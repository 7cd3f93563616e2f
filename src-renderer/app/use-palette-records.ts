// The palette's search through the records: people, classes, enterprises, as the role may see them.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Role } from '../../src-main/contract/people.ts'
import { linkTo } from '../lib/paths.ts'
import { orpc } from '../transport/orpc.ts'
import type { PaletteEntry } from './palette-entries.ts'

const SETTLE_MS = 120
const MOST = 6

export function usePaletteRecords(query: string, role: Role): readonly PaletteEntry[] {
  const search = useSettled(query.trim())
  const input = { search, page: 1, pageSize: MOST }
  const isAsked = search !== ''
  const isOffice = role !== 'trainer'
  const workers = useQuery({
    ...orpc.workers.find.queryOptions({ input: { search, limit: MOST } }),
    enabled: isAsked && isOffice,
  })
  const classes = useQuery({ ...orpc.classes.list.queryOptions({ input }), enabled: isAsked })
  const enterprises = useQuery({
    ...orpc.enterprises.list.queryOptions({ input }),
    enabled: isAsked && isOffice,
  })
  if (!isAsked) return []
  return [
    ...(workers.data?.rows ?? []).map((row) =>
      record('学员', row.name, `${row.enterpriseName} ${row.idMasked}`, linkTo('workers', { id: row.id })),
    ),
    ...(classes.data?.rows ?? []).map((row) =>
      record('班级', row.name, row.courseName, linkTo('class', { id: row.id })),
    ),
    ...(enterprises.data?.rows ?? []).map((row) =>
      record('企业', row.name, row.shortName, linkTo('enterprise', { id: row.id })),
    ),
  ]
}

const record = (kind: string, label: string, hint: string, path: string): PaletteEntry => ({
  key: path,
  kind,
  label,
  hint,
  path,
  pinyin: '',
  initials: '',
})

/** The text as it stood when typing paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), SETTLE_MS)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
