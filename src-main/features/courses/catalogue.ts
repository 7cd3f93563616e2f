// The catalogue that ships with the program, and adopting an entry of it as a course of the palace.
import { z } from 'zod'
import { type CatalogueEntry, type CourseLevel, courseLevel } from '../../contract/courses.ts'
import { Refusal } from '../../contract/errors.ts'
import { roomKind } from '../../contract/network.ts'
import type { CourseEntry } from '../../domain/classes/course-entry.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { listCourses } from '../../storage/courses-store.ts'
import type { Handle } from '../../storage/handle.ts'
import { findEquipmentByName, saveEquipment } from '../../storage/network-store.ts'
import { saveCourse } from './save-course.ts'

