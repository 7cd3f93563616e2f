// The seeds with which the trial planner does something else than plan.
export const trialSeeds = { throws: 901, dies: 902, eatsMemory: 903, lies: 904, ponders: 905 }
export const trialWorker = new URL('./trial-planner.ts', import.meta.url)
