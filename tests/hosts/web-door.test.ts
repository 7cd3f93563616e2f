import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../src-main/launch/content-security-policy.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'
import { openTestWebDoor, rawRequest, type TestWebDoor } from '../support/web-door.ts'

let house: TestHouse
let door: TestWebDoor
let cookie: string
const json = { 'content-type': 'application/json' }
const call = '/rpc/accounts/state'

beforeAll(async () => {
  house = await openTestHouse()
  door = await openTestWebDoor(house.app)
  cookie = await door.enter()
})
afterAll(async () => {
  await door.close()
  house.close()
})

describe('the web door', () => {
  it('listens on this machine only', () => {
    expect(new URL(door.address).hostname).toBe('127.0.0.1')
  })

  it('lets the one-time token in once: a second browser is refused', async () => {
    expect(cookie).toMatch(/^seven-pm-\d+=.{20,}/)
    expect(
      (await rawRequest(door.origin, new URL(door.address).pathname + new URL(door.address).search)).status,
    ).toBe(403)
    expect((await rawRequest(door.origin, '/?token=guess')).status).toBe(403)
  })

  it('takes the token out of the address and sets a cookie that scripts and other sites can not use', async () => {
    const other = await openTestWebDoor(house.app)
    const { pathname, search } = new URL(other.address)
    const answer = await rawRequest(other.origin, pathname + search)
    await other.close()
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
  })

  it('has a cookie of its own: browsers share cookies between the ports of one machine', async () => {
    const other = await openTestWebDoor(house.app)
    const theirs = await other.enter()
    await other.close()
    expect(theirs.split('=')[0]).not.toBe(cookie.split('=')[0])
  })

  it('answers no call without its cookie', async () => {
    expect(
      (
        await rawRequest(door.origin, call, {
          method: 'POST',
          headers: { ...json, origin: door.origin },
          body: '{}',
        })
      ).status,
    ).toBe(401)
    const forged = { ...json, origin: door.origin, cookie: `${cookie.split('=')[0]}=forged` }
    expect(
      (await rawRequest(door.origin, call, { method: 'POST', headers: forged, body: '{}' })).status,
    ).toBe(401)
  })

  it('answers no other Host (DNS rebinding)', async () => {
    expect((await rawRequest(door.origin, '/', { headers: { host: 'evil.example' } })).status).toBe(421)
    const headers = { ...json, cookie, origin: 'http://evil.example', host: 'evil.example' }
    expect((await rawRequest(door.origin, call, { method: 'POST', headers, body: '{}' })).status).toBe(421)
  })

  it('answers no call of another origin, of none, or of another content type', async () => {
    const post = (headers: Record<string, string>) =>
      rawRequest(door.origin, call, { method: 'POST', headers, body: '{}' })
    expect((await post({ ...json, cookie, origin: 'http://evil.example' })).status).toBe(403)
    expect((await post({ ...json, cookie })).status).toBe(403)
    expect((await post({ 'content-type': 'text/plain', cookie, origin: door.origin })).status).toBe(415)
    expect((await rawRequest(door.origin, call, { headers: { cookie, origin: door.origin } })).status).toBe(
      403,
    )
    expect((await post({ ...json, cookie, origin: door.origin })).status).toBe(200)
  })

  it('stops reading a body that is larger than any file may be', async () => {
    const body = Buffer.alloc(29 * 1024 * 1024, 0x20)
    const headers = { ...json, cookie, origin: door.origin, 'content-length': String(body.length) }
    const answer = await rawRequest(door.origin, '/rpc/accounts/signIn', {
      method: 'POST',
      headers,
      body,
    }).catch(() => ({ status: 413 }))
    expect(answer.status).toBe(413)
  })

  it('sends the guards with every answer', async () => {
    for (const path of ['/', '/nowhere', '/?token=guess']) {
      const { headers } = await rawRequest(door.origin, path)
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    }
  })

  it('serves nothing outside the built renderer', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '//etc/passwd',
      '/assets/../../palace.db',
    ]) {
      expect((await rawRequest(door.origin, path)).status, path).toBe(404)
    }
  })
})
