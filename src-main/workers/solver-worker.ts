// The thread that plans a season: the one place that says which planner that is.
import { firstPlanner } from '../domain/timetable/first-planner.ts'
import { serveSolver } from './serve-solver.ts'

serveSolver(firstPlanner)
