// The only place that knows which door this window came through: the desktop's message port or loopback HTTP.
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractClient } from '../../src-main/contract/index.ts'

/** What the preload puts on the window; `connect` tells it that the page's next message carries its port. */
interface DesktopDoor {
  readonly connect: () => void
}

declare global {
  interface Window {
    readonly sevenPm?: DesktopDoor
  }
}

/** The preload takes the port of a message with exactly this text and passes it on to the main process. */
const CONNECT_MESSAGE = 'seven-pm:connect'

export const client: ContractClient = createORPCClient(openLink())

function openLink() {
  return window.sevenPm === undefined ? httpLink() : portLink(window.sevenPm)
}

// A port cannot cross the context bridge, so the page makes the channel and posts one end; what is sent before
// the main process listens waits in the port.
function portLink(door: DesktopDoor) {
  const { port1, port2 } = new MessageChannel()
  door.connect()
  window.postMessage(CONNECT_MESSAGE, window.location.origin, [port2])
  const link = new PortLink({ port: port1 })
  port1.start()
  return link
}

function httpLink() {
  return new FetchLink({
    url: `${window.location.origin}/rpc`,
    fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
  })
}
