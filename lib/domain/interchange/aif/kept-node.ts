import type { JsonObject } from '../../json.ts'
import type { AifNode } from './aif-node.ts'

/** A node as its item keeps it: all but the type, which the item itself says. */
export function keptNode({ id, text, more }: AifNode): JsonObject {
  return { ...more, nodeID: id, text }
}
