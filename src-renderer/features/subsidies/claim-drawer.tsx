// One claim whole: where it stands, why it was granted, who signed what and when, and its lines in the ledger.
import { Button, Descriptions, Drawer, Spin, Timeline } from 'antd'
import { claimActLabels } from '../../../src-main/contract/claims.ts'
import type { ClaimAct } from '../../../src-main/domain/subsidies/claim.ts'
import { formatInstant, formatLongDate } from '../../lib/format-date.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { ClaimStateTag, isForward, nextSteps } from './claim-state.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { type ClaimDetail, type ClaimRow, useClaim } from './queries.ts'
import { ReasonsList } from './reasons-list.tsx'
import { remainingText } from './remaining-text.tsx'

export interface ClaimDrawerProps {
  readonly id: string | null
  readonly onClose: () => void
  readonly onStep: (act: ClaimAct, row: ClaimRow) => void
}

export function ClaimDrawer({ id, onClose, onStep }: ClaimDrawerProps) {
  const { data: claim, error, refetch } = useClaim(id)
  const shown = claim?.id === id ? claim : undefined
  return (
    <Drawer
      title={shown === undefined ? '申领' : `${shown.workerName} · ${shown.number}`}
      open={id !== null}
      onClose={onClose}
      size={640}
      footer={
        <div className="drawer-foot">
          <span className="quiet">{shown !== undefined && nextSteps[shown.state]}</span>
          <span className="drawer-buttons">
            {[...(shown?.can ?? [])]
              .sort((one, other) => Number(isForward(one)) - Number(isForward(other)))
              .map((act) => (
                <Button
                  key={act}
                  {...(isForward(act) ? { type: 'primary' as const } : {})}
                  onClick={() => shown !== undefined && onStep(act, shown)}
                >
                  {claimActLabels[act]}
                </Button>
              ))}
          </span>
        </div>
      }
    >
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {shown === undefined && error === null && <Spin delay={150} />}
      {shown !== undefined && <ClaimParts claim={shown} />}
    </Drawer>
  )
}

// long: the parts of a claim from top to bottom
function ClaimParts({ claim }: { readonly claim: ClaimDetail }) {
  const { evidence, pool } = claim
  return (
    <div className="claim-parts">
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'state', label: '状态', children: <ClaimStateTag state={claim.state} /> },
          { key: 'id', label: '证件号', children: claim.idMasked },
          { key: 'claimed', label: '申领金额', children: <MoneyText fen={claim.claimedFen} unit /> },
          {
            key: 'approved',
            label: '审定金额',
            children: <MoneyText fen={claim.approvedFen} unit whenNull="未审定" />,
          },
          { key: 'unit', label: '单位', children: claim.unitName },
          { key: 'class', label: '班级', children: claim.className },
          { key: 'certificate', label: '证书', children: claim.certificateNumber ?? '—' },
          {
            key: 'pool',
            label: '名额',
            children: `${pool.unionName}，剩余 ${remainingText(pool.remaining)}`,
          },
          ...(evidence.publicity === null
            ? []
            : [
                {
                  key: 'publicity',
                  label: '公示',
                  span: 2,
                  children: `${formatLongDate(evidence.publicity.startOn)} 至 ${formatLongDate(evidence.publicity.until)}`,
                },
              ]),
          ...(claim.state === 'returned' && claim.dueOn !== null
            ? [{ key: 'due', label: '补正期限', span: 2, children: formatLongDate(claim.dueOn) }]
            : []),
        ]}
      />
      <h3>办理经过</h3>
      <Timeline
        items={claim.steps.map((step) => ({
          key: step.id,
          content: (
            <>
              <strong>{step.actLabel}</strong>　{step.actorName}　
              <span className="quiet">{formatInstant(step.at)}</span>
              {step.note !== '' && <div>{step.note}</div>}
            </>
          ),
        }))}
      />
      <h3>录入时的认定（{evidence.judgement.reasons.length} 项）</h3>
      <ReasonsList reasons={evidence.judgement.reasons} />
      <h3>名额台账</h3>
      <LedgerTable rows={claim.ledger} isOfOneClaim />
    </div>
  )
}
