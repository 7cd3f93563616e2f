// Stands in for protocol.handle and the session's permission handlers.

import { addScheme } from './addresses.ts'
import { standIn } from './app.ts'
import { notProvided, only } from './provided.ts'

type Answer = (request: Request) => Response | Promise<Response>
type Decide = (contents: unknown, permission: string, answer: (isGranted: boolean) => void) => void

export const handlers = new Map<string, Answer>()

export const protocol = only('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (standIn.isReady())
      throw new Error('registerSchemesAsPrivileged must be called before the app is ready')
    for (const { scheme } of schemes) addScheme(scheme)
  },
  handle(scheme: string, answer: Answer): void {
    if (!standIn.isReady()) throw new Error('protocol.handle can only be used after the app is ready')
    handlers.set(scheme, answer)
  },
})

/** Electron's words for what Playwright can grant. */
const grantable = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
}

let decide: Decide | null = null

export const session = only('session', {
  defaultSession: only('session.defaultSession', {
    setPermissionRequestHandler: (handler: Decide) => {
      decide = handler
    },
    setPermissionCheckHandler: (handler: () => boolean) => {
      if (handler()) notProvided('a permission check handler that grants')
    },
    setDevicePermissionHandler: (handler: () => boolean) => {
      if (handler()) notProvided('a device permission handler that grants')
    },
  }),
})

/** Like Electron, grants everything where no handler was set. */
export function grantedPermissions(contents: unknown): string[] {
  return Object.entries(grantable).flatMap(([permission, granted]) => {
    let isGranted = true
    decide?.(contents, permission, (answer) => {
      isGranted = answer
    })
    return isGranted ? granted : []
  })
}
