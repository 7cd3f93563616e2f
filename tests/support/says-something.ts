// A test that comes to no expectation (a loop over nothing, a promise that nobody awaits) shows nothing and fails.
import { beforeEach, expect } from 'vitest'

/** There, waiting for what is to be seen on a screen is the expectation. */
const areScreens = /[\\/]tests[\\/]e2e[\\/]/

beforeEach(({ task }) => {
  if (!areScreens.test(task.file.filepath)) expect.hasAssertions()
})
