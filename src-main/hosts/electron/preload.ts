/// <reference lib="dom" />
// The only code between page and program: carries the page's message port across, and nothing else.
import { contextBridge, ipcRenderer } from 'electron'

/** Built alone into one CommonJS file for the sandbox, so these words are repeated in bridge.ts and in the transport. */
const connectChannel = 'connect'
const connectMessage = 'seven-pm:connect'

// A port can't cross the context bridge: the page says `connect` and posts its port to itself, where this takes it.
contextBridge.exposeInMainWorld('sevenPm', { connect: () => window.addEventListener('message', passPort) })

function passPort(event: MessageEvent): void {
  const [port] = event.ports
  if (event.source !== window || event.data !== connectMessage || port === undefined) return
  window.removeEventListener('message', passPort)
  ipcRenderer.postMessage(connectChannel, null, [port])
}
