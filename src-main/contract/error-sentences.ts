// One Chinese sentence per named error, saying what to do next; the compiler keeps the table complete.
import { formatFen } from '../domain/money/fen.ts'
import type { ErrorCode, ErrorData } from './errors.ts'

const creditCodeIssues: Readonly<Record<ErrorData<'CREDIT_CODE_WRONG'>['issue'], string>> = {
  missing: '没有填写',
  rounded: '被表格软件改成了数字，末几位已经丢失',
  length: '应为 18 位',
  characters: '含有不会出现的字符（字母 I、O、Z、S、V 或符号）',
  checkCharacter: '校验位不符，可能有一位写错',
  notBaseUnion: '基层工会的代码应以 81 开头',
}

/** null: this pool does not limit that unit. */
const remainingText = (places: number | null, fen: number | null): string =>
  [...(places === null ? [] : [`${places} 个名额`]), ...(fen === null ? [] : [`${formatFen(fen)} 元`])].join(
    '、',
  ) || '不限'

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
  CREDIT_CODE_WRONG: ({ issue }) =>
    `统一社会信用代码不对：${creditCodeIssues[issue]}，请对照证照核对后再保存。`,
  CREDIT_CODE_TAKEN: ({ by }) => `这个统一社会信用代码已属于“${by}”，请核对是否重复登记。`,
  UNION_CYCLE: ({ union, parent }) => `“${parent}”在“${union}”之下，不能反过来作它的上级，请另选上级。`,
  UNION_LEVEL: ({ union, parent }) =>
    `“${parent}”的层级不高于“${union}”，不能作它的上级，请核对层级或另选上级。`,
  UNION_PARENT_MISSING: ({ union }) => `基层工会“${union}”必须挂在上级工会之下，名额才有处可记，请选择上级。`,
  SHIFTS_OVERLAP: ({ cycleDay, one, other }) =>
    `第 ${cycleDay} 天的${one}与${other}时间重叠，请调整班次时间或循环。`,
  CLASS_CLOSED: ({ name, state }) => `班级“${name}”${state}，不能再做这项修改；请选择其他班级。`,
  ALREADY_IN_CLASS: ({ people }) => `${people}，没有写入任何人；请先从所选名单中去掉，或先在原班办理退班。`,
  ENROLMENT_STEP_REFUSED: ({ who, state }) => `${who}目前是“${state}”，不能办理这一步，请刷新名单后核对。`,
  CAPACITY_BELOW_SEATED: ({ seated }) =>
    `班里已有 ${seated} 人，容量不能小于这个数；请先办理退班或调大容量。`,
  LESSONS_STILL_OPEN: ({ name, lessons }) =>
    `班级“${name}”还有 ${lessons} 次课没有上完或没有排定，不能结业；请上完，或在排课中停课后再结业。`,
  NOT_HELD_YET: ({ name }) => `班级“${name}”还没有上过课，不能结业；请先点名，或改为停办。`,
  CERTIFICATE_SERIES_EXHAUSTED: ({ series }) =>
    `证书号段 ${series} 已用完，请联系管理员调整课程代码后再结业。`,
  PLAN_OUTDATED: () => '排课期间，班级、场地、讲师或课表有了改动，这次的结果没有写入；请重新自动排课。',
  PLANNING_RUNNING: ({ who }) =>
    `${who}正在为这个学期排课，同一学期一次只能排一个；请再点“自动排课”看它的进度，用它的方案或取消后再排。`,
  PLANNING_STOPPED: () => '停下时还没有排出方案，没有写入任何内容；需要时请重新开始。',
  PLANNING_FAILED: ({ why }) => `排课没有算完，没有写入任何内容：${why}。`,
  PLAN_SCORE_MISMATCH: ({ incident }) =>
    `排课结果没有通过复核 #${incident}，没有写入任何内容；请换一档“排法”再排一次，并把编号告诉管理员。`,
  PLAN_BREAKS_RULES: ({ sentences }) =>
    `方案还违反 ${sentences.length} 条规则，没有写入：${sentences.slice(0, 3).join('；')}。请先移动或停掉这些课次。`,
  RECOMMENDATION_OUTDATED: () => '班级、班次或课表有了改动，没有写入；请看过新的推荐再采用。',
  MEND_OUTDATED: () => '预览之后，课表、讲师、场地或班级有了改动，没有写入；请看过新的预览再采用。',
  RECOMMENDATION_REFUSED: ({ sentences }) =>
    `这种做法排不进去，没有写入：${sentences.slice(0, 3).join('；')}。请换一种做法，或先在排课里移开挡着的课次。`,
  PLACEMENT_BREAKS_RULE: ({ sentences }) =>
    `不能这样安排：${sentences.join('；')}。请换一个时间、教室或讲师。`,
  SITTING_CLOSED: ({ what, why }) => `${what}${why}，不能再改；请刷新后核对。`,
  QUOTA_EXHAUSTED: ({ pool, who, places, fen }) =>
    `“${pool}”的名额不够${who === '' ? '' : `${who}使用`}，剩余 ${remainingText(places, fen)}，没有写入任何内容；请先下达、收回或调剂名额，或减少人数、金额后再试。`,
  LEDGER_STEP_REPEATED: ({ who, step }) => `${who}在台账中已经${step}过，不能重复；请刷新后核对。`,
  LEDGER_NOTHING_HELD: ({ who }) => `${who}在台账中没有占用名额，不能办理这一步；请刷新后核对台账。`,
  AMOUNT_ABOVE_HELD: ({ who, fen }) => `${who}的金额超过了预占的 ${formatFen(fen)} 元，请改小后再提交。`,
  AMOUNT_INVALID: ({ who }) =>
    `${who}数量或金额不对，请填写大于零的整数名额或金额（审定金额不能超过申领金额）。`,
  POOL_MISSING: ({ who, issue }) => `${who}没有可用的名额池：${issue}。`,
  POOLS_NOT_RELATED: ({ from, to }) =>
    `“${from}”与“${to}”不是上下级或同一上级，不能这样划转；请逐级下达，或在同级之间调剂。`,
  POOL_UNITS_DIFFER: ({ from, to }) =>
    `“${from}”与“${to}”限制的项目不同（名额、金额），不能划转；请先统一限制方式。`,
  CLAIM_STEP_REFUSED: ({ who, state, act }) => `${who}目前是“${state}”，不能${act}；请刷新列表后核对。`,
  RIGHT_MISSING: ({ rights }) => `这一步需要“${rights}”权限，请由有权限的同事办理，或请管理员授权。`,
  SAME_PERSON_SIGNED: ({ who, name, earlier }) =>
    `${who}的${earlier === 'enter' ? '录入' : '初审'}是${name}办的，录入、初审、终审须由三人分别办理；请换一位同事。`,
  CLAIM_LAPSED: ({ who, until }) =>
    `${who}的补正期限 ${until} 已过，名额应释放；请办理“逾期失效”，再重新录入一份。`,
  CLAIM_NOT_LAPSED: ({ who, until }) => `${who}的补正期限到 ${until}，还没有过期；请等补正或过期后再办。`,
  PUBLICITY_RUNNING: ({ who, until }) => `${who}的公示到 ${until} 才结束，请在次日及以后办理拨付。`,
  DATE_MISSING: ({ who }) => `${who}的截止日期没有算出来，请核对政策的公示期和补正期限后再试。`,
  NOT_ELIGIBLE: ({ who, reason }) =>
    `${who}不符合政策：${reason}。没有写入任何人，请从所选名单中去掉后再提交。`,
  ALREADY_CLAIMED: ({ who, number }) =>
    `${who}已有申领 ${number}，不能重复录入；没有写入任何人，请从所选名单中去掉后再提交。`,
  POLICY_RUN_BY_OTHERS: ({ policy }) =>
    `“${policy}”由其他部门经办，这里只作排除和限次的依据，不能在此录入申领。`,
  POLICY_IN_USE: ({ policy, claims }) =>
    `“${policy}”已有 ${claims} 份申领按现行标准审核，标准不能再改（名称和日期可以改）；需要新标准时请另建一份政策。`,
  UNDO_NOTHING: () => '没有可以撤销的操作。',
  UNDO_CONFLICT: ({ sentence, who, what, isOwn }) =>
    isOwn
      ? `不能再撤销“${sentence}”：你之后又做了“${what}”。`
      : `不能撤销“${sentence}”：${who}之后又做了“${what}”，请先与对方核对。`,
  OVERTAKEN: () => '准备写入时，所依据的名册或班制一直有人在改，没有写入任何内容；请稍后再试一次。',
  INTERRUPTED: () => '写入之前的准备中断了（程序正在关闭，或后台出错），没有写入任何内容；请再试一次。',
  ROSTER_CHANGED: ({ previewed, now }) =>
    `预览之后名册有了变化（预览时${previewed}，现在${now}），没有写入任何人；请重新预览后再确认。`,
  ROSTER_COLUMNS_MISSING: ({ columns }) =>
    `还没有指明哪一列是${columns}，没有写入任何人；请在列的上方选好后再导入。`,
  ROSTER_NOTHING_TO_WRITE: () => '这份花名册里没有要新增或更新的人，没有写入任何内容；请核对企业和文件。',
  SHIFT_TABLE_UNREADABLE: ({ why }) => `这张表没有写入：${why}。请核对工作表和月份后再导入。`,
  SHIFT_TABLE_CHANGED: () =>
    '预览之后，班制、班组、人员或已有的实际排班有了改动，没有写入任何内容；请看过新的预览再确认。',
  SHIFT_TABLE_NOTHING_TO_WRITE: () => '这份排班表与现有安排完全一致，没有需要写入的内容。',
  ROTATION_NOT_FOUND: () =>
    '这份排班表里推不出有规律的班制，没有写入任何内容；请选“只记实际排班”，或换一份更长的表。',
  MARKING_REFUSED: ({ reason }) => `没有点名：${reason}。`,
  NOT_A_SPREADSHEET: () => '这个文件不是表格（只是改了扩展名？）。请用 Excel 或 WPS 另存为 .xlsx 后再选。',
  EMPTY_FILE: () => '这个文件是空的，请换一个有内容的文件。',
  FILE_TOO_LARGE: () => '文件太大（上限 20 MB），请拆成几份再导入。',
  ZIP_BOMB: () => '这个文件展开后大得不正常，已拒绝读取。请向提供者要原始表格。',
  TOO_MANY_ROWS: () => '表格超过 20,000 行，请拆成几份再导入。',
  TOO_MANY_COLUMNS: () => '表格超过 200 列，请删去用不到的列再导入。',
  ENCRYPTED_FILE: () => '文件有打开密码，请在 Excel 或 WPS 里去掉密码后另存再导入。',
  SPREADSHEET_TIMEOUT: () => '5 秒内没能读完这个文件，已停止。请另存为新的 .xlsx，或复制单元格直接粘贴。',
  SPREADSHEET_BROKEN: () => '文件内容损坏，读不出来。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。',
  DATABASE_NOT_WRITABLE: ({ detail }) =>
    `数据无法写入（${detail}），请检查磁盘空间和文件夹权限；刚才的修改没有保存。`,
  INTERNAL: ({ incident }) => `出错了 #${incident}，没有写入任何数据；请记下编号并联系管理员。`,
}

/** The sentence of an error that came over the boundary; `data` was checked there against the code's schema. */
export function sentenceOf<C extends ErrorCode>(code: C, data: ErrorData<C>): string {
  return errorSentences[code](data)
}
