// Which sheets a workbook has and which of them a person sees: the row stream of the reader asks for a sheet by its
// position and cannot list them.

export type WorkbookSheet = { readonly index: number; readonly name: string }

type Attributes = ReadonlyMap<string, string>

/** Hidden sheets hold the lists of drop-downs, chart sheets hold no cells: neither is a roster. */
export function visibleWorksheets(workbookXml: string, relationshipsXml: string): WorkbookSheet[] {
  const links = startTags(relationshipsXml, 'Relationship')
  const worksheets = new Set(
    links.filter((link) => link.get('Type')?.endsWith('/worksheet')).map((link) => link.get('Id')),
  )
  return startTags(workbookXml, 'sheet')
    .filter((sheet) => relationOf(sheet) !== undefined && sheet.get('name') !== undefined)
    .map((sheet, index) => ({ sheet, index, name: sheet.get('name') ?? '' }))
    .filter(
      ({ sheet }) => (sheet.get('state') ?? 'visible') === 'visible' && worksheets.has(relationOf(sheet)),
    )
    .map(({ index, name }) => ({ index, name }))
}

function relationOf(sheet: Attributes): string | undefined {
  const key = [...sheet.keys()].find((name) => name.endsWith(':id'))
  return key === undefined ? undefined : sheet.get(key)
}

/** The attributes of every start tag of that local name, in order. */
function startTags(xml: string, local: string): Attributes[] {
  const tags = xml.matchAll(new RegExp(`<(?:\\w+:)?${local}\\s((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'g'))
  return [...tags].map((tag) => {
    const pairs = (tag[1] ?? '').matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
    return new Map([...pairs].map((pair) => [pair[1] ?? '', plainText(pair[2] ?? pair[3] ?? '')]))
  })
}

function plainText(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN)
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
    return named[String(name)] ?? whole
  })
}
