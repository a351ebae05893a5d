import { BookOpen, Network, Users } from 'lucide-react'
import Link from 'next/link'
import { routes } from '../../lib/routes.ts'
import styles from './app-shell.module.css'

export type Room = 'library' | 'maps' | 'group'

export function RoomTabs({ groupId, room }: { groupId: string; room: Room | null }) {
  const rooms = [
    { room: 'library', label: 'Library', href: routes.library(groupId), Icon: BookOpen },
    { room: 'maps', label: 'Maps', href: routes.maps(groupId), Icon: Network },
    { room: 'group', label: 'Group', href: routes.group(groupId), Icon: Users },
  ] as const
  return (
    <nav aria-label="Rooms" className={styles.rooms}>
      {rooms.map(({ room: id, label, href, Icon }) => (
        <Link key={id} href={href} className={styles.room} aria-current={room === id ? 'page' : undefined}>
          <Icon size={16} aria-hidden />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  )
}
