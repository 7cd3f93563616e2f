import { expect, it } from 'vitest'
import { linkTo, paths } from '../../../src-renderer/lib/paths.ts'

it('a link fills in what its path names, and asks for the rest behind the question mark', () => {
  expect(linkTo('classes')).toBe('/classes')
  expect(linkTo('class', { id: 'c1' })).toBe('/classes/c1')
  expect(linkTo('class', { id: 'c1', part: 'reach' })).toBe('/classes/c1?part=reach')
  expect(linkTo('importShifts', { id: 'e1' })).toBe('/enterprises/e1/import-shifts')
})

it('what may be left out is left out, in the path and behind it', () => {
  expect(linkTo('subsidies')).toBe('/subsidies')
  expect(linkTo('subsidies', { tab: 'policies', policy: null })).toBe('/subsidies/policies')
  expect(linkTo('workers', { enterprise: undefined })).toBe('/workers')
})

it('what people typed is carried whole', () => {
  expect(linkTo('trainers', { search: '王 & 李?' })).toBe('/trainers?search=%E7%8E%8B+%26+%E6%9D%8E%3F')
  expect(new URLSearchParams(linkTo('trainers', { search: '王 & 李?' }).split('?')[1]).get('search')).toBe(
    '王 & 李?',
  )
})

it('no two pages answer the same address', () => {
  const shapes = Object.values(paths).map((path) => path.replace(/:\w+\??/g, ':'))
  expect(new Set(shapes).size).toBe(shapes.length)
})
