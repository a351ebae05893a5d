import { takeAttempt } from '../../../lib/data/rate-limits.ts'
import type { GroupId, UserId } from '../../../lib/domain/ids.ts'
import type { Source } from '../../../lib/operations/read-source.ts'
import { tooMany } from './too-many.ts'

const WINDOW = 600

/** Reading costs seconds of a processor, and fetching lets a member make this server call others: both have a measure. Null where it is kept. */
export async function refuseTooMuchReading(user: UserId, group: GroupId, source: Source): Promise<Response | null> {
  if (!(await takeAttempt(`reading ${user}`, 300, WINDOW))) return tooMany('You have read very many texts in a few minutes. Wait ten minutes, then go on.')
  if (source.kind !== 'url') return null
  const within = (await takeAttempt(`fetching ${user}`, 30, WINDOW)) && (await takeAttempt(`fetching for ${group}`, 60, WINDOW))
  return within ? null : tooMany('Many pages were fetched for you in a few minutes. Wait ten minutes, or save the page and choose the file.')
}
