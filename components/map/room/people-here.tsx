'use client'
import { Users } from 'lucide-react'
import { useState } from 'react'
import type { Person } from '../../../lib/collaboration/client/person.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { follow, stopFollowing, useFollowing } from '../presence/following.ts'
import { useActivity, type Activity } from '../presence/use-activity.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useRoomPeople } from '../state/use-room-people.ts'
import { useNarrow } from './use-narrow.ts'
import { whatTheyDo } from './what-they-do.ts'
import styles from './people-here.module.css'

const shown = 4

/** Who else has the map open, one mark a person, however many tabs: pressed, one follows them. The list says what each does. */
export function PeopleHere() {
  const { now } = useMapRoom()
  const people = useRoomPeople(now).filter((person) => !person.self)
  const activity = useActivity(people)
  const following = useFollowing()
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const others = onePerPerson(people, activity)
  if (others.length === 0) return null
  const some = narrow ? [] : others.slice(0, shown)
  return (
    <div className={styles.here}>
      <ul className={styles.people} aria-label="Also here">
        {some.map(({ person, idle }) => {
          const is = following?.id === person.id
          return (
            <li key={person.id} data-idle={idle || undefined}>
              <Tooltip words={is ? `Stop following ${person.name}` : `Follow ${person.name}`}>
                <button
                  type="button"
                  className={styles.person}
                  aria-pressed={is}
                  aria-label={`${person.name} is here${idle ? ', idle' : ''}. Follow`}
                  onClick={() => (is ? stopFollowing() : follow(person))}
                >
                  <Avatar name={person.name} colour={person.colour} title={`${person.name} is here`} />
                </button>
              </Tooltip>
            </li>
          )
        })}
      </ul>
      <Popover
        label="People here"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className={styles.more} aria-label={`People here: ${others.length === 1 ? '1 other' : `${others.length} others`}`}>
            {narrow ? <Avatar name={others[0]!.person.name} colour={others[0]!.person.colour} title="" /> : null}
            {narrow ? null : <Users size={16} aria-hidden />}
            {others.length > some.length && others.length > 1 ? <span aria-hidden>{narrow ? `+${others.length - 1}` : others.length}</span> : null}
          </button>
        }
      >
        <h2 className={styles.title}>People here</h2>
        <ul className={styles.list}>
          {others.map(({ person, idle }) => {
            const is = following?.id === person.id
            return (
              <li key={person.id} className={styles.row} data-idle={idle || undefined}>
                <span aria-hidden>
                  <Avatar name={person.name} colour={person.colour} />
                </span>
                <span className={styles.words}>
                  {person.name}
                  <span className={styles.doing}>{idle ? 'Idle' : whatTheyDo(now.map, person)}</span>
                </span>
                <Button
                  aria-label={is ? `Stop following ${person.name}` : `Follow ${person.name}`}
                  onClick={() => {
                    setOpen(false)
                    if (is) stopFollowing()
                    else follow(person)
                  }}
                >
                  {is ? 'Stop' : 'Follow'}
                </Button>
              </li>
            )
          })}
        </ul>
      </Popover>
    </div>
  )
}

/** Of somebody's tabs the one in which they do most. */
function onePerPerson(people: readonly Person[], activity: ReadonlyMap<string, Activity>): { person: Person; idle: boolean }[] {
  const found = new Map<string, { person: Person; idle: boolean }>()
  for (const person of people) {
    const idle = activity.get(person.key) === 'idle'
    const before = found.get(person.id)
    if (before === undefined || (before.idle && !idle) || (before.person.editing === undefined && person.editing !== undefined)) found.set(person.id, { person, idle })
  }
  return [...found.values()]
}
