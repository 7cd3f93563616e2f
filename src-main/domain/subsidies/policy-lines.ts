// A policy's rules as lines that a person can read against the paper they come from; no rule is left out.
import { formatFen } from '../money/fen.ts'
import type { AmountRule, AsOfDate, DateWindow, PolicyRules, PolicyStream, SkillLevel } from './policy.ts'
import { skillLevelNames, skillLevels } from './policy.ts'
import { windowText, yuanText } from './reasons.ts'

export interface PolicyLine {
  readonly title: string
  readonly text: string
}

const streamNames: Readonly<Record<PolicyStream, string>> = {
  degree: '学历提升，发给本人',
  certificate: '技能证书，发给本人',
  training: '培训补贴',
}

const asOfNames: Readonly<Record<AsOfDate, string>> = {
  'training-end': '培训结束日',
  certificate: '证书核发日',
  hire: '入职日',
  application: '申请日',
}

export function policyLines(rules: PolicyRules): readonly PolicyLine[] {
  const lines: readonly (PolicyLine | null)[] = [
    line('类别', rules.streams.map((stream) => streamNames[stream]).join('；')),
    line('经办', rules.runBy === 'us' ? '本级工会' : '其他部门（只作排除和限次的依据）'),
    line('认定日期', `资格按${asOfNames[rules.asOf]}认定`),
    line('受理期', isOpen(rules.application) ? '不限' : windowText(rules.application)),
    rules.claimWithin === null
      ? null
      : line(
          '申领时限',
          `${rules.claimWithin.after === 'certificate' ? '证书核发' : '培训结束'}后 ${rules.claimWithin.months} 个月内（含当日）`,
        ),
    line('对象', whoText(rules)),
    line('凭据', proofTexts(rules).join('；') || '无'),
    line('标准', amountText(rules.amount)),
    line('限次', limitTexts(rules).join('；') || '不限'),
    ...rules.exclusions.map(({ givers, kinds }) =>
      line('不得重复', `已领或正在申领${givers.join('、')}的${kinds.join('、')}`),
    ),
    line(
      '公示',
      `${rules.publicity.length} 个${rules.publicity.unit === 'working-day' ? '工作日' : '自然日'}`,
    ),
    line('退回补正', `${rules.returnWorkingDays} 个工作日内，逾期失效并释放名额`),
    line('追回', rules.isPlaceClawedBack ? '退回金额，名额一并退回' : '退回金额，名额不退'),
    line('材料', rules.documents.join('、') || '无'),
  ]
  return lines.filter((one) => one !== null)
}

/** 600.00 元; 五级 1,000.00 元、四级 …; 30.00 元 × 学时，每人每年最多 1,000.00 元. */
export function amountText(amount: AmountRule): string {
  switch (amount.kind) {
    case 'fixed':
      return `每人 ${yuanText(amount.fen)}`
    case 'by-level':
      return skillLevels
        .flatMap((level) => {
          const fen = amount.fenByLevel[level]
          return fen === undefined ? [] : [`${level} ${formatFen(fen)}`]
        })
        .join('、')
        .concat(' 元')
    case 'by-hours':
      return `${yuanText(amount.ratePerHourFen)} × 学时，每人每年最多 ${yuanText(amount.capPerPersonYearFen)}`
  }
}

function whoText({ who }: PolicyRules): string {
  const contracts = {
    none: null,
    labour: '签订劳动合同',
    'labour-or-new-form': '签订劳动合同或新就业形态劳动者',
  }
  const needed = [
    who.isMemberNeeded ? '工会会员' : null,
    who.isFrontLineNeeded ? '一线职工' : null,
    contracts[who.contract],
    who.contractMonths === null ? null : `合同满 ${who.contractMonths} 个月`,
    who.contributionMonths === null ? null : `失业保险缴费满 ${who.contributionMonths} 个月`,
    who.employerKindsOut.length === 0 ? null : `${who.employerKindsOut.join('、')}除外`,
  ].filter((one) => one !== null)
  return needed.join('，') || '不限'
}

function proofTexts({ proof }: PolicyRules): readonly string[] {
  const { degree, certificate, attendance, exam } = proof
  const papers = [
    ...(degree === null
      ? []
      : [
          `学历（${degree.levels.join('、')}）${windowNote(degree.obtained)}${hiredNote(degree.isAfterHiringNeeded)}`,
        ]),
    ...(certificate === null
      ? []
      : [
          `证书（${certificate.levels.map(levelText).join('、')}）${windowNote(certificate.issued)}${hiredNote(certificate.isAfterHiringNeeded)}` +
            `${certificate.provinces === null ? '' : `，${certificate.provinces.join('、')}核发`}` +
            `${certificate.kindsOut.length === 0 ? '' : `，${certificate.kindsOut.join('、')}除外`}`,
        ]),
  ]
  return [
    ...(papers.length === 2 ? [`${papers.join(' 或 ')}，有一项即可`] : papers),
    ...(attendance === null
      ? []
      : [
          `出勤率不低于 ${attendance.percent}%（按${attendance.basis === 'held' ? '已上课次' : '班次可到的课次'}` +
            `${attendance.latesPerAbsence === null ? '' : `，迟到早退 ${attendance.latesPerAbsence} 次折 1 次缺勤`}` +
            `，${attendance.lateJoiner === 'from-enrolment' ? '插班自入班起算' : '插班按全班课次算'}）`,
        ]),
    ...(exam?.theoryPassLine == null ? [] : [`理论不低于 ${exam.theoryPassLine} 分`]),
    ...(exam?.practicePassLine == null ? [] : [`实操不低于 ${exam.practicePassLine} 分`]),
    ...(proof.isClassCertificateNeeded ? ['取得本宫结业证'] : []),
  ]
}

function limitTexts({ limits }: PolicyRules): readonly string[] {
  const kinds = limits.countedKinds.length === 0 ? '' : `（${limits.countedKinds.join('、')}合计）`
  return [
    ...(limits.timesEver === null ? [] : [`每人共 ${limits.timesEver} 次${kinds}`]),
    ...(limits.timesPerYear === null ? [] : [`每人每年 ${limits.timesPerYear} 次${kinds}`]),
    ...(limits.isSameOccupationLevelOnce ? ['同一职业同一等级限一次'] : []),
    ...(limits.isLowerAfterHigherOut ? ['领过高等级后不得再领同职业低等级'] : []),
  ]
}

const line = (title: string, text: string): PolicyLine => ({ title, text })
const isOpen = (window: DateWindow): boolean => window.from === null && window.to === null
const windowNote = (window: DateWindow): string => (isOpen(window) ? '' : `，${windowText(window)}取得`)
const hiredNote = (isNeeded: boolean): string => (isNeeded ? '，须入职后取得' : '')
const levelText = (level: SkillLevel): string => `${level}${skillLevelNames[level]}`
