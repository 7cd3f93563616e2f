// Questions the desktop tests put to the running program from outside its own screens.
import type * as Electron from 'electron'
import type { Page } from 'playwright'
import type { Desktop } from './electron-standin/launch.ts'
import { patience } from './patience.ts'

/** Calls a procedure over a port of its own, as the transport does; the page's own port ends with that. */
export async function askThroughPort(page: Page, path: string, input?: object): Promise<unknown> {
  return page.evaluate(
    ([procedure, json, longest]) => {
      const { port1, port2 } = new MessageChannel()
      const answer = new Promise((resolve, reject) => {
        port1.addEventListener('message', ({ data }) => resolve(JSON.parse(data).p.b.json))
        window.setTimeout(() => reject(new Error('no answer through the port')), longest)
      })
      Reflect.get(window, 'sevenPm').connect()
      window.postMessage('seven-pm:connect', location.origin, [port2])
      port1.start()
      port1.postMessage(
        JSON.stringify({ i: '1', p: { u: procedure, b: json === undefined ? {} : { json } } }),
      )
      return answer
    },
    [path, input, patience] as const,
  )
}

type ForgedSender = 'main frame' | 'frame inside' | 'no frame'

/** Asks for a port in the name of some frame, and says what became of it. */
export function forgeConnect(desktop: Desktop, sender: ForgedSender): Promise<string> {
  return desktop.evaluate(askAs, [sender, patience] as const)
}

function askAs(
  { BrowserWindow, ipcMain, MessageChannelMain }: typeof Electron,
  [sender, longest]: readonly [ForgedSender, number],
): Promise<string> {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents
  const { port1, port2 } = new MessageChannelMain()
  const frames = {
    'main frame': contents?.mainFrame,
    'frame inside': { url: contents?.mainFrame.url },
    'no frame': null,
  }
  return new Promise((resolve) => {
    port1.on('message', () => resolve('answered'))
    port1.on('close', () => resolve('closed'))
    port1.start()
    ipcMain.emit('connect', { sender: contents, senderFrame: frames[sender], ports: [port2] }, null)
    port1.postMessage(JSON.stringify({ i: '1', p: { u: '/accounts/state', b: {} } }))
    setTimeout(() => resolve('no answer'), longest)
  })
}

/** What was sent to a printer while `act` ran; no paper is used. */
export async function printsOf(desktop: Desktop, act: () => Promise<void>): Promise<unknown> {
  await desktop.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const prints: unknown[] = []
    Object.assign(globalThis, { prints })
    if (contents === undefined) return
    contents.print = (options, done) => {
      prints.push(options)
      done?.(true, '')
    }
  })
  await act()
  return desktop.evaluate(() => Reflect.get(globalThis, 'prints'))
}
