// Why a data file can't be opened or upgraded: a name for the program, a sentence for people that says what to do next.
import Database from 'better-sqlite3'

export type DataFileErrorName =
  | 'DatabaseTooNew'
  | 'DatabaseDamaged'
  | 'DiskFull'
  | 'NotWritable'
  | 'UpgradeRefused'
  | 'UpgradeFailed'

/** Wherever it is thrown, the data are as they were before. */
export class DataFileError extends Error {
  constructor(name: DataFileErrorName, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = name
  }
}

const reasons: readonly (readonly [RegExp, DataFileErrorName, (detail: string) => string])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)$/,
    'DiskFull',
    () => '磁盘空间不足，数据没有改动。升级前要先留一份备份：请腾出比数据文件大两倍的空间，再重新启动。',
  ],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_IOERR|EROFS|EACCES|EPERM|EISDIR|ENOTDIR|EEXIST|ENOTEMPTY|EIO)/,
    'NotWritable',
    (detail) =>
      `数据文件夹无法写入（${detail}），数据没有改动。请检查文件夹的权限、磁盘是否只读，再重新启动。`,
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    'DatabaseDamaged',
    (detail) => `数据文件已损坏（${detail}），程序没有改动它。请从最近的备份恢复，或联系技术支持。`,
  ],
]

/** The sentence for a fault of disk, rights or file; any other error comes back as it is. */
export function asDataFileError(error: unknown): unknown {
  if (error instanceof DataFileError || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const known = reasons.find(([pattern]) => pattern.test(code))
  if (known === undefined) return error
  const [, name, sentence] = known
  const detail = error instanceof Database.SqliteError ? `${code}: ${error.message}` : error.message
  return new DataFileError(name, sentence(detail), { cause: error })
}
