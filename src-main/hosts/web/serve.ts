// The web door: the same core behind a small HTTP server that answers this machine only.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { App } from '../../app.ts'
import { contentSecurityPolicy } from '../../launch/content-security-policy.ts'
import { Doorkeeper } from './sessions.ts'
import { loadStaticFiles, type StaticFile } from './static-files.ts'

/** A file of 20 MB as base64, with its envelope. */
const MAX_BODY_BYTES = 28 * 1024 * 1024

export interface WebDoor {
  /** The address to open, with its one-time token. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** @param port 0 takes any free one. */
export async function openWebDoor(app: App, rendererFolder: string, port: number): Promise<WebDoor> {
  const files = loadStaticFiles(rendererFolder)
  const rpc = new RPCHandler(app.router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })] })
  const server = createServer()
  await listen(server, port)
  const bound = (server.address() as AddressInfo).port // a listening TCP server has an AddressInfo
  const doorkeeper = new Doorkeeper(bound)
  server.on('request', (request, response) => {
    void answer(request, response, { app, files, rpc, doorkeeper }).catch(() =>
      refuse(response, 500, '内部错误'),
    )
  })
  return { address: `http://127.0.0.1:${bound}/?token=${doorkeeper.token}`, close: () => closeServer(server) }
}

interface Door {
  readonly app: App
  readonly files: ReadonlyMap<string, StaticFile>
  readonly rpc: RPCHandler<ReturnType<App['originFor']>>
  readonly doorkeeper: Doorkeeper
}

async function answer(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  setGuards(response)
  if (!door.doorkeeper.isKnownHost(request)) return refuse(response, 421, '地址不对')
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const token = url.searchParams.get('token')
  if (url.pathname === '/' && token !== null) return enter(request, response, door.doorkeeper, token)
  if (url.pathname.startsWith('/rpc/')) return call(request, response, door)
  return serveFile(request, response, url.pathname, door)
}

/** The one-time token becomes a cookie, and leaves the address bar. A page that already has its cookie just goes on. */
function enter(
  request: IncomingMessage,
  response: ServerResponse,
  doorkeeper: Doorkeeper,
  token: string,
): void {
  const cookie = doorkeeper.admit(token)
  if (cookie === null && doorkeeper.connectionOf(request) === null) {
    refuse(response, 403, '这个地址已经用过，请从启动晚七点的窗口重新打开。')
    return
  }
  if (cookie !== null) response.setHeader('Set-Cookie', cookie)
  response.writeHead(303, { Location: '/' }).end()
}

async function call(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  const connection = door.doorkeeper.connectionOf(request)
  if (connection === null) return refuse(response, 401, '请从启动晚七点的窗口进入。')
  if (request.method !== 'POST' || !door.doorkeeper.isOwnOrigin(request))
    return refuse(response, 403, '来源不对')
  const type = request.headers['content-type'] ?? ''
  if (!/^(application\/json|multipart\/form-data)\b/.test(type)) return refuse(response, 415, '内容类型不对')
  const { matched } = await door.rpc.handle(request, response, {
    prefix: '/rpc',
    context: door.app.originFor(connection),
  })
  if (!matched) refuse(response, 404, '没有这个接口')
}

function serveFile(request: IncomingMessage, response: ServerResponse, path: string, door: Door): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const file = door.files.get(path)
  if (!isRead || file === undefined) {
    refuse(response, isRead ? 404 : 405, '没有这个页面')
    return
  }
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': file.body.length,
    'Cache-Control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : file.body)
}

function setGuards(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(sentence)
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
