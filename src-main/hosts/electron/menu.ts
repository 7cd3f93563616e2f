// The native menu. Keys that the screens answer themselves (撤销, 复制 …) are shown but not taken from them.
import { app, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import { exportPdf, printWindow } from './print.ts'

interface MenuPlaces {
  readonly window: BrowserWindow
  readonly dataFolder: string
}

type Item = MenuItemConstructorOptions

export function setMenu(places: MenuPlaces): void {
  const template = [fileMenu(places), editMenu(), viewMenu(), helpMenu(places)]
  if (process.platform === 'darwin') template.unshift(macMenu())
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const separator: Item = { type: 'separator' }

const fileMenu = ({ window }: MenuPlaces): Item => ({
  label: '文件',
  submenu: [
    { label: '打印…', accelerator: 'CmdOrCtrl+P', click: () => printWindow(window) },
    { label: '导出 PDF…', accelerator: 'CmdOrCtrl+Shift+P', click: () => void exportPdf(window) },
    separator,
    { label: '退出', accelerator: 'CmdOrCtrl+Q', role: 'quit' },
  ],
})

const editMenu = (): Item => ({
  label: '编辑',
  submenu: [
    edit('撤销', 'undo'),
    edit('重做', 'redo'),
    separator,
    edit('剪切', 'cut'),
    edit('复制', 'copy'),
    edit('粘贴', 'paste'),
    edit('全选', 'selectAll'),
  ],
})

const edit = (label: string, role: NonNullable<Item['role']>): Item => ({
  label,
  role,
  registerAccelerator: false,
})

const viewMenu = (): Item => ({
  label: '视图',
  submenu: [
    { label: '重新加载', role: 'reload' },
    separator,
    { label: '放大', role: 'zoomIn' },
    { label: '缩小', role: 'zoomOut' },
    { label: '实际大小', role: 'resetZoom' },
    separator,
    { label: '全屏', role: 'togglefullscreen' },
  ],
})

const helpMenu = ({ window, dataFolder }: MenuPlaces): Item => ({
  label: '帮助',
  submenu: [
    { label: '打开数据文件夹', click: () => void shell.openPath(dataFolder) },
    { label: '关于晚七点', click: () => void showAbout(window, dataFolder) },
  ],
})

const macMenu = (): Item => ({
  label: '晚七点',
  submenu: [
    { label: '隐藏晚七点', role: 'hide' },
    { label: '隐藏其他', role: 'hideOthers' },
    separator,
    { label: '退出晚七点', role: 'quit' },
  ],
})

const showAbout = (window: BrowserWindow, dataFolder: string) =>
  dialog.showMessageBox(window, {
    type: 'info',
    title: '关于晚七点',
    message: `晚七点 ${app.getVersion()}`,
    detail: `企业里的职工夜校：围着班次排课，离线点名，补贴有据可查。\n数据保存在 ${dataFolder}`,
    buttons: ['知道了'],
  })
