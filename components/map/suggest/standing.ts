import type { LiveMap } from '../live-map.ts'
import { mayDecide, type Role } from './map-mode.ts'

/** What somebody is told whose role changes while they have the map open. */
export function roleNews(before: Role, now: Role): string {
  switch (now) {
    case 'owner':
      return 'You are now an owner of this group.'
    case 'editor':
      return 'You may now edit this map.'
    case 'commenter':
      return mayDecide(before) ? 'You can no longer edit this map, but you can suggest changes to it.' : 'You may now suggest changes to this map.'
    case 'viewer':
      return `You may now read this map only.${before === 'commenter' ? ' Anything you had suggested stays for the editors to decide.' : ''}`
  }
}

/** The connection of whoever may edit knows before anybody else when a map is put into the archive or taken out. */
export function isArchived(role: Role, { status, canEdit }: Pick<LiveMap, 'status' | 'canEdit'>, before: boolean): boolean {
  if (!mayDecide(role)) return before
  return status === 'read-only' ? true : canEdit ? false : before
}
