// Names are found by pinyin and by initials; both are stored beside the name.
import { pinyin } from 'pinyin-pro'

export interface PinyinColumns {
  readonly namePinyin: string
  readonly nameInitials: string
}

/** Full pinyin and initials without tones, spaces or case: 张伟 → zhangwei, zw. */
export function pinyinOf(name: string): PinyinColumns {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const clean = syllables
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((part) => part !== '')
  return { namePinyin: clean.join(''), nameInitials: clean.map((part) => part.slice(0, 1)).join('') }
}
