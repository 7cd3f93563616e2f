// The one place for colours, type and density: ink and teal of an evening, with the lamp of a lit classroom.
import { type ThemeConfig, theme } from 'antd'

export type ColourScheme = 'light' | 'dark'

const fontFamily =
  '"Segoe UI", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "微软雅黑", "PingFang SC", system-ui, sans-serif'

/** Colours of the shell and of our own parts, as CSS variables (`--sp-ink` …). */
const own = {
  light: {
    ink: '#0e2f34',
    'ink-raised': '#17434a',
    'ink-text': '#dcebea',
    'ink-quiet': '#9dbcbc',
    lamp: '#f0b254',
    'lamp-text': '#8a5200',
    'lamp-wash': '#fdf3df',
    'lamp-line': '#ecd3a2',
    paper: '#f7f5f0',
    raised: '#ffffff',
    line: '#e4dfd4',
    text: '#1d2b2e',
    quiet: '#5a686a',
    marked: '#dff0ee',
    teal: '#0f6663',
  },
  dark: {
    ink: '#0b1719',
    'ink-raised': '#16292c',
    'ink-text': '#d5e3e2',
    'ink-quiet': '#8faaaa',
    lamp: '#f0b254',
    'lamp-text': '#f5c97f',
    'lamp-wash': '#2c2415',
    'lamp-line': '#57452272',
    paper: '#111c1e',
    raised: '#18272a',
    line: '#2b3d40',
    text: '#e2eaea',
    quiet: '#9bafaf',
    marked: '#1d3d3e',
    teal: '#5cc0b5',
  },
} satisfies Record<ColourScheme, Record<string, string>>

const shared = {
  fontFamily,
  fontFamilyCode: '"Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSize: 14,
  borderRadius: 6,
  controlHeight: 30,
  wireframe: false,
  // Old office machines: what is asked for is there at once.
  motion: false,
}

const components: NonNullable<ThemeConfig['components']> = {
  Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 10, headerBorderRadius: 6 },
  Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  Card: { bodyPadding: 16, headerHeight: 42 },
  Tabs: { horizontalMargin: '0 0 12px 0' },
  Descriptions: { itemPaddingBottom: 8 },
}

const light: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...shared,
    colorPrimary: own.light.teal,
    // The tints that the algorithm makes of a dark teal are grey; these keep its warmth.
    colorPrimaryBg: '#e2f1ef',
    colorPrimaryBgHover: '#cde6e2',
    colorPrimaryBorder: '#9ccbc5',
    colorPrimaryBorderHover: '#6fb3ab',
    colorPrimaryHover: '#1b7d79',
    colorPrimaryActive: '#0a4d4b',
    colorSuccessBg: '#e6f4ea',
    colorSuccessBorder: '#a5d3b3',
    colorWarningBg: '#fdf3df',
    colorWarningBorder: '#ecd3a2',
    colorErrorBg: '#fbeae8',
    colorErrorBorder: '#e7b3ad',
    colorInfoBg: '#e2f1ef',
    colorInfoBorder: '#9ccbc5',
    controlItemBgActive: '#e2f1ef',
    controlOutline: 'rgba(15, 102, 99, 0.14)',
    colorInfo: own.light.teal,
    colorLink: own.light.teal,
    colorSuccess: '#2c7a4b',
    colorWarning: '#b26a00',
    colorError: '#b3362c',
    colorTextBase: own.light.text,
    colorTextSecondary: own.light.quiet,
    colorTextTertiary: '#647274',
    colorTextPlaceholder: '#6f7c7e',
    colorBgLayout: own.light.paper,
    colorBorderSecondary: own.light.line,
    colorBorder: '#cfc9bc',
  },
  components: { ...components, Table: { ...components.Table, headerBg: '#f1eee6', rowHoverBg: '#f6faf9' } },
}

const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#4fb3a8',
    colorInfo: '#4fb3a8',
    colorLink: own.dark.teal,
    colorSuccess: '#63b985',
    colorWarning: '#e0a045',
    colorError: '#ef7d72',
    colorTextBase: own.dark.text,
    colorTextSecondary: own.dark.quiet,
    colorTextTertiary: '#8da1a1',
    colorTextPlaceholder: '#8da1a1',
    colorBgBase: own.dark.paper,
    colorBgLayout: own.dark.paper,
    colorBgContainer: own.dark.raised,
    colorBgElevated: '#1d2f32',
    colorBorderSecondary: own.dark.line,
    colorBorder: '#3a4f52',
    // White on the lighter teal of the dark scheme would miss AA.
    colorTextLightSolid: '#06211f',
    colorBgSpotlight: '#d6e4e3',
  },
  components: { ...components, Table: { ...components.Table, headerBg: '#1c2e31', rowHoverBg: '#1d3134' } },
}

export const themeFor = (scheme: ColourScheme): ThemeConfig => (scheme === 'dark' ? dark : light)

/** Puts our own colours on the document, so that plain CSS follows the scheme. */
export function paintDocument(scheme: ColourScheme): void {
  const { style } = document.documentElement
  style.colorScheme = scheme
  style.setProperty('--sp-font', fontFamily)
  for (const [name, colour] of Object.entries(own[scheme])) style.setProperty(`--sp-${name}`, colour)
}
