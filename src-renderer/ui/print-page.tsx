// Paper: the frame of every printed form. Page numbers, serial and printing time stand in the page's margin boxes.
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { formatInstant, formatLongDate } from '../lib/format-date.ts'
import './print-page.css'

export interface PrintFact {
  readonly label: string
  readonly value: ReactNode
}

export interface PrintPageProps {
  /** The office above the title, e.g. 象山县工人文化宫. */
  readonly office: string
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  /** Printed at the lower left of each page; finds the form again. */
  readonly serial: string
  /** First eight characters of the audit chain at printing; left out where a form has none. */
  readonly auditHead?: string
  /** Epoch ms. */
  readonly printedAt: number
  /** The line under the title. */
  readonly facts?: readonly PrintFact[]
  /** What the reader chooses before printing (variant, scope); never on paper. */
  readonly controls?: ReactNode
  readonly children: ReactNode
}

export function PrintPage(props: PrintPageProps) {
  const { office, title, orientation, serial, auditHead, printedAt, facts = [], controls, children } = props
  useEffect(() => {
    document.title = `${title} ${serial}` // the file name that the browser offers for a PDF
  }, [title, serial])
  return (
    <div className="print-screen">
      <style>
        {pageRules({ orientation, serial, ...(auditHead !== undefined && { auditHead }), printedAt })}
      </style>
      <div className="print-tools" role="toolbar" aria-label="打印">
        <Button onClick={() => window.history.back()}>返回</Button>
        {controls}
        <Button type="primary" autoFocus onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <article className={`print-sheet print-${orientation}`}>
        <header className="print-head">
          <p className="print-office">{office}</p>
          <h1>{title}</h1>
          {facts.length > 0 && (
            <dl className="print-facts">
              {facts.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}：</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </header>
        {children}
      </article>
    </div>
  )
}

export interface PrintTableProps {
  /** One row of th. */
  readonly head: ReactNode
  /** One tr each. */
  readonly rows: readonly ReactNode[]
  /** The tr of the sum, where the form has one. */
  readonly total?: ReactNode
  /** Notes and signatures; they share their page with the last rows. */
  readonly closing: ReactNode
  readonly columns: number
}

const ROWS_WITH_CLOSING = 2

/** A table whose head stands on each page, whose rows are never torn, and whose closing never stands alone. */
export function PrintTable({ head, rows, total, closing, columns }: PrintTableProps) {
  const split = Math.max(0, rows.length - ROWS_WITH_CLOSING)
  return (
    <table className="print-table">
      <thead>{head}</thead>
      <tbody>{rows.slice(0, split)}</tbody>
      <tbody className="print-end">
        {rows.slice(split)}
        {total}
        <tr className="print-closing">
          <td colSpan={columns}>{closing}</td>
        </tr>
      </tbody>
    </table>
  )
}

/** 经办人 ______ 审核人 ______ … 盖章, and the line for the date; kept on one page. */
export function PrintSignatures({
  roles,
  sealOf,
}: {
  readonly roles: readonly string[]
  readonly sealOf?: string
}) {
  return (
    <footer className="print-signatures">
      {roles.map((role) => (
        <span key={role} className="print-signature">
          {role}：<i />
        </span>
      ))}
      <span className="print-seal">
        {sealOf ?? '单位'}（盖章）
        <br />
        &emsp;&emsp;年&emsp;&emsp;月&emsp;&emsp;日
      </span>
    </footer>
  )
}

/** 2025年11月12日, for facts of a form. */
export const printDate = (iso: string): string => formatLongDate(iso)

function pageRules({
  orientation,
  serial,
  auditHead,
  printedAt,
}: Pick<PrintPageProps, 'orientation' | 'serial' | 'auditHead' | 'printedAt'>): string {
  const left =
    auditHead === undefined || auditHead === '' ? `编号 ${serial}` : `编号 ${serial}　存证 ${auditHead}`
  return `@page { size: A4 ${orientation}; margin: 13mm 12mm 15mm;
  @bottom-left { content: ${JSON.stringify(left)}; ${marginFont} }
  @bottom-center { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; ${marginFont} }
  @bottom-right { content: ${JSON.stringify(`打印于 ${formatInstant(printedAt)}`)}; ${marginFont} } }`
}

const marginFont = 'font: 8.5pt SimSun, "Noto Serif CJK SC", "Noto Sans CJK SC", serif; color: #333;'
