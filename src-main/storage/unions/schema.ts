// Drizzle's view of the union's own tree.
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { UnionLevel } from '../../domain/unions/union-tree.ts'

export const unionNode = sqliteTable('union_node', {
  id: text().primaryKey(),
  parentId: text('parent_id'),
  name: text().notNull(),
  namePinyin: text('name_pinyin').notNull(),
  nameInitials: text('name_initials').notNull(),
  level: text().$type<UnionLevel>().notNull(),
  code: text(),
  note: text().notNull(),
})
