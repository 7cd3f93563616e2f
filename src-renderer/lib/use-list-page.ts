// What every list keeps: its search and its page; a new search begins on the first page.
import { useState } from 'react'
import { useSearchParams } from 'react-router'

const FIRST_SIZE = 50

export interface ListPage {
  /** For the list procedure. */
  readonly input: { readonly search: string; readonly page: number; readonly pageSize: number }
  readonly search: string
  readonly setSearch: (search: string) => void
  /** For the table, once the total is known. */
  readonly pageOf: (total: number | undefined) => {
    readonly page: number
    readonly pageSize: number
    readonly total: number
    readonly onChange: (page: number, pageSize: number) => void
  }
}

/** Begins with what a link to the page searches for (?search=). */
export function useListPage(): ListPage {
  const [params] = useSearchParams()
  const [input, setInput] = useState({ search: params.get('search') ?? '', page: 1, pageSize: FIRST_SIZE })
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
