// Every failure becomes one Chinese sentence.
import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accounts } from '../../../src-main/contract/accounts.ts'
import { errorText, isConnectionLost, isTurnedAway, refusalOf } from '../../../src-renderer/lib/error-text.ts'

const english = /[A-Za-z]{3,}/

describe('error text', () => {
  it('says a named error with its data', () => {
    const error = new ORPCError('TOO_MANY_ATTEMPTS', { status: 429, data: { seconds: 12 }, defined: true })
    expect(errorText(error)).toContain('12 秒')
    expect(refusalOf(error)?.code).toBe('TOO_MANY_ATTEMPTS')
  })

  it('does not trust data that its schema refuses', () => {
    const error = new ORPCError('TOO_MANY_ATTEMPTS', { status: 429, data: { seconds: 'soon' } })
    expect(refusalOf(error)).toBeNull()
    expect(errorText(error)).not.toMatch(english)
  })

  it('names the fields that the contract refused', () => {
    const input = accounts.create['~orpc'].inputSchema
    if (!(input instanceof z.ZodType)) throw new Error('the contract has no zod input here')
    const refused = input.safeParse({
      username: 'a',
      displayName: '',
      role: 'boss',
      rights: [],
      trainerId: null,
      password: 'x',
    })
    const text = errorText(
      new ORPCError('BAD_REQUEST', { status: 400, data: { issues: refused.error?.issues } }),
    )
    expect(text).toBe('填写有误：用户名至少 2 个字；姓名不能空着；身份不在可选范围内。')
  })

  it('counts what it does not name', () => {
    const issues = ['a', 'b', 'c', 'd', 'e'].map((_, index) => ({
      code: 'too_big',
      origin: 'number',
      maximum: index,
      path: ['hours'],
    }))
    expect(errorText(new ORPCError('BAD_REQUEST', { status: 400, data: { issues } }))).toContain('另有 2 处')
  })

  it('speaks Chinese about what nobody foresaw', () => {
    for (const error of [new Error('boom'), new ORPCError('NOT_FOUND_ROUTE', { status: 404 }), null, 'x']) {
      expect(errorText(error)).not.toMatch(english)
    }
  })

  it('tells a browser that was turned away from a person who must sign in', () => {
    expect(isTurnedAway(new ORPCError('UNAUTHORIZED', { status: 401 }))).toBe(true)
    expect(isTurnedAway(new ORPCError('FORBIDDEN', { status: 403 }))).toBe(true)
    expect(isTurnedAway(new ORPCError('NOT_SIGNED_IN', { status: 401, defined: true }))).toBe(false)
    expect(
      isTurnedAway(new ORPCError('FORBIDDEN', { status: 403, data: { needs: '管理员身份' }, defined: true })),
    ).toBe(false)
  })

  it('knows a lost connection', () => {
    expect(isConnectionLost(new TypeError('Failed to fetch'))).toBe(true)
    expect(isConnectionLost(new Error('x'))).toBe(false)
  })
})
