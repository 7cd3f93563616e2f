// Two facts that belong together in one cell, the second smaller below the first; both cut off with their full text on hover.
export function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <span className="two-lines">
      <span title={first}>{first}</span>
      <small title={second}>{second}</small>
    </span>
  )
}
