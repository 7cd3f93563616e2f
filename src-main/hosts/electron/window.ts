// The desktop window: sandboxed, without Node, opening where it was last closed.
import { BrowserWindow, dialog, screen } from 'electron'
import Store from 'electron-store'
import { homeUrl } from './origin.ts'
import { minimumSize, placeWindow, readWindowState } from './window-state.ts'

interface WindowPlaces {
  /** Where preferences of this machine are kept; the palace's data is elsewhere. */
  readonly preferencesFolder: string
  readonly preloadFile: string
}

/** Opens the window; it shows itself when the first screen is painted, so nobody sees a white page. */
export function openWindow({ preferencesFolder, preloadFile }: WindowPlaces): BrowserWindow {
  const store = new Store<{ window: unknown }>({ cwd: preferencesFolder, name: 'window' })
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const { isMaximized, ...bounds } = placeWindow(readWindowState(store.get('window')), screens)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: '晚七点',
    show: false,
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // The dictionaries would be fetched from the internet.
      spellcheck: false,
    },
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    store.set('window', { ...window.getNormalBounds(), isMaximized: window.isMaximized() })
  })
  askBeforeLeaving(window)
  void window.loadURL(homeUrl)
  return window
}

/** A page with unsaved marks asks to stay; Electron would otherwise refuse to close without a word. */
function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const leave = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: '有内容还没有保存，确定离开吗？',
      buttons: ['留在这里', '不保存离开'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (leave === 1) event.preventDefault()
  })
}
