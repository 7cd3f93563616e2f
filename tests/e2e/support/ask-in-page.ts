// Questions to the contract from inside the page, through whichever door it came: for what a test only needs done.
import type { Page } from 'playwright'
import { patience } from '../../support/patience.ts'

/** @returns the answer's JSON. On the desktop the screen's own port ends with this: reload the page before using it. */
export async function askInPage(page: Page, procedure: string, input: object): Promise<unknown> {
  return page.evaluate(
    async ([path, json, longest]) => {
      const door: unknown = Reflect.get(globalThis, 'sevenPm')
      if (typeof door !== 'object' || door === null) {
        const answer = await fetch(`/rpc${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ json }),
        })
        if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
        return (await answer.json()).json
      }
      const { port1, port2 } = new MessageChannel()
      const answer = new Promise((resolve, reject) => {
        port1.addEventListener('message', ({ data }) => resolve(JSON.parse(data).p.b.json))
        setTimeout(() => reject(new Error(`${path}: no answer through the port`)), longest)
      })
      Reflect.get(door, 'connect').call(door)
      globalThis.postMessage('seven-pm:connect', location.origin, [port2])
      port1.start()
      port1.postMessage(JSON.stringify({ i: '1', p: { u: path, b: { json } } }))
      return answer
    },
    [procedure, input, patience] as const,
  )
}
