/**
 * Identifiers are strings. The program makes UUIDs (version 4); a map file may bring any non-empty string of its own.
 * The aliases say which aggregate an id belongs to.
 */
export type UserId = string
export type GroupId = string
export type DocumentId = string
export type RevisionId = string
export type PassageId = string
export type MapId = string
export type ClaimId = string
export type RelationId = string
export type EvidenceId = string
export type VoiceId = string

/**
 * A new random UUID (version 4). Built on `getRandomValues`, because `crypto.randomUUID` does not exist on pages
 * served over plain http to another machine, and a seminar room's laptop server is just that.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
