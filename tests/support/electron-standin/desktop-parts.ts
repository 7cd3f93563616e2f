// Stands in for menus, dialogs, screens and the shell; tests answer dialogs by replacing their functions.
import { standIn } from './app.ts'
import { focusedWindow } from './browser-window.ts'
import { notProvided, only } from './provided.ts'

interface Template {
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly submenu?: readonly Template[]
  readonly click?: () => void
}

/** The roles whose work the stand-in can do; the others belong to the operating system. */
const roles: Readonly<Record<string, () => void>> = {
  quit: () => standIn.quit(),
  reload: () => focusedWindow()?.webContents.reload(),
}

class StandInMenu {
  readonly items: readonly object[]

  constructor(template: readonly Template[]) {
    this.items = template.map(({ submenu, click, role, ...rest }) => ({
      label: '',
      type: submenu === undefined ? 'normal' : 'submenu',
      ...rest,
      role,
      submenu: submenu === undefined ? null : new StandInMenu(submenu),
      click: click ?? roles[role ?? ''] ?? (() => notProvided(`the menu role ${role}`)),
    }))
  }
}

let applicationMenu: StandInMenu | null = null

export const Menu = only('Menu', {
  buildFromTemplate: (template: readonly Template[]) => new StandInMenu(template),
  setApplicationMenu: (menu: StandInMenu) => {
    applicationMenu = menu
  },
  getApplicationMenu: () => applicationMenu,
})

export const dialog = only('dialog', {
  showSaveDialog: async (): Promise<object> => notProvided('a save dialog nobody answers'),
  showMessageBox: async (): Promise<object> => notProvided('a message box nobody answers'),
  showMessageBoxSync: (): number => notProvided('a message box nobody answers'),
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}: ${content}\n`)
  },
})

export const shell = only('shell', { openPath: async (): Promise<string> => notProvided('shell.openPath') })

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } }

export const screen = only('screen', { getPrimaryDisplay: () => display, getAllDisplays: () => [display] })
