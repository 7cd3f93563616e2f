// How lists of classes and money find people: part of the name, the beginning of pinyin or initials, or the ID's last four.
import type { ReadHandle } from '../base/handle.ts'

/** A condition on rows of worker, under the alias w; bound by personSearch(). */
export const isSearchedPerson = `(:search = '' OR instr(w.name, :search) OR w.name_pinyin GLOB :prefix
    OR w.name_initials GLOB :prefix OR w.id_tail_hash = :tailHash)`

export const personSearch = ({ vault }: ReadHandle, search: string) => ({
  search,
  prefix: /^[a-z]+$/i.test(search) ? `${search.toLowerCase()}*` : '',
  tailHash: /^\d{3}[\dXx]$/.test(search) ? vault.hash('id-tail', search.toUpperCase()) : '',
})
