// What a screen has brought (a file, or cells pasted) as sheets of cells; it waits, so it belongs in `prepare` or a query.
import type { RosterSource } from '../contract/rosters.ts'
import type { Services, SheetGrid } from '../procedures/core.ts'

/** @throws Refusal naming what is wrong with the file. */
export function readSource(
  { source }: { readonly source: RosterSource },
  services: Services,
): Promise<readonly SheetGrid[]> {
  if (source.kind === 'paste') return services.readPaste(source.text)
  return services.readSpreadsheet({
    name: source.name,
    bytes: new Uint8Array(Buffer.from(source.base64, 'base64')),
  })
}
