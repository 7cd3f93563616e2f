// The one address the desktop's screens live at; everything that checks a sender or a target asks here.
export const scheme = 'app'
const host = 'seven-pm'
export const homeUrl = `${scheme}://${host}/`

/** Whether an address belongs to the program's own screens. */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host: target } = new URL(url)
  return protocol === `${scheme}:` && target === host
}
