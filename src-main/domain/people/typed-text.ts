// What input methods and spreadsheets do to plain characters, undone in one place for every check of typed text.

/** How the value lay in its file: a number cell has at most 15 true digits, the rest is rounded away. */
export type TypedKind = 'text' | 'number'

const fullWidthOffset = 0xfee0
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g

/** Full-width letters, digits and signs become half-width; invisible marks go; the text is trimmed. */
export function toHalfWidth(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthOffset))
    .replace(/[\u3000\u00a0]/g, ' ')
    .trim()
}

/** The form of a code or number: half-width, without spaces and the apostrophes that force text in Excel. */
export function compactCode(text: string): string {
  return toHalfWidth(text).replace(/[\s'’‘`´′]/g, '')
}

/**
 * A spreadsheet keeps 15 digits of a number. What was longer, or is written as 3.30225E+17, has lost digits
 * that nobody can bring back.
 */
export function hasLostDigits(compact: string, kind: TypedKind): boolean {
  if (/^\d(\.\d+)?e\+?\d+$/i.test(compact)) return true
  return kind === 'number' && compact.replace(/\D/g, '').length > 15
}
