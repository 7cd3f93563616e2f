// The desktop's entry: what must happen before `ready`, then one window over the core.
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, session } from 'electron'
import { openApp } from '../../app.ts'
import { type Flags, parseFlags } from '../../launch/flags.ts'
import { startRefusal } from '../../launch/start-refusal.ts'
import { bridgeWindow } from './bridge.ts'
import { denyPermissions, guardEveryPage } from './guards.ts'
import { setMenu } from './menu.ts'
import { type OwnFolder, ownFolder } from './own-folder.ts'
import { declareProtocol, serveRenderer } from './protocol.ts'
import { openWindow } from './window.ts'

const place = (way: string) => fileURLToPath(new URL(way, import.meta.url))
const program = {
  folder: place('../..'),
  resources: place('../../resources'),
  renderer: place('../renderer'),
  preload: place('../preload/preload.cjs'),
}

declareProtocol()
guardEveryPage()
app.commandLine.appendSwitch('lang', 'zh-CN')
// Electron says `ready` only after this file has ended: nothing here may wait for it.
try {
  start()
} catch (error) {
  fail(error)
}

function start(): void {
  const flags = parseFlags(process.argv.slice(app.isPackaged ? 1 : 2))
  const own = ownFolder(flags.dataFolder, program.folder)
  if (own === null) {
    app.exit(0)
    return
  }
  app.on('window-all-closed', () => app.quit())
  void app
    .whenReady()
    .then(() => boot(own, flags))
    .catch(fail)
}

async function boot(own: OwnFolder, { sample, today }: Flags): Promise<void> {
  const { dataFolder, preferencesFolder } = own
  const core = await openApp({ dataFolder, resourcesFolder: program.resources, sample, today })
  // Not before-quit: by now every window is closed, and no call can still be on its way.
  app.once('will-quit', () => {
    core.close()
    own.release()
  })
  denyPermissions(session.defaultSession)
  serveRenderer(program.renderer)
  const window = openWindow({ preferencesFolder, preloadFile: program.preload })
  bridgeWindow(window, core, crypto.randomUUID())
  setMenu({ window, dataFolder })
  app.on('second-instance', bringForward)
}

function bringForward(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** Without its database the program can only say why, and end. */
function fail(error: unknown): void {
  dialog.showErrorBox('晚七点没能启动', reasonOf(error))
  app.exit(1)
}

function reasonOf(error: unknown): string {
  return startRefusal(error) ?? (error instanceof Error ? error.message : String(error))
}
