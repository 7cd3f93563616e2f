// The navigation by role, and the letters by which its pages are found.
import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { roles } from '../../../src-main/contract/people.ts'
import { entryPath, homePath, pageAt, pages, pagesFor } from '../../../src-renderer/app/pages.ts'
import { findEntries, paletteEntries } from '../../../src-renderer/app/palette-entries.ts'

const labels = (role: (typeof roles)[number]) => pagesFor(role).map(({ label }) => label)

describe('navigation', () => {
  it('shows the office every job', () => {
    const all = ['今晚', '排课', '班级', '学员', '企业', '讲师', '场地', '课程', '补贴', '报表', '设置']
    for (const role of ['planner', 'manager', 'admin'] as const) expect(labels(role)).toEqual(all)
  })

  it('shows a trainer tonight, own classes and own account only', () => {
    expect(labels('trainer')).toEqual(['今晚', '班级', '设置'])
  })

  it('knows which job an address belongs to', () => {
    expect(pageAt('/classes/0198')?.label).toBe('班级')
    expect(pageAt('/classes')?.label).toBe('班级')
    expect(pageAt('/classesx')).toBeUndefined()
    expect(pageAt('/')).toBeUndefined()
  })

  it('lets whoever logs in stay where the last one was only where the role may go', () => {
    expect(entryPath('/timetable', 'trainer')).toBe(homePath)
    expect(entryPath('/subsidies/pools', 'trainer')).toBe(homePath)
    expect(entryPath('/classes/0198', 'trainer')).toBe('/classes/0198')
    expect(entryPath('/timetable', 'manager')).toBe('/timetable')
    expect(entryPath('/', 'trainer')).toBe('/')
  })
})

describe('command palette', () => {
  it('finds every page and action by its real pinyin and initials', () => {
    for (const role of roles) {
      for (const { label, pinyin: full, initials } of paletteEntries(role)) {
        const syllables = pinyin(label, { toneType: 'none', type: 'array' })
        expect(full, label).toBe(syllables.join(''))
        expect(initials, label).toBe(syllables.map((syllable) => syllable.charAt(0)).join(''))
      }
    }
  })

  it.each([
    ['学', '学员'],
    ['xueyuan', '学员'],
    ['xuey', '学员'],
    ['xy', '学员'],
    ['bt', '补贴'],
    ['PK', '排课'],
    ['导入', '导入名册'],
    ['drmc', '导入名册'],
    ['suoding', '锁定屏幕'],
  ])('answers %s with %s first', (query, label) => {
    expect(findEntries(query, 'admin')[0]?.label).toBe(label)
  })

  it('never offers a role what its navigation hides', () => {
    expect(findEntries('补贴', 'trainer')).toEqual([])
    expect(findEntries('账号与权限', 'planner')).toEqual([])
    expect(findEntries('drmc', 'manager')).toEqual([])
  })

  it('gives everything for an empty query, pages first', () => {
    expect(
      findEntries('', 'admin')
        .slice(0, pages.length)
        .map(({ label }) => label),
    ).toEqual(labels('admin'))
  })
})
