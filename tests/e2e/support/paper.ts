// What is on paper: the text of the page as it is printed, read from its PDF.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'

export interface Paper {
  /** Without spaces and line ends: how far apart the parts stand is the printer's affair. */
  readonly text: string
}

/** Without poppler's pdftotext the text is what the page shows in print. */
export async function printed(page: Page): Promise<Paper> {
  await page.locator('.print-sheet tbody tr').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  const shown = await page.locator('.print-sheet').innerText()
  await page.emulateMedia({ media: null })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return { text: (pdfText(pdf) ?? shown).replace(/\s/g, '') }
}

function pdfText(pdf: Buffer): string | null {
  const file = join(tmpdir(), `seven-pm-paper-${process.pid}.txt`)
  try {
    const { status } = spawnSync('pdftotext', ['-layout', '-', file], { input: pdf })
    return status === 0 ? readFileSync(file, 'utf8') : null
  } finally {
    rmSync(file, { force: true })
  }
}
