// The sign of the house: a lit lamp. Drawn in the current colour, as large as the text beside it.
export function LampMark() {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" aria-hidden="true" focusable="false">
      <path d="M8 1.2v3" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
      <path
        d="M3.4 9.2a4.6 4.6 0 0 1 9.2 0z"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
      <path
        d="M6.5 11.4 5 14.6m4.5-3.2 1.5 3.2M8 11.6v3"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinecap="round"
      />
    </svg>
  )
}
