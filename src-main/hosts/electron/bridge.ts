// Gives a page its one message port to the core, after checking who asks.
import { RPCHandler } from '@orpc/server/message-port'
import { type BrowserWindow, type IpcMainEvent, ipcMain, type MessagePortMain } from 'electron'
import type { App } from '../../app.ts'
import { isOwnMainFrame } from './origin.ts'

/** preload.ts says the same word; it stands alone and can import nothing. */
const connectChannel = 'connect'

/** Hands ports to this window's pages; `connection` is what its session hangs on. */
export function bridgeWindow(window: BrowserWindow, core: App, connection: string): void {
  const handler = new RPCHandler(core.router)
  let current: MessagePortMain | null = null
  const connect = (event: IpcMainEvent) => {
    if (event.sender !== window.webContents) return
    const [port, ...others] = event.ports
    for (const other of others) other.close()
    if (port === undefined) return
    if (!isOwnMainFrame(event)) return port.close()
    current?.close()
    current = port
    handler.upgrade(port, { context: core.originFor(connection) })
    port.start()
  }
  ipcMain.on(connectChannel, connect)
  window.once('closed', () => {
    ipcMain.off(connectChannel, connect)
    current?.close()
  })
}
