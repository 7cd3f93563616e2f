// What a start that can't go on says: the same sentence in the terminal and in the desktop's box.
import { sentenceOf } from '../contract/error-sentences.ts'
import { Refusal } from '../contract/errors.ts'
import { DataFileError } from '../storage/base/data-file-error.ts'
import { DataFolderError } from './data-folder.ts'
import { FlagError } from './flags.ts'

/** In Chinese, with what to do next; null where the error is a bug. */
export function startRefusal(error: unknown): string | null {
  if (error instanceof Refusal) return sentenceOf(error.code, error.data)
  const isExpected =
    error instanceof FlagError || error instanceof DataFolderError || error instanceof DataFileError
  return isExpected ? error.message : null
}
