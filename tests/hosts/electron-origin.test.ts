import { describe, expect, it } from 'vitest'
import { homeUrl, isOwnMainFrame, isOwnUrl } from '../../src-main/hosts/electron/origin.ts'

describe('the desktop’s own address', () => {
  it('is recognised whatever screen it shows', () => {
    for (const url of [homeUrl, `${homeUrl}#/tonight`, `${homeUrl}assets/index.js?x=1`])
      expect(isOwnUrl(url)).toBe(true)
  })

  it('is not taken for another address that looks like it', () => {
    const others = [
      'https://seven-pm/',
      'app://seven-pm.example/',
      'app://other/',
      'app://seven-pm@other/',
      'app://seven-pm:81/',
      'file:///seven-pm/',
      'about:blank',
      'data:text/html,app://seven-pm/',
      '',
    ]
    for (const url of others) expect(isOwnUrl(url), url).toBe(false)
  })
})

describe('who may ask for a port', () => {
  const own = { url: homeUrl }

  it('is the main frame while it shows the program’s own screens', () => {
    expect(isOwnMainFrame({ senderFrame: own, sender: { mainFrame: own } })).toBe(true)
  })

  it('is never a frame inside the page, nor one that is gone', () => {
    expect(isOwnMainFrame({ senderFrame: { url: homeUrl }, sender: { mainFrame: own } })).toBe(false)
    expect(isOwnMainFrame({ senderFrame: null, sender: { mainFrame: own } })).toBe(false)
  })

  it('is never a main frame that shows something else', () => {
    const foreign = { url: 'https://example.com/' }
    expect(isOwnMainFrame({ senderFrame: foreign, sender: { mainFrame: foreign } })).toBe(false)
  })
})
