import type { MapVersion } from '../../../../lib/data/map-history.ts'
import type { VersionAnswer } from '../../../../lib/domain/argument/changes/history-answers.ts'

export function versionAnswer({ id, name, seq, createdAt, createdBy }: MapVersion): VersionAnswer {
  return { id, name, seq, at: createdAt.toISOString(), by: createdBy }
}
