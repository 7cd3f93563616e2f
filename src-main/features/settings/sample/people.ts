// Believable people: names as they are common around Ningbo, valid ID numbers of nobody, phones of no operator's real block.
import { idCheckCharacter } from '../../../domain/people/id-number.ts'
import type { SampleRandom } from './random.ts'

const surnames = [
  ...'陈林张王李周吴徐朱赵黄郑蔡何沈钱潘俞施应叶杨胡孙冯金方谢罗章史石励奚虞柳葛翁邵樊',
] as const
const maleNames =
  '建国 志强 海波 伟民 国平 永康 晓东 立新 文斌 明亮 佳豪 俊杰 宇航 子轩 浩然 振华 伟 军 勇 磊 涛 超 刚 斌 鹏 凯 建军 志明 海涛 永良 旭东 家骏 银龙 贤德 仁杰'.split(
    ' ',
  )
const femaleNames =
  '秀英 丽娟 晓燕 雅芳 海燕 文娟 雪梅 佳怡 思雨 梦婷 春花 红霞 玲玲 静 敏 丽 娜 艳 芳 燕 慧敏 美玲 亚萍 珊珊 素珍 玉兰 彩云 海霞 佩佩 琼 婷婷 颖 倩 莉 月华'.split(
    ' ',
  )
/** 象山, 奉化, 宁海, and places that workers come from. */
const regions = [
  '330225',
  '330225',
  '330225',
  '330283',
  '330226',
  '341221',
  '411521',
  '522422',
  '362330',
  '421125',
]

export interface SamplePerson {
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birthDate: string
  readonly idNumber: string
  readonly phone: string
}

/** @param serial makes the ID number unique: birth date and order together never repeat below six million. */
export function samplePerson(random: SampleRandom, serial: number): SamplePerson {
  const sex = random.chance(0.58) ? 'male' : 'female'
  const name = random.pick(surnames) + random.pick(sex === 'male' ? maleNames : femaleNames)
  const birthDate = sampleBirthDate(serial)
  const order = (serial % 499) * 2 + (sex === 'male' ? 1 : 2)
  const first17 = `${random.pick(regions)}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  const phone = `1${random.pick(['38', '39', '58', '59', '86', '88'])}5748${String(serial % 10_000).padStart(4, '0')}`
  return { name, sex, birthDate, idNumber: `${first17}${idCheckCharacter(first17)}`, phone }
}

/** Born 1968 to 2003: grown up on every day a sample is built around, not yet retired. */
function sampleBirthDate(serial: number): string {
  const day = ((serial % 499) * 5003 + Math.floor(serial / 499) * 137) % (36 * 12 * 28)
  const [year, month] = [1968 + Math.floor(day / 336), 1 + (Math.floor(day / 28) % 12)]
  return `${year}-${String(month).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`
}
