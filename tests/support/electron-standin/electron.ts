// The module `electron` as the stand-in gives it; an import of any other name fails.
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog, Menu, screen, shell } from './desktop-parts.ts'
import { ipcMain, MessageChannelMain } from './ports.ts'
import { protocol, session } from './protocol.ts'
import { only } from './provided.ts'

export { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol, screen, session, shell }

/** Electron has no ipcRenderer in the main process: asking for it answers undefined there, too. */
export default only('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  ipcRenderer: undefined,
  Menu,
  MessageChannelMain,
  protocol,
  screen,
  session,
  shell,
})
