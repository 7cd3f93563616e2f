// What a conclusion would say of one person, and why, in words.
import { Tag } from 'antd'
import type { RosterRow } from '../../../src-main/contract/class-detail.ts'

type Judgement = NonNullable<RosterRow['judgement']>

const outcomes = {
  completed: { label: '可结业', colour: 'success' },
  failed: { label: '不能结业', colour: 'error' },
  pending: { label: '待定', colour: 'warning' },
} as const

export function OutcomeTag({ outcome }: { readonly outcome: Judgement['outcome'] }) {
  return <Tag color={outcomes[outcome].colour}>{outcomes[outcome].label}</Tag>
}

const standings = { met: '达到', unmet: '未达到', pending: '待定' } as const

export function JudgementReasons({ judgement }: { readonly judgement: Judgement | null }) {
  if (judgement === null) return null
  return (
    <div className="panel">
      <OutcomeTag outcome={judgement.outcome} />
      <ul className="class-reasons">
        {judgement.reasons.map(({ code, standing, sentence }) => (
          <li key={code} className={standing === 'unmet' ? 'class-risk' : ''}>
            {sentence}：{standings[standing]}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The reasons that still stand in the way, on one line. */
export function obstacles(judgement: Judgement | null): string {
  const open = judgement?.reasons.filter((reason) => reason.standing !== 'met') ?? []
  return open.map((reason) => reason.sentence).join('；')
}
