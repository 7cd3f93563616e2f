// Finds a Chromium-based browser for the tests, installs Debian's where it may, or says which command does.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
]

/** Where the installers of Windows and macOS put them; neither is on the PATH there. */
const usualPlaces = [
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const packages = ['chromium', 'fonts-noto-cjk']

const isRoot = () => process.getuid?.() === 0

/** Chromium's own sandbox refuses to run as root; the rest keeps it off the network and the graphics card. */
export const browserArguments = (): string[] => [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @returns the browser's path. @throws Error with the command to type where none is found. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named
    throw new Error(`CHROME_PATH names no program: ${named}`)
  }
  const found = installed(environment) ?? installDebians(environment)
  if (found !== null) return found
  throw new Error(
    `No browser found for the tests. Debian or Ubuntu: sudo apt-get install -y ${packages.join(' ')}; ` +
      'elsewhere install Chrome or Edge, or set CHROME_PATH to one.',
  )
}

function installed(environment: NodeJS.ProcessEnv): string | null {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const onPath = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((end) => join(folder, name + end))),
  )
  return [...onPath, ...usualPlaces].find(isProgram) ?? null
}

/** Only as root on a system with apt-get; the download takes a minute, so it is said aloud. */
function installDebians(environment: NodeJS.ProcessEnv): string | null {
  const hasApt = process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0
  if (!isRoot() || !hasApt) return null
  process.stderr.write(`No browser found: installing ${packages.join(' ')} with apt-get …\n`)
  const options = { stdio: 'inherit', env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } } as const
  try {
    execFileSync('apt-get', ['update', '-q'], options)
    execFileSync('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], options)
  } catch {
    return null
  }
  return installed(environment)
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
