// The app:// protocol: declared before the program is ready, answered from the built renderer afterwards.
import { protocol } from 'electron'
import { scheme } from './origin.ts'
import { answerFile } from './renderer-files.ts'

/** Must run before `ready`: only then do pages under app:// count as a secure origin of their own. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function serveRenderer(rendererFolder: string): void {
  protocol.handle(scheme, (request) => answerFile(rendererFolder, request))
}
