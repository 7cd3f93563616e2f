// Paper and PDF from the screen in front; the printed forms bring their own page sizes.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'

/** Chromium's word for a dialog closed by the user; that is no failure. */
const cancelled = 'Print job canceled'

export function printWindow(window: BrowserWindow): void {
  window.webContents.print({ printBackground: true }, (isPrinted, reason) => {
    if (!isPrinted && reason !== cancelled) {
      dialog.showErrorBox(
        '没有打印成功',
        '请检查打印机是否开机、连线和有纸，再打印一次；也可以先用“导出 PDF”保存。',
      )
    }
  })
}

/** Asks for a file and writes the screen into it as PDF, on the paper the form asks for. */
export async function exportPdf(window: BrowserWindow): Promise<void> {
  const suggestion = join(app.getPath('documents'), `${fileNameOf(window.getTitle())}.pdf`)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '导出 PDF',
    defaultPath: suggestion,
    filters: [{ name: 'PDF 文件', extensions: ['pdf'] }],
  })
  if (canceled || filePath === '') return
  try {
    await writeFile(
      filePath,
      await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }),
    )
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    dialog.showErrorBox('PDF 没有保存', `请换一个文件夹或先关闭正在打开的同名文件，再导出一次。（${detail}）`)
  }
}

/** Windows refuses these characters in file names. */
const fileNameOf = (title: string) => title.replaceAll(/[\\/:*?"<>|]/g, ' ').trim() || '晚七点'
