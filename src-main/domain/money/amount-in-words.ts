// Amounts in words (人民币大写) as they stand on stamped forms, after the rules for filling in bills (正确填写票据和结算凭证的基本规定).

const digitWords = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const unitWords = ['', '拾', '佰', '仟'] as const

/** 整 stands after 元 and after 角, never after 分; without the prefix 人民币. Throws RangeError unless 0 ≤ fen is a safe integer. */
export function amountInWords(amountFen: number): string {
  if (!Number.isSafeInteger(amountFen) || amountFen < 0) {
    throw new RangeError(`an amount in words needs a whole number of fen from 0 on: ${amountFen}`)
  }
  const fen = amountFen % 10
  const jiao = Math.floor(amountFen / 10) % 10
  const yuan = Math.floor(amountFen / 100)
  const whole = yuan === 0 ? '' : `${readBelowWanYi(yuan)}元`
  if (jiao === 0 && fen === 0) return `${whole || '零元'}整`
  return whole + readJiaoAndFen(jiao, fen, whole !== '')
}

/** 人民币 stands directly before the amount, with nothing between. */
export function amountInWordsWithPrefix(amountFen: number): string {
  return `人民币${amountInWords(amountFen)}`
}

/** 零 is needed where 角 is 0, 分 is not and yuan stand before. */
function readJiaoAndFen(jiao: number, fen: number, hasYuan: boolean): string {
  if (fen === 0) return `${digitWord(jiao)}角整`
  if (jiao === 0) return `${hasYuan ? '零' : ''}${digitWord(fen)}分`
  return `${digitWord(jiao)}角${digitWord(fen)}分`
}

/** A safe integer of fen is below 100 万亿 yuan, so what stands before 亿 has at most six digits. */
function readBelowWanYi(yuan: number): string {
  const yi = Math.floor(yuan / 1_0000_0000)
  const rest = yuan % 1_0000_0000
  if (yi === 0) return readBelowYi(rest)
  return `${readBelowYi(yi)}亿${gap(rest, 1000_0000)}${rest === 0 ? '' : readBelowYi(rest)}`
}

function readBelowYi(value: number): string {
  const wan = Math.floor(value / 1_0000)
  const rest = value % 1_0000
  if (wan === 0) return readBelowWan(rest)
  return `${readBelowWan(wan)}万${gap(rest, 1000)}${rest === 0 ? '' : readBelowWan(rest)}`
}

/** 1..9999; zeros in a row are read once, closing zeros not at all. */
function readBelowWan(value: number): string {
  const digits = String(value)
  let words = ''
  let isGap = false
  for (const [index, character] of [...digits].entries()) {
    const digit = Number(character)
    if (digit !== 0)
      words += (isGap ? '零' : '') + digitWord(digit) + (unitWords[digits.length - 1 - index] ?? '')
    isGap = digit === 0
  }
  return words
}

/** A gap inside the yuan: the lower part does not fill its highest place. */
function gap(lowerPart: number, highestPlace: number): string {
  return lowerPart > 0 && lowerPart < highestPlace ? '零' : ''
}

function digitWord(digit: number): string {
  return digitWords[digit] ?? ''
}
