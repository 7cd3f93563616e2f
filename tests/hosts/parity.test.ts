// One table of requests, three ways in: the answers are the same JSON, to the letter.
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { procedures } from '../support/procedures.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'
import { openTestWebDoor, type TestWebDoor } from '../support/web-door.ts'

let house: TestHouse
let door: TestWebDoor
let ways: Record<'direct' | 'port' | 'http', ContractClient>
const channel = new MessageChannel()

beforeAll(async () => {
  house = await openTestHouse()
  door = await openTestWebDoor(house.app)
  new RPCHandler(house.app.router).upgrade(channel.port1, { context: house.app.originFor('port') })
  channel.port1.start()
  channel.port2.start()
  ways = {
    direct: house.guest('direct'),
    port: createORPCClient(new RPCLink({ port: channel.port2 })),
    http: door.client(await door.enter()),
  }
})
afterAll(async () => {
  channel.port1.close()
  channel.port2.close()
  await door.close()
  house.close()
})

/** What a caller gets, success or refusal, as JSON text. */
async function answerOf(client: ContractClient, [path, input]: readonly [string, unknown]): Promise<string> {
  const call = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], client) // a client mirrors the contract
  try {
    return JSON.stringify({ answer: await (call as (input: unknown) => Promise<unknown>)(input) }) // every leaf of a client is a call
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    const { code, status, defined, data } = error
    return JSON.stringify({ code, status, defined, data: code === 'BAD_REQUEST' ? null : data })
  }
}

const beforeLogin: readonly (readonly [string, unknown])[] = [
  ['accounts.state', undefined],
  ['workers.list', {}],
  ['accounts.signIn', { username: 'planner', password: 'wrong-1' }],
  ['accounts.signIn', { username: 'x', password: '' }],
  ['accounts.signIn', { username: 'planner', password: 'sample-2025' }],
]
const reads: readonly (readonly [string, unknown])[] = [
  ['accounts.state', undefined],
  ['settings.palace', undefined],
  ['settings.days', { year: 2025 }],
  ['settings.days', { year: 'soon' }],
  ['accounts.list', undefined],
  ['enterprises.list', { search: 'dhmj' }],
  ['enterprises.list', { search: '', page: 0 }],
  ['workers.list', { search: 'chen', pageSize: 20 }],
  ['network.rooms', {}],
  ['courses.list', {}],
  ['trainers.list', {}],
  ['classes.list', {}],
  ['unions.list', undefined],
  ['timetable.seasons', undefined],
  ['timetable.tonight', {}],
  ['subsidies.policies', undefined],
  ['attendance.roll', { sittingId: 'nowhere' }],
  ['accounts.undo', {}],
]

describe('parity of the doors', () => {
  it('every procedure that asks who calls is found at every door, and refuses nobody alike', async () => {
    const guarded = procedures.filter(({ meta }) => meta.may !== 'anyone' && meta.kind !== 'stream')
    expect(guarded.length).toBeGreaterThan(100)
    for (const { path } of guarded) {
      const direct = await answerOf(ways.direct, [path, {}])
      expect(direct, path).toContain('"code":"NOT_SIGNED_IN"')
      expect(await answerOf(ways.port, [path, {}]), path).toBe(direct)
      expect(await answerOf(ways.http, [path, {}]), path).toBe(direct)
    }
  })

  for (const request of [...beforeLogin, ...reads]) {
    it(`${request[0]} ${JSON.stringify(request[1] ?? null)} answers alike`, async () => {
      const direct = await answerOf(ways.direct, request)
      expect(await answerOf(ways.port, request)).toBe(direct)
      expect(await answerOf(ways.http, request)).toBe(direct)
    })
  }

  it('every reading of the contract, asked for without a word, is answered alike or refused alike', async () => {
    const answered = new Set<string>()
    for (const { path } of procedures.filter(({ meta }) => meta.kind === 'query')) {
      const direct = await answerOf(ways.direct, [path, {}])
      expect(await answerOf(ways.port, [path, {}]), path).toBe(direct)
      expect(await answerOf(ways.http, [path, {}]), path).toBe(direct)
      if (direct.startsWith('{"answer"')) answered.add(path)
    }
    // Not only refusals: these are what lists and drop-downs ask.
    expect(answered.size).toBeGreaterThan(15)
  })

  it('a run of the planner is told alike to its last event', async () => {
    const { rows } = await ways.http.timetable.seasons()
    const seasonId = rows.find((one) => one.startsOn <= '2025-11-12' && '2025-11-12' <= one.endsOn)?.id ?? ''
    const { runId } = await ways.port.timetable.startPlanning({ seasonId, effort: 'quick' })
    const lastEvents = await Promise.all(
      [ways.direct, ways.port, ways.http].map(async (client) => {
        let last = ''
        for await (const event of await client.timetable.watchPlanning({ runId }))
          last = JSON.stringify(event)
        return last
      }),
    )
    expect(lastEvents[0]).toContain('"state":"done"')
    expect(new Set(lastEvents).size).toBe(1)
    await ways.http.timetable.stopPlanning({ runId, discard: true })
  })

  it('a write through one door is announced at the others', async () => {
    const abort = new AbortController()
    const seen = await Promise.all(
      [ways.direct, ways.port, ways.http].map((client) =>
        client.accounts.watch(undefined, { signal: abort.signal }),
      ),
    )
    const heard: boolean[] = []
    for (const announcements of seen)
      void (async () => {
        for await (const { stale } of announcements)
          if (stale?.includes('settings.days') === true) return heard.push(true)
      })()
    // Nobody says when a watcher listens: written until all three have heard of it.
    await expect
      .poll(async () => {
        await ways.http.settings.saveDay({
          date: '2025-11-20',
          kind: 'workday',
          name: '',
          isTeachingAllowed: false,
        })
        return heard
      })
      .toEqual([true, true, true])
    abort.abort()
  })
})
