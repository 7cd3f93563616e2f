// Answers a page's requests for the program's own schemes, and asks the navigation guards about all others.
import type { Page, Route } from 'playwright'
import { schemeOf, toProgram } from './addresses.ts'
import { handlers } from './protocol.ts'

interface Guarded {
  readonly emit: (event: string, details: object) => boolean
}

export async function routeRequests(page: Page, contents: Guarded): Promise<void> {
  let isFirst = true
  await page.route('**/*', async (route) => {
    const request = route.request()
    const url = toProgram(request.url())
    if (request.isNavigationRequest() && !isFirst && !isReload(page, request.url())) {
      if (isPrevented(contents, url, request.frame() === page.mainFrame())) return route.abort('aborted')
    }
    isFirst = false // the program's own loadURL asks no guard
    const answer = handlers.get(schemeOf(url))
    return answer === undefined
      ? route.abort('blockedbyclient')
      : fulfil(route, await answer(new Request(url, { method: request.method() })))
  })
}

/** Reloading is no new navigation: Electron asks no guard then. */
const isReload = (page: Page, url: string) => page.url() === url

function isPrevented(contents: Guarded, url: string, isMainFrame: boolean): boolean {
  let prevented = false
  const preventDefault = () => {
    prevented = true
  }
  contents.emit('will-frame-navigate', { url, isMainFrame, isSameDocument: false, preventDefault })
  return prevented
}

async function fulfil(route: Route, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}
