import type { MapId, UserId } from '../../domain/ids.ts'

/** What the site gives to someone who may enter a map's room; good once, for a minute. */
export interface Ticket {
  ticket: string
  room: string
  /** Where the socket is: a path of this site, or a whole ws: address. */
  url: string
}

/** Why there is no ticket, where asking again will not help by itself. */
export type TicketRefusal = 'signed-out' | 'someone-else' | 'removed'

/** The site said no. */
export class TicketRefused extends Error {
  readonly reason: TicketRefusal

  constructor(message: string, reason: TicketRefusal = 'removed') {
    super(message)
    this.reason = reason
  }
}

/** The site was reached and could not give one just now. */
export class TicketNotNow extends Error {}

const sentences: Record<TicketRefusal, string> = {
  'signed-out': 'You are signed out. Sign in again to go on.',
  'someone-else': 'Somebody else is signed in in this browser by now.',
  removed: 'This map does not exist, or you have no access to it.',
}

/**
 * Asks the site for a ticket for this person (null: a visitor). Rejects with TicketRefused where the map is not, or no
 * longer, open to them as they are signed in now.
 */
export async function requestTicket(map: MapId, user: UserId | null): Promise<Ticket> {
  const response = await fetch('/api/v1/collaboration/ticket', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user === null ? { map } : { map, user }),
  })
  const reason = ({ 401: 'signed-out', 409: 'someone-else', 403: 'removed', 404: 'removed', 410: 'removed' } as const)[response.status]
  if (reason !== undefined) throw new TicketRefused(sentences[reason], reason)
  if (!response.ok) throw new TicketNotNow(`The server answered ${response.status}.`)
  return (await response.json()) as Ticket
}

/** The socket's whole address, from what the ticket says and where the page is. */
export function socketUrl(url: string, page: { protocol: string; host: string } | undefined): string {
  if (/^wss?:/.test(url) || page === undefined) return url
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}${url}`
}
