import type { HintedAt } from '../live-message.ts'
import type { MapId, UserId } from '../../domain/ids.ts'
import type { Access, Tickets } from './access-port.ts'
import type { Limits } from './limits.ts'
import type { Peers } from './peers.ts'
import type { OpenChecker } from './update-checker.ts'
import type { UpdateLog } from './update-log.ts'

export interface CollaborationOptions {
  log: UpdateLog
  tickets: Tickets
  access: Access
  /** Origins whose pages may connect; empty: the host that was asked. */
  publicOrigins: readonly string[]
  limits?: Partial<Limits>
  /** Where updates are tried; in this thread unless told otherwise. `end` is called when the server has closed. */
  checker?: { open: OpenChecker; end?: () => Promise<void> }
  /** Calls back when someone's access changes anywhere; returns what ends it. Without it the poll notices a little later. */
  watchAccess?: (onChange: (userId: UserId) => void) => () => void
  /** Calls back when something about a map (null: any map) changed that is not in its document; returns what ends it. */
  watchMaps?: (onChange: (mapId: MapId | null, what: HintedAt) => void) => () => void
  /** Other instances that serve the same log. */
  peers?: Peers
  /** Done every ten minutes; `isOpen` says which maps people have open here. */
  housekeeping?: (isOpen: (mapId: MapId) => boolean) => Promise<void>
  /** Where a failure that no person caused is told, one line each. */
  report?: (line: string) => void
}
