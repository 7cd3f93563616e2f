// Answers app:// requests from the built renderer's folder, and from nowhere else.
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { contentSecurityPolicy } from '../../launch/content-security-policy.ts'
import { isOwnUrl } from './origin.ts'

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const headersFor = (type: string) => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})

const refuse = (status: number) =>
  new Response(null, { status, headers: headersFor('text/plain; charset=utf-8') })

/**
 * The file an address means; the bare address is index.html (the screens' routes are behind its #).
 * @returns an absolute path inside `root`, or null where the address points out of it or to a kind never served.
 */
export function fileFor(root: string, url: string): string | null {
  if (!isOwnUrl(url)) return null
  const name = decoded(new URL(url).pathname)
  if (name === null || name.includes('\0') || name.includes('\\')) return null
  const folder = resolve(root)
  const file = resolve(folder, `.${name === '/' ? '/index.html' : name}`)
  const isInside = file.startsWith(folder + sep) && !name.split('/').includes('..')
  return isInside && extname(file) in mimeTypes ? file : null
}

/** One request for a screen or one of its parts. */
export async function answerFile(
  root: string,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const file = fileFor(root, request.url)
  if (file === null) return refuse(404)
  try {
    const body = await readFile(file)
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: headersFor(mimeTypes[extname(file)] ?? ''),
    })
  } catch {
    return refuse(404)
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
