// 场地: rooms, the college's tree with its closures, and counted equipment, a tab each.
import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { Page } from '../../ui/page.tsx'
import { EquipmentTab } from './equipment-tab.tsx'
import { RoomsTab } from './rooms-tab.tsx'
import { SitesTab } from './sites-tab.tsx'

const tabs = [
  { key: 'rooms', label: '教室与场地', children: <RoomsTab /> },
  { key: 'sites', label: '总院、分院、教学点', children: <SitesTab /> },
  { key: 'equipment', label: '设备', children: <EquipmentTab /> },
]

export function NetworkPage() {
  const [params, setParams] = useSearchParams()
  const asked = params.get('tab')
  const active = tabs.some(({ key }) => key === asked) ? (asked ?? 'rooms') : 'rooms'
  return (
    <Page title="场地">
      <Tabs
        activeKey={active}
        onChange={(tab) => setParams(tab === 'rooms' ? {} : { tab }, { replace: true })}
        destroyOnHidden
        items={tabs}
      />
    </Page>
  )
}
