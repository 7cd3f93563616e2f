// How much memory a process takes at most while something runs. Not resourceUsage().maxRSS: a started process begins with
// what its parent had at its largest, so that below a large parent nothing ever seems to grow.
import { readFileSync, writeFileSync } from 'node:fs'

export interface PeakMeter {
  /** By how much the process was larger at its largest, since the meter was begun, than when it was begun. */
  readonly grownMegabytes: () => number
  readonly peakMegabytes: () => number
}

const MEGABYTE = 1024 * 1024

/** Linux keeps the peak itself; elsewhere it is looked at every 5 ms, which may miss a short one. */
export function beginPeak(): PeakMeter {
  return kernelKeepsPeak() ? ofKernel() : ofSamples()
}

const status = () => readFileSync('/proc/self/status', 'utf8')
const kilobytes = (name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status())?.[1] ?? Number.NaN)

/** Forgets the peak so far; false where the system has no such thing. */
function kernelKeepsPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
    return Number.isFinite(kilobytes('VmHWM'))
  } catch {
    return false
  }
}

function ofKernel(): PeakMeter {
  const before = kilobytes('VmRSS')
  const peak = () => kilobytes('VmHWM')
  return {
    grownMegabytes: () => Math.max(0, peak() - before) / 1024,
    peakMegabytes: () => peak() / 1024,
  }
}

function ofSamples(): PeakMeter {
  const before = process.memoryUsage.rss()
  let most = before
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
    return most
  }
  setInterval(look, 5).unref()
  return {
    grownMegabytes: () => (look() - before) / MEGABYTE,
    peakMegabytes: () => look() / MEGABYTE,
  }
}
