import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import { grantOnly, type Granting } from '../../../lib/domain/comparison/granting.ts'
import type { OwnView } from '../../../lib/domain/comparison/own-views.ts'

export interface GrantingQuestion {
  /** As read; evidence tells nothing here and may be left out. */
  map: ArgumentMap
  views: readonly OwnView[]
}

/** What becomes of the map when this column alone is granted, by its own inferences and by everyone's. */
export interface GrantedColumn {
  column: ColumnId
  own: Granting
  everyone: Granting
}

export function grantEach({ map, views }: GrantingQuestion): GrantedColumn[] {
  return views.map((view) => ({ column: view.column, own: grantOnly(map, view, 'own'), everyone: grantOnly(map, view, 'everyone') }))
}
