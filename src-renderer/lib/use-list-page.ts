// What every list keeps: its search and its page; a new search begins on the first page.
import { useState } from 'react'
import type { TablePage } from '../ui/data-table.tsx'

const FIRST_SIZE = 50

export interface ListPage {
  /** For the list procedure. */
  readonly input: { readonly search: string; readonly page: number; readonly pageSize: number }
  readonly search: string
  readonly setSearch: (search: string) => void
  /** For the table, once the total is known. */
  readonly pageOf: (total: number | undefined) => TablePage
}

export function useListPage(): ListPage {
  const [input, setInput] = useState({ search: '', page: 1, pageSize: FIRST_SIZE })
  return {
    input,
    search: input.search,
    setSearch: (search) => setInput((now) => ({ ...now, search, page: 1 })),
    pageOf: (total = 0) => ({
      page: input.page,
      pageSize: input.pageSize,
      total,
      onChange: (page, pageSize) => setInput((now) => ({ ...now, page, pageSize })),
    }),
  }
}
