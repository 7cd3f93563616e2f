// The good and the bad spreadsheets of the import tests, made when they are needed: nobody wants a bomb in git.
import { repeatedEntry, type ZipEntry, zipEntry, zipOf } from './zip-writer.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
export const sheetHead = `${declaration}<worksheet xmlns="${main}"><sheetData>`
export const sheetTail = '</sheetData></worksheet>'

export type FixtureCell = string | number | { readonly serial: number } | { readonly shared: number } | null

/** A workbook of the given sheet parts, as Excel lays it out; style 1 is a date, style 2 a coloured cell. */
export function workbookOf(
  sheets: readonly { readonly name: string; readonly part: string | ZipEntry }[],
  sharedStrings: readonly string[] = [],
  more: readonly ZipEntry[] = [],
): Uint8Array {
  const part = (index: number) => `xl/worksheets/sheet${index + 1}.xml`
  const list = sheets
    .map((s, i) => `<sheet name="${s.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')
  const links = sheets
    .map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join('')
  const strings = sharedStrings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')
  return zipOf([
    zipEntry('[Content_Types].xml', contentTypes(sheets.map((_, i) => part(i)))),
    zipEntry(
      '_rels/.rels',
      relationships(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    ),
    zipEntry(
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`,
    ),
    zipEntry(
      'xl/_rels/workbook.xml.rels',
      relationships(
        `${links}<Relationship Id="rId98" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId99" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
      ),
    ),
    zipEntry('xl/styles.xml', styles),
    zipEntry('xl/sharedStrings.xml', `${declaration}<sst xmlns="${main}">${strings}</sst>`),
    ...sheets.map((sheet, i) =>
      typeof sheet.part === 'string' ? zipEntry(part(i), sheet.part) : { ...sheet.part, name: part(i) },
    ),
    ...more,
  ])
}

export function sheetOf(rows: readonly (readonly FixtureCell[])[], afterData = ''): string {
  const body = rows.map((cells, index) => rowOf(cells, index + 1)).join('')
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${body}</sheetData>${afterData}</worksheet>`
}

/** A roster of `rows` rows, the header row among them. */
export function rosterWorkbook(rows: number): Uint8Array {
  const header = ['姓名', '身份证号', '手机号', '部门', '班组', '学历', '入职日期', '备注']
  const body = Array.from({ length: rows - 1 }, (_, i) => [
    `王小${i}`,
    `33022519900101${String(i).padStart(4, '0')}`,
    `199${String(i).padStart(8, '0')}`,
    { shared: 0 },
    { shared: 1 },
    { shared: 2 },
    { serial: 43525 },
    `第${i}人`,
  ])
  return workbookOf([{ name: '花名册', part: sheetOf([header, ...body]) }], ['装配车间', '甲班', '大专'])
}

/** A sheet on which somebody coloured whole columns: a million rows of cells with a style and nothing else. */
export function styledEmptyRowsWorkbook(): Uint8Array {
  const first = sheetOf([
    ['姓名', '身份证号'],
    ['陈静超', '330225200308169998'],
  ]).replace(sheetTail, '')
  const rows: string[] = [first]
  for (let r = 3; r <= 1_048_576; r++) {
    rows.push(`<row r="${r}" s="2" customFormat="1"><c r="A${r}" s="2"/><c r="B${r}" s="2"/></row>`)
  }
  rows.push(sheetTail)
  return workbookOf([{ name: '花名册', part: rows.join('') }])
}

/** As official templates have it: a drop-down on the whole column, 1,048,576 rows long. */
export function wholeColumnDropDownWorkbook(): Uint8Array {
  const validation =
    '<dataValidations count="2"><dataValidation type="list" sqref="C1:C1048576"><formula1>"男,女"</formula1></dataValidation><dataValidation type="list" sqref="A:XFD"><formula1>"是,否"</formula1></dataValidation></dataValidations>'
  return workbookOf([
    {
      name: '报名表',
      part: sheetOf(
        [
          ['姓名', '身份证号', '性别'],
          ['陈静超', '330225200308169998', '男'],
        ],
        validation,
      ),
    },
  ])
}

/** 900 MB of zeros where the sheet should be, in less than 1 MB of zip. */
export function zipBomb(megabytes = 900, claimedSize?: number): Uint8Array {
  const zeros = new Uint8Array(1024 * 1024)
  const part = repeatedEntry('', { head: sheetHead, block: zeros, times: megabytes, tail: sheetTail })
  return workbookOf([{ name: '花名册', part: claimedSize === undefined ? part : { ...part, claimedSize } }])
}

/** A sheet of about `megabytes` MB in which every cell holds other text: the heaviest that the caps let through. */
export function heavySheetWorkbook(
  megabytes: number,
  cellsPerRow: number,
  charactersPerCell: number,
): Uint8Array {
  const cell = (seed: number) => {
    const text = (Math.imul(seed, 2654435761) >>> 0).toString(36).padStart(7, '0')
    const filler =
      charactersPerCell > 7 ? '一二三四五六七八九十'.repeat(Math.ceil(charactersPerCell / 10)) : ''
    return `<c t="inlineStr"><is><t>${(text + filler).slice(0, charactersPerCell)}</t></is></c>`
  }
  const rows: string[] = [sheetHead]
  let bytes = 0
  for (let seed = 1; bytes < megabytes * 1024 * 1024; seed += cellsPerRow) {
    const row = `<row>${Array.from({ length: cellsPerRow }, (_, i) => cell(seed + i)).join('')}</row>`
    bytes += Buffer.byteLength(row)
    rows.push(row)
  }
  rows.push(sheetTail)
  return workbookOf([{ name: '花名册', part: rows.join('') }])
}

/** One value in column XFD of every row: a dense reading of it would need a thousand times its size. */
export function rowsWithFarCells(rows: number): Uint8Array {
  const body = Array.from(
    { length: rows },
    (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>${(i * 7919) % 65521}</v></c></row>`,
  )
  return workbookOf([{ name: '花名册', part: sheetHead + body.join('') + sheetTail }])
}

/** A small sheet beside `count` different shared strings. */
export function sharedStringsWorkbook(count: number): Uint8Array {
  const strings = Array.from({ length: count }, (_, index) => `字符串${index}`)
  return workbookOf([{ name: '花名册', part: sheetOf([['姓名'], [{ shared: count - 1 }]]) }], strings)
}

/** A workbook with a password is an OLE container with the stream EncryptedPackage. */
export function encryptedWorkbook(): Uint8Array {
  const bytes = Buffer.alloc(4096)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 1024)
  Buffer.from('EncryptionInfo', 'utf16le').copy(bytes, 1152)
  return new Uint8Array(bytes)
}

function rowOf(cells: readonly FixtureCell[], rowNumber: number): string {
  const body = cells.map((cell, column) => cellOf(cell, `${columnName(column)}${rowNumber}`)).join('')
  return `<row r="${rowNumber}">${body}</row>`
}

function cellOf(cell: FixtureCell, reference: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if ('serial' in cell) return `<c r="${reference}" s="1"><v>${cell.serial}</v></c>`
  return `<c r="${reference}" t="s"><v>${cell.shared}</v></c>`
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function relationships(body: string): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`
}

function contentTypes(parts: readonly string[]): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheets = parts.map((p) => `<Override PartName="/${p}" ContentType="${kind}.worksheet+xml"/>`).join('')
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${sheets}<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`
}

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="2"><fill/><fill><patternFill patternType="solid"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="0" fillId="1" applyFill="1"/></cellXfs></styleSheet>`
