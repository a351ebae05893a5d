import type { MapId } from '../../domain/ids.ts'

/** What the site gives to someone who may enter a map's room; good once, for a minute. */
export interface Ticket {
  ticket: string
  room: string
  /** Where the socket is: a path of this site, or a whole ws: address. */
  url: string
}

/** The site said no, and asking again will not help. */
export class TicketRefused extends Error {}

/** Asks the site for a ticket. Rejects with TicketRefused where the map is not (or no longer) open to this person. */
export async function requestTicket(map: MapId): Promise<Ticket> {
  const response = await fetch('/api/v1/collaboration/ticket', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ map }),
  })
  if ([401, 403, 404, 410].includes(response.status)) {
    throw new TicketRefused(response.status === 401 ? 'You are signed out. Sign in again to go on.' : 'This map does not exist, or you have no access to it.')
  }
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return (await response.json()) as Ticket
}

/** The socket's whole address, from what the ticket says and where the page is. */
export function socketUrl(url: string, page: { protocol: string; host: string } | undefined): string {
  if (/^wss?:/.test(url) || page === undefined) return url
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}${url}`
}
