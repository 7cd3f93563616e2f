// The thread that plans a season: the one place that says which planner that is.
import { engine } from '../domain/timetable/engine.ts'
import { serveSolver } from './serve-solver.ts'

serveSolver(engine)
