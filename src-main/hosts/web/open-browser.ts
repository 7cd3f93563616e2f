// Opens the system's browser; where there is none, the printed address is enough.
import { spawn } from 'node:child_process'
import { platform } from 'node:os'

export function openBrowser(address: string): void {
  const [command, args] = opener(address)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {}) // no browser here: the address stands in the terminal
  child.unref()
}

function opener(address: string): [string, string[]] {
  if (platform() === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  return platform() === 'darwin' ? ['open', [address]] : ['xdg-open', [address]]
}
