import { sweepKeptAnswers } from '../../data/idempotency-keys.ts'
import { sweepRateLimits } from '../../data/rate-limits.ts'
import { sweepTickets } from '../../data/tickets.ts'
import type { CollaborationOptions } from './collaboration-options.ts'
import { postgresAccess, postgresTickets } from './postgres-access.ts'
import { postgresLog } from './postgres-log.ts'
import { purgeMaps } from './purge-maps.ts'
import { watchAccess, watchMaps } from './watch-database.ts'

/** What a collaboration server stands on in production: the connected database (lib/data/database.ts). */
export const postgresParts: Pick<CollaborationOptions, 'log' | 'tickets' | 'access' | 'watchAccess' | 'watchMaps' | 'housekeeping'> = {
  log: postgresLog,
  tickets: postgresTickets,
  access: postgresAccess,
  watchAccess,
  watchMaps,
  housekeeping: async (isOpen) => {
    await sweepTickets()
    await sweepRateLimits()
    await sweepKeptAnswers()
    await purgeMaps({ isOpen })
  },
}
