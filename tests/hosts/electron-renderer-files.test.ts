import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerFile, fileFor } from '../../src-main/hosts/electron/renderer-files.ts'
import { contentSecurityPolicy } from '../../src-main/launch/content-security-policy.ts'

let home = ''
let root = ''

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'seven-pm-files-'))
  root = join(home, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(home, 'renderer-secret'))
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'assets/app.js'), 'export {}')
  writeFileSync(join(root, 'assets/app.js.map'), '{}')
  writeFileSync(join(home, 'secret.json'), '{}')
  writeFileSync(join(home, 'renderer-secret/a.json'), '{}')
})

afterAll(() => rmSync(home, { recursive: true }))

const get = (path: string, method = 'GET') => answerFile(root, { url: `app://seven-pm${path}`, method })

describe('files behind app://', () => {
  it('come from the renderer’s folder with their MIME type', async () => {
    const [page, script] = await Promise.all([get('/'), get('/assets/app.js?v=1')])
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ])
    expect(await script.text()).toBe('export {}')
  })

  it('carry the content security policy, also when refused', async () => {
    for (const answer of [await get('/'), await get('/nothing.js'), await get('/', 'POST')]) {
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('are never outside that folder, however the address is written', async () => {
    const addresses = [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/assets/..%2f..%2fsecret.json',
      '/..%5csecret.json',
      '/%2e%2e%2frenderer-secret/a.json',
      '/%00index.html',
      '/%zz.html',
      '//etc/hosts.json',
    ]
    for (const address of addresses) expect((await get(address)).status, address).toBe(404)
    expect(fileFor(root, 'app://other/index.html')).toBeNull()
  })

  it('are only of the kinds a screen is made of, and only read', async () => {
    expect((await get('/assets/app.js.map')).status).toBe(404)
    expect((await get('/assets')).status).toBe(404)
    expect((await get('/', 'DELETE')).status).toBe(405)
    const head = await get('/', 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})
