// Wires what every screen stands on: theme, language, the cache of answers, and who may see what.
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { queryClient } from '../transport/orpc.ts'
import { useColourScheme } from './colour-scheme.ts'
import { Gate } from './gate.tsx'
import { SchemeContext } from './scheme-context.ts'
import { ScreenGuard } from './screen-guard.tsx'
import { themeFor } from './theme.ts'

export function Root() {
  const colours = useColourScheme()
  return (
    <ConfigProvider locale={zhCN} theme={themeFor(colours.scheme)} button={{ autoInsertSpace: false }}>
      <App className="app-root" message={{ maxCount: 4 }}>
        <ScreenGuard>
          <QueryClientProvider client={queryClient}>
            <SchemeContext value={colours}>
              <Gate />
            </SchemeContext>
          </QueryClientProvider>
        </ScreenGuard>
      </App>
    </ConfigProvider>
  )
}
