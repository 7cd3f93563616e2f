// People who come tired from a shift go where they went last time.
import { changesOf } from './changes.ts'
import { classLabel } from './phrases.ts'
import { classRule } from './soft-rule.ts'

/** Each room of a class beyond its first counts 1. */
export const roomChange = classRule('room-change', (own) =>
  changesOf(
    own,
    ({ room }) => ({ id: room.id, name: `${room.placeName}${room.name}` }),
    (count, list) => `${classLabel(own)}用了 ${count} 间教室：${list}`,
  ),
)
