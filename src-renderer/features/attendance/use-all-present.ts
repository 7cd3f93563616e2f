// 全到: everybody still 未点 becomes 到 in one step, which one undo takes back; the exceptions are typed afterwards. Whoever
// by the shifts cannot be there is named, to be looked at or left 未点.
import { App, Button } from 'antd'
import { createElement, type ReactNode } from 'react'
import { orpc } from '../../transport/orpc.ts'
import { useUndo } from '../../transport/use-command.ts'
import { isNotTaken } from './roll-counts.ts'
import { hintedSentence, type RosterHints } from './roster-hints.ts'
import type { RollMarks, ShownRow } from './use-roll-marks.ts'

const SHOWN_SECONDS = 8
const HINTED_SECONDS = 20

/** @param onReview goes to the first of those who by the shifts cannot be there. */
// long: one act from the marks to the message that offers to take it back
export function useAllPresent(
  { rows, mark, flush }: RollMarks,
  hints: RosterHints,
  onReview: (row: ShownRow) => void,
): () => void {
  const { message } = App.useApp()
  const undo = useUndo()
  // long: each step needs what the one before has found
  const work = async () => {
    void flush() // marks made just before are sent apart and stay a step of their own
    const touched = rows.filter(isNotTaken)
    const count = mark(touched, 'present')
    if (count === 0) return void message.info('没有未点的人了')
    const hinted = touched.filter((row) => hints.has(row.enrolmentId))
    if (!(await flush())) return
    const { steps } = await orpc.accounts.undoable.call()
    const newest = steps[0]
    const key = crypto.randomUUID()
    const button = (label: string, act: () => void): ReactNode => {
      const onClick = () => {
        message.destroy(key)
        act()
      }
      return createElement(Button, { key: label, type: 'link', size: 'small', onClick }, label)
    }
    const [first] = hinted
    const review =
      first === undefined
        ? []
        : [
            button('去看', () => onReview(first)),
            button(`这 ${hinted.length} 人先不点`, () => mark(present(hinted), null)),
          ]
    // More was marked meanwhile: then the newest step is another one, and the shell names it.
    const isOwn = newest?.sentence.endsWith(`，${count} 人`) ?? false
    const takeBack = newest !== undefined && isOwn ? [button('撤销', () => undo(newest.id))] : []
    message.open({
      key,
      type: first === undefined ? 'success' : 'warning',
      duration: first === undefined ? SHOWN_SECONDS : HINTED_SECONDS,
      content: createElement(
        'span',
        null,
        text(count, hintedSentence(hinted, hints)),
        ...review,
        ...takeBack,
      ),
    })
  }
  return () => void work()
}

/** As they stand once the marks have been stored. */
const present = (rows: readonly ShownRow[]): ShownRow[] => rows.map((row) => ({ ...row, mark: 'present' }))

const text = (count: number, hinted: string): string =>
  `已把 ${count} 人记为“到”${hinted === '' ? '' : `，${hinted}`}`
