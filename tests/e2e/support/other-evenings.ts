// The evenings of the one class: when they are, and the rolls of those after the first; one person never comes again.
import type { Page } from 'playwright'
import { z } from 'zod'
import { askInPage } from './ask-in-page.ts'

const classList = z.object({ rows: z.array(z.object({ id: z.string() })) })
const sitting = z.object({ id: z.string(), marked: z.number(), date: z.string(), startMinute: z.number() })
export type Evening = z.infer<typeof sitting>
const classDetail = z.object({ lessons: z.array(z.object({ sittings: z.array(sitting) })) })
const roll = z.object({
  rows: z.array(
    z.object({
      enrolmentId: z.string(),
      name: z.string(),
      mark: z.string().nullable(),
      attendedOn: z.string().nullable(),
    }),
  ),
})

/** Every published sitting of the class, the first one first. On the desktop the page's own port ends with this. */
export async function eveningsOf(page: Page): Promise<readonly Evening[]> {
  const { rows: classes } = classList.parse(await askInPage(page, '/classes/list', {}))
  const { lessons } = classDetail.parse(await askInPage(page, '/classes/detail', { id: classes[0]?.id }))
  return lessons
    .flatMap(({ sittings }) => sittings)
    .toSorted((one, other) =>
      one.date === other.date ? one.startMinute - other.startMinute : one.date < other.date ? -1 : 1,
    )
}

/** Takes the roll of every sitting without marks, as from the sheets on paper. @returns how many there were. */
export async function enterOtherEvenings(page: Page, absentee: string): Promise<number> {
  const open = (await eveningsOf(page)).filter(({ marked }) => marked === 0)
  for (const { id: sittingId } of open) {
    const { rows } = roll.parse(await askInPage(page, '/attendance/roll', { sittingId }))
    const marks = rows
      .filter(({ mark, attendedOn }) => mark === null && attendedOn === null)
      .map(({ enrolmentId, name }) => ({ enrolmentId, mark: name === absentee ? 'absent' : 'present' }))
    if (marks.length > 0) await askInPage(page, '/attendance/mark', { sittingId, marks, method: 'paper' })
  }
  await page.reload()
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  return open.length
}
