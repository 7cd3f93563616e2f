// The clock of the benches: milliseconds of the processor, so that neither waiting nor a busy machine counts.

export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
