// How long a test waits, in ms. Whoever waits for what must come waits so long that only what hangs is told as a failure:
// how long things take is measured by `npm run bench`.

/** For one thing on a screen, one answer, one state. */
export const patience = 60_000
/** For a whole test. */
export const patienceOfTest = 5 * patience
