// One class: its roster, its lessons, its results and conclusion.
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { ClassDetail } from '../../../src-main/contract/class-detail.ts'
import { linkTo } from '../../lib/paths.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Page } from '../../ui/page.tsx'
import { AddPeopleDrawer } from './add-people-drawer.tsx'
import { CancelClassDialog } from './cancel-class-dialog.tsx'
import { ClassStateTag } from './class-labels.tsx'
import { ClassSummary } from './class-summary.tsx'
import { EditClassDrawer } from './edit-class-drawer.tsx'
import { LessonsSection } from './lessons-section.tsx'
import { useClass, useMaySeeWays } from './queries.ts'
import { ReachSection } from './reach-section.tsx'
import { ResultsSection } from './results-section.tsx'
import { RosterSection } from './roster-section.tsx'
import './classes.css'

export function ClassPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useClass(id)
  if (error !== null) {
    return (
      <Page title="班级">
        <LoadFailed error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (data === undefined) return <Page title="班级">{null}</Page>
  return <LoadedClass key={data.id} detail={data} />
}

type Dialog = 'add' | 'edit' | 'cancel' | null

// long: one page, its parts as tabs and its dialogs
function LoadedClass({ detail }: { readonly detail: ClassDetail }) {
  const navigate = useNavigate()
  const mayPlan = useMayEdit()
  const maySeeWays = useMaySeeWays()
  const [params, setParams] = useSearchParams()
  const [dialog, setDialog] = useState<Dialog>(null)
  const isLive = detail.state === 'open' || detail.state === 'running'
  const close = () => setDialog(null)
  const actions = (
    <>
      <Button onClick={() => void navigate(linkTo('classes'))}>返回列表</Button>
      {mayPlan && isLive && (
        <>
          <Button onClick={() => setDialog('cancel')}>停办</Button>
          <Button onClick={() => setDialog('edit')}>修改</Button>
          <Button type="primary" onClick={() => setDialog('add')}>
            加入学员
          </Button>
        </>
      )}
    </>
  )
  const subtitle = (
    <>
      {detail.code} · {detail.courseName}
      {detail.level} <ClassStateTag state={detail.state} />
    </>
  )
  return (
    <Page title={detail.name} subtitle={subtitle} actions={actions}>
      <ClassSummary detail={detail} />
      <Tabs
        activeKey={params.get('part') ?? 'roster'}
        onChange={(part) => setParams({ part }, { replace: true })}
        items={[
          {
            key: 'roster',
            label: `名单 ${detail.seated}`,
            children: (
              <RosterSection detail={detail} onAdd={mayPlan && isLive ? () => setDialog('add') : null} />
            ),
          },
          {
            key: 'lessons',
            label: `课次 ${detail.lessonsHeld}/${detail.lessonsPlanned}`,
            children: <LessonsSection detail={detail} />,
          },
          {
            key: 'reach',
            label: '到课',
            children: <ReachSection detail={detail} maySeeWays={maySeeWays} />,
          },
          {
            key: 'results',
            label: '成绩与结业',
            children: <ResultsSection detail={detail} mayEnter={mayPlan} />,
          },
        ]}
      />
      <AddPeopleDrawer open={dialog === 'add'} detail={detail} onClose={close} />
      <EditClassDrawer open={dialog === 'edit'} detail={detail} onClose={close} />
      <CancelClassDialog open={dialog === 'cancel'} detail={detail} onClose={close} />
    </Page>
  )
}
