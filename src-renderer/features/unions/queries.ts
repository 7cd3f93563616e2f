// What the union tree's screen asks and sends.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'

export const useUnions = (search: string) =>
  useQuery({ ...orpc.unions.list.queryOptions({ input: { search } }), placeholderData: keepPreviousData })

export const useUnionOptions = () => useQuery(orpc.unions.options.queryOptions())

export const useSaveUnion = (onSuccess: () => void) =>
  useCommand(orpc.unions.save, { success: ({ name }) => `已保存“${name}”`, isUndoable: true, onSuccess })

export const useRemoveUnion = (onSuccess: () => void) =>
  useCommand(orpc.unions.remove, { success: ({ name }) => `已删除“${name}”`, isUndoable: true, onSuccess })
