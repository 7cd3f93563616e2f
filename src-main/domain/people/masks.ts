// What of a person's numbers may be seen where. Publicity follows domain.md: first 2 + last 3 of the ID, nothing more.

/** For publicity (公示): 35*************123, as long as the number itself. */
export function publicityIdMask(idNumber: string): string {
  return masked(idNumber, 2, 3)
}

/** For lists inside the office: region and last four, so that the birth date stays hidden. */
export function listIdMask(idNumber: string): string {
  return masked(idNumber, 6, 4)
}

/** 138****0001. Never in publicity, not even masked. */
export function phoneMask(phone: string): string {
  return masked(phone, 3, 4)
}

/** Only the last four, as banks print it. */
export function bankCardMask(cardNumber: string): string {
  return masked(cardNumber, 0, 4)
}

/** Too short a text is hidden whole: first and last would give it away. */
function masked(text: string, first: number, last: number): string {
  const hidden = text.length - first - last
  if (hidden < 4) return '*'.repeat(text.length)
  return text.slice(0, first) + '*'.repeat(hidden) + text.slice(text.length - last)
}
