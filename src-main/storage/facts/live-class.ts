// A class is live while it is open or running; a concluded or cancelled one only keeps what it had.
import type { Fact } from './fact.ts'

export const liveClass: Fact = {
  name: 'live_class',
  sql: "SELECT * FROM main.class WHERE state IN ('open', 'running')",
}
