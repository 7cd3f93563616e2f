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

interface Frame {
  readonly url: string
}

/** A message counts only from the window's main frame, and only while that shows the program's own screens. */
export function isOwnMainFrame(event: {
  readonly senderFrame: Frame | null
  readonly sender: { readonly mainFrame: Frame }
}): boolean {
  // A frame that was navigated away or torn down meanwhile is null.
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnUrl(frame.url)
}
