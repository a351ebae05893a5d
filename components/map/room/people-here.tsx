'use client'
import { Avatar } from '../../ui/avatar.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useRoomPeople } from '../state/use-room-people.ts'
import styles from './people-here.module.css'

/** Who else has the map open; one mark a person, however many tabs. */
export function PeopleHere() {
  const people = useRoomPeople(useMapRoom().live)
  const others = [...new Map(people.filter((person) => !person.self).map((person) => [person.id, person])).values()]
  if (others.length === 0) return null
  return (
    <ul className={styles.people} aria-label="Also here">
      {others.slice(0, 5).map((person) => (
        <li key={person.id}>
          <Avatar name={person.name} colour={person.colour} title={`${person.name} is here`} />
        </li>
      ))}
      {others.length > 5 ? <li className={styles.more}>+{others.length - 5}</li> : null}
    </ul>
  )
}
