import { it } from 'vitest'
import { doors } from './support/doors.ts'
import { tabTo, type } from './support/keyboard.ts'

it('debug', async () => {
  const door = await doors()[0]!.open({ flags: ['--sample', '--today', '2025-11-12'] })
  const { page } = door
  try {
    await page.getByRole('textbox', { name: '用户名' }).fill('planner')
    await page.getByRole('textbox', { name: '密码' }).fill('sample-2025')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /学员/ }).waitFor()
    await page.evaluate(() => {
      location.hash = '#/enterprises/unions'
    })
    await page.getByRole('button', { name: '新增工会' }).waitFor()
    await page.evaluate(() => {
      const log: string[] = []
      Object.assign(window, { log })
      const say = (e: Event) => {
        const t = e.target as HTMLElement
        log.push(
          `${Math.round(performance.now())} ${e.type} ${t.tagName}.${t.className?.toString().slice(0, 40)}#${t.id} ${(e as any).key ?? ''}`,
        )
      }
      for (const kind of [
        'focusin',
        'focusout',
        'keydown',
        'transitionend',
        'animationend',
        'transitioncancel',
      ])
        document.addEventListener(kind, say, true)
    })
    const how = async (what: string) => {
      await page.waitForTimeout(1200)
      console.log(
        what,
        await page.evaluate(() => {
          const l = (window as any).log.splice(0)
          return document.activeElement?.outerHTML.slice(0, 80) + '\n' + l.join('\n')
        }),
      )
    }
    const { nothingOpen, press, choose } = await import('./support/keyboard.ts')
    for (const round of [1, 2, 3]) {
      await press(page, '新增工会')
      await page.getByRole('dialog').waitFor()
      await how(`open ${round}`)
      await type(page, '工会名称', `甲${round}`)
      await choose(page, '层级', '县')
      await page.keyboard.press('Control+Enter')
      await nothingOpen(page)
    }
  } finally {
    await door.close()
  }
}, 60000)
