// 全到: everybody still 未点 becomes 到 in one step, which one undo takes back; the exceptions are typed afterwards.
import { App, Button } from 'antd'
import { createElement } from 'react'
import { orpc } from '../../transport/orpc.ts'
import { useUndo } from '../../transport/use-command.ts'
import { isNotTaken } from './roll-counts.ts'
import type { RollMarks } from './use-roll-marks.ts'

const SHOWN_SECONDS = 8

export function useAllPresent({ rows, mark, flush }: RollMarks): () => void {
  const { message } = App.useApp()
  const undo = useUndo()
  const work = async () => {
    void flush() // marks made just before are sent apart and stay a step of their own
    const count = mark(rows.filter(isNotTaken), 'present')
    if (count === 0) return void message.info('没有未点的人了')
    if (!(await flush())) return
    const { steps } = await orpc.accounts.undoable.call()
    const newest = steps[0]
    // More was marked meanwhile: then the newest step is another one, and the shell names it.
    if (newest === undefined || !newest.sentence.endsWith(`，${count} 人`))
      return void message.success(text(count))
    const key = crypto.randomUUID()
    const takeBack = () => {
      message.destroy(key)
      undo(newest.id)
    }
    const button = createElement(Button, { type: 'link', size: 'small', onClick: takeBack }, '撤销')
    const content = createElement('span', null, text(count), button)
    message.success({ key, duration: SHOWN_SECONDS, content })
  }
  return () => void work()
}

const text = (count: number): string => `已把 ${count} 人记为“到”`
