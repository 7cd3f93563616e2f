// Turns whatever a call failed with into one Chinese sentence that says what to do next.
import { ORPCError } from '@orpc/client'
import { errorSentences } from '../../src-main/contract/error-sentences.ts'
import { type ErrorCode, errorMap } from '../../src-main/contract/errors.ts'
import { issuesText } from './issue-text.ts'

export interface NamedRefusal {
  readonly code: ErrorCode
  readonly sentence: string
}

/** @returns the named error of the closed list, or null when the failure is something else. */
export function refusalOf(error: unknown): NamedRefusal | null {
  if (!(error instanceof ORPCError) || !isErrorCode(error.code)) return null
  const declared = errorMap[error.code]
  const data = 'data' in declared ? declared.data.safeParse(error.data) : { success: true, data: undefined }
  if (!data.success) return null
  // The schema just checked is the one this code's sentence takes its data from.
  const say = errorSentences[error.code] as (data: unknown) => string
  return { code: error.code, sentence: say(data.data) }
}

/** One sentence for the screen, whatever went wrong. */
export function errorText(error: unknown): string {
  const refusal = refusalOf(error)
  if (refusal !== null) return refusal.sentence
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return `填写有误：${issuesText(error.data)}`
  if (error instanceof ORPCError && error.status === 413) return '文件太大，最多 20 MB，请拆分后再试。'
  if (isConnectionLost(error)) return '与晚七点的连接断开了，请确认程序仍在运行，然后重试。'
  return '出现意外情况，没有写入任何数据；请重试，仍不行请联系管理员。'
}

/** The host refused this browser before any procedure ran: no valid session cookie. */
export function isTurnedAway(error: unknown): boolean {
  return (
    error instanceof ORPCError && refusalOf(error) === null && (error.status === 401 || error.status === 403)
  )
}

/** Nobody answers behind the door: the program has ended. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof TypeError
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorMap, code)
}
