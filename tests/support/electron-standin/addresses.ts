// Chromium does not know the program's own schemes: inside the stand-in, app://host/… is https://host.app.invalid/….
const suffix = '.invalid'
const schemes = new Set<string>()

export const addScheme = (scheme: string) => void schemes.add(scheme)

/** What the page is told. */
export function toPage(url: string): string {
  const match = /^([a-z]+):\/\/([^/]+)(.*)$/.exec(url)
  if (match === null || !schemes.has(match[1] ?? '')) return url
  return `https://${match[2]}.${match[1]}${suffix}${match[3]}`
}

/** What the program is told. */
export function toProgram(url: string): string {
  const match = /^https:\/\/(.+)\.([a-z]+)\.invalid(\/.*)?$/.exec(url)
  if (match === null || !schemes.has(match[2] ?? '')) return url
  return `${match[2]}://${match[1]}${match[3] ?? '/'}`
}

export const schemeOf = (programUrl: string): string => programUrl.slice(0, programUrl.indexOf(':'))
