// One Chinese sentence per named error, saying what to do next; the compiler keeps the table complete.
import type { ErrorCode, ErrorData } from './errors.ts'

const creditCodeIssues: Readonly<Record<ErrorData<'CREDIT_CODE_WRONG'>['issue'], string>> = {
  missing: '没有填写',
  rounded: '被表格软件改成了数字，末几位已经丢失',
  length: '应为 18 位',
  characters: '含有不会出现的字符（字母 I、O、Z、S、V 或符号）',
  checkCharacter: '校验位不符，可能有一位写错',
  notBaseUnion: '基层工会的代码应以 81 开头',
}

export const errorSentences: { readonly [C in ErrorCode]: (data: ErrorData<C>) => string } = {
  NOT_SIGNED_IN: () => '尚未登录或登录已失效，请重新登录。',
  SESSION_LOCKED: () => '界面已锁定，请输入密码继续。',
  FORBIDDEN: ({ needs }) => `此操作需要${needs}，请联系管理员授权。`,
  WRONG_PASSWORD: () => '用户名或密码不对，请重新输入。',
  TOO_MANY_ATTEMPTS: ({ seconds }) => `密码错误次数过多，请 ${seconds} 秒后再试。`,
  ALREADY_SET_UP: () => '系统已经建好，请直接登录。',
  RECOVERY_CODE_MISTYPED: () => '恢复码与打印的不一致，请对照纸面重新输入。',
  PASSWORD_TOO_WEAK: ({ rule }) => `密码不符合要求：${rule}。`,
  USERNAME_TAKEN: ({ username }) => `用户名“${username}”已有人使用，请换一个。`,
  SAMPLE_ONLY: () => '这个功能只能在示例数据中使用。',
  NOT_FOUND: ({ what }) => `找不到${what}，可能已被删除，请刷新后重试。`,
  ALREADY_EXISTS: ({ what }) => `${what}已经存在，请核对后修改。`,
  STILL_IN_USE: ({ what, by }) => `${what}仍被${by}使用，请先处理后再删除。`,
  INVALID_VALUE: ({ what }) => `${what}，请修改后再保存。`,
  STILL_PLANNED: ({ what, sittings }) => `${what}还有 ${sittings} 场已排未上，请先在排课中换开，再停用。`,
  COURSE_KIND_FIXED: ({ course, kind, classes }) =>
    `${course}已有 ${classes} 个班按${kind}开课，性质不能再改；需要另一种性质时，请新建一门课程。`,
  CREDIT_CODE_WRONG: ({ issue }) => `统一社会信用代码不对：${creditCodeIssues[issue]}，请对照证照核对后再保存。`,
  CREDIT_CODE_TAKEN: ({ by }) => `这个统一社会信用代码已属于“${by}”，请核对是否重复登记。`,
  UNION_CYCLE: ({ union, parent }) => `“${parent}”在“${union}”之下，不能反过来作它的上级，请另选上级。`,
  UNION_LEVEL: ({ union, parent }) => `“${parent}”的层级不高于“${union}”，不能作它的上级，请核对层级或另选上级。`,
  UNION_PARENT_MISSING: ({ union }) => `基层工会“${union}”必须挂在上级工会之下，名额才有处可记，请选择上级。`,
  SHIFTS_OVERLAP: ({ cycleDay, one, other }) => `第 ${cycleDay} 天的${one}与${other}时间重叠，请调整班次时间或循环。`,
  CLASS_CLOSED: ({ name, state }) => `班级“${name}”${state}，不能再做这项修改；请选择其他班级。`,
  ALREADY_IN_CLASS: ({ people }) => `${people}，没有写入任何人；请先从所选名单中去掉，或先在原班办理退班。`,
  ENROLMENT_STEP_REFUSED: ({ who, state }) => `${who}目前是“${state}”，不能办理这一步，请刷新名单后核对。`,
  CAPACITY_BELOW_SEATED: ({ seated }) => `班里已有 ${seated} 人，容量不能小于这个数；请先办理退班或调大容量。`,
  NOT_HELD_YET: ({ name }) => `班级“${name}”还没有上过课，不能结业；请先点名，或改为停办。`,
  CERTIFICATE_SERIES_EXHAUSTED: ({ series }) => `证书号段 ${series} 已用完，请联系管理员调整课程代码后再结业。`,
  UNDO_NOTHING: () => '没有可以撤销的操作。',
  UNDO_CONFLICT: ({ sentence, who, what }) => `不能撤销“${sentence}”：${who}之后又做了“${what}”，请先与对方核对。`,
  NOT_A_SPREADSHEET: () => '这个文件不是表格（只是改了扩展名？）。请用 Excel 或 WPS 另存为 .xlsx 后再选。',
  EMPTY_FILE: () => '这个文件是空的，请换一个有内容的文件。',
  FILE_TOO_LARGE: () => '文件太大（上限 20 MB），请拆成几份再导入。',
  ZIP_BOMB: () => '这个文件展开后大得不正常，已拒绝读取。请向提供者要原始表格。',
  TOO_MANY_ROWS: () => '表格超过 20,000 行，请拆成几份再导入。',
  TOO_MANY_COLUMNS: () => '表格超过 200 列，请删去用不到的列再导入。',
  ENCRYPTED_FILE: () => '文件有打开密码，请在 Excel 或 WPS 里去掉密码后另存再导入。',
  SPREADSHEET_TIMEOUT: () => '5 秒内没能读完这个文件，已停止。请另存为新的 .xlsx，或复制单元格直接粘贴。',
  SPREADSHEET_BROKEN: () => '文件内容损坏，读不出来。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。',
  DATABASE_NOT_WRITABLE: ({ detail }) => `数据无法写入（${detail}），请检查磁盘空间和文件夹权限；刚才的修改没有保存。`,
  INTERNAL: ({ incident }) => `出错了 #${incident}，没有写入任何数据；请记下编号并联系管理员。`,
}

/** The sentence of an error that came over the boundary; `data` was checked there against the code's schema. */
export function sentenceOf<C extends ErrorCode>(code: C, data: ErrorData<C>): string {
  return errorSentences[code](data)
}
