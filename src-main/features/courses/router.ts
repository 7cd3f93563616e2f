// What courses answers to: each procedure with the use case behind it.
import { courses as contract } from '../../contract/courses.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { adoptCourse, readCatalogue } from './catalogue.ts'
import { readCourse, readCourseOptions, readCourses } from './read-courses.ts'
import { removeCourse, saveCourse } from './save-course.ts'

export const courses = {
  list: query(contract.list, readCourses),
  get: query(contract.get, readCourse),
  options: query(contract.options, readCourseOptions),
  save: command(contract.save, { run: saveCourse, says: (input) => `保存课程 ${input.name}${input.level}` }),
  remove: command(contract.remove, { run: removeCourse, says: (_, { name }) => `删除课程 ${name}` }),
  catalogue: query(contract.catalogue, readCatalogue),
  adopt: command(contract.adopt, { run: adoptCourse, says: (_, { name }) => `从目录采用课程 ${name}` }),
}
