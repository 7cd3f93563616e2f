// The stand-in has what the program uses and nothing else: a use of anything more must fail, loudly.

/** What a promise, a serializer or a debugger may ask of any object. */
const askedOfAnything = ['then', 'toJSON', 'constructor', 'asymmetricMatch', 'nodeType', '$$typeof']

export function notProvided(name: string): never {
  throw new Error(`not provided by the Electron stand-in: ${name}`)
}

/** Wraps an object so that reading what it does not have throws instead of answering undefined. */
export function only<T extends object>(name: string, provided: T): T {
  return new Proxy(provided, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || askedOfAnything.includes(key)) {
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' && !isClass(value) ? value.bind(target) : value
      }
      return notProvided(`${name}.${key}`)
    },
  })
}

const isClass = (value: object) => 'prototype' in value && value.prototype !== undefined

/** An emitter that only knows its events: a handler for a mistyped one would wait for ever. */
export function checkEvent(name: string, known: readonly string[], event: string | symbol): void {
  if (typeof event === 'string' && !known.includes(event)) notProvided(`${name}.on('${event}')`)
}
