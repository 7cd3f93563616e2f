// One colour a kind of reason: whoever is at work, whoever has just left it, whoever goes there soon.

export type FitTone = 'night' | 'shift' | 'after-night' | 'after' | 'before' | 'block'

const known: Readonly<Record<string, FitTone>> = {
  刚下夜班: 'after-night',
  刚下班: 'after',
  快上班: 'before',
  停产检修: 'block',
  盘点: 'block',
  旺季: 'block',
  加班: 'block',
  发薪日: 'block',
}

/** Whatever else a reason is called, it is the name of a shift. */
export function fitTone(label: string): FitTone {
  return known[label] ?? (/[夜晚]/.test(label) ? 'night' : 'shift')
}
