// Certificates are numbered one after another per palace, year and course; a number once given is never given again.

/** One series of numbers, e.g. XS-2025-SW: palace prefix, year of issue, course code. */
export interface CertificateSeries {
  readonly prefix: string
  readonly year: number
  readonly courseCode: string
}

const serialDigits = 4
const largestSerial = 10 ** serialDigits - 1

export type CertificateNumbers =
  | { readonly ok: true; readonly numbers: readonly string[] }
  | {
      readonly ok: false
      readonly code: 'CERTIFICATE_SERIES_EXHAUSTED'
      readonly series: string
      readonly remaining: number
    }

/** XS-2025-SW-0001. */
export function formatCertificateNumber(series: CertificateSeries, serial: number): string {
  return `${seriesText(series)}-${String(serial).padStart(serialDigits, '0')}`
}

/** The serial of a number in this series, or undefined when it belongs to another. */
export function serialOf(series: CertificateSeries, number: string): number | undefined {
  const start = `${seriesText(series)}-`
  const serial = number.startsWith(start) ? number.slice(start.length) : ''
  return /^\d{4}$/.test(serial) && serial !== '0000' ? Number(serial) : undefined
}

/**
 * The next `count` numbers after all ever issued. `issued` must hold voided and replaced certificates too:
 * their numbers stay used. Numbers of other series in the list are ignored.
 */
export function nextCertificateNumbers(
  series: CertificateSeries,
  issued: readonly string[],
  count: number,
): CertificateNumbers {
  const last = issued.reduce((highest, number) => Math.max(highest, serialOf(series, number) ?? 0), 0)
  if (last + count > largestSerial) {
    const remaining = largestSerial - last
    return { ok: false, code: 'CERTIFICATE_SERIES_EXHAUSTED', series: seriesText(series), remaining }
  }
  const numbers = Array.from({ length: count }, (_, index) =>
    formatCertificateNumber(series, last + index + 1),
  )
  return { ok: true, numbers }
}

function seriesText(series: CertificateSeries): string {
  return `${series.prefix}-${series.year}-${series.courseCode}`
}
