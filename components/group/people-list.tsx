'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { routes } from '../../lib/routes.ts'
import { callApi } from '../api/call-api.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { useToast } from '../ui/toast.tsx'
import styles from './group.module.css'
import { roleOptions, roleWords, type Role } from './role-words.ts'

export interface PersonInGroup {
  userId: string
  name: string
  role: Role
  /** There for owners, and for oneself. */
  email: string | null
  /** When they came, in words. */
  joined: string
}

interface Props {
  groupId: string
  people: PersonInGroup[]
  me: string | null
  mayManage: boolean
  /** Not with an account that everyone shares. */
  mayLeave: boolean
}

export function PeopleList({ groupId, people, me, mayManage, mayLeave }: Props) {
  const router = useRouter()
  const toast = useToast()
  const [going, setGoing] = useState<PersonInGroup | null>(null)
  const [busy, setBusy] = useState(false)
  // What was chosen, until the list comes anew from the server.
  const [chosen, setChosen] = useState<{ over: PersonInGroup[]; userId: string; role: Role } | null>(null)
  const shownRole = (person: PersonInGroup) => (chosen?.over === people && chosen.userId === person.userId ? chosen.role : person.role)
  // The last owner stays one: the server says so too, but a choice that cannot be made is better not offered.
  const lastOwner = people.filter((person) => person.role === 'owner').length === 1

  async function setRole(person: PersonInGroup, role: Role) {
    setChosen({ over: people, userId: person.userId, role })
    const answer = await callApi('PATCH', `groups/${groupId}/members/${person.userId}`, { role })
    if (answer.ok) toast.show({ message: `${person.name} is now ${roleWords[role].article}.`, undo: () => void putBack(person) })
    else refused(answer.problem.detail)
    router.refresh()
  }

  async function putBack(person: PersonInGroup) {
    const answer = await callApi('PATCH', `groups/${groupId}/members/${person.userId}`, { role: person.role })
    setChosen(null)
    if (!answer.ok) refused(answer.problem.detail)
    router.refresh()
  }

  function refused(words: string) {
    setChosen(null)
    toast.show({ message: words, urgent: true })
  }

  async function remove(person: PersonInGroup) {
    setBusy(true)
    const answer = await callApi('DELETE', `groups/${groupId}/members/${person.userId}`)
    setBusy(false)
    setGoing(null)
    if (answer.ok && person.userId === me) return location.assign(routes.groups())
    toast.show(answer.ok ? { message: `${person.name} is no longer in the group.` } : { message: answer.problem.detail, urgent: true })
    router.refresh()
  }

  return (
    <>
      <ul className={styles.rows}>
        {people.map((person) => {
          const self = person.userId === me
          const fixed = person.role === 'owner' && lastOwner
          return (
            <li key={person.userId} className={styles.person}>
              <Avatar name={person.name} />
              <div className={styles.words}>
                <span className={styles.personName}>
                  {person.name}
                  {self ? <span className={styles.small}> · you</span> : null}
                </span>
                <span className={styles.small}>{person.email ?? `joined ${person.joined}`}</span>
              </div>
              <div className={styles.controls}>
                {mayManage && !fixed ? (
                  <Select
                    label={`Role of ${person.name}`}
                    labelHidden
                    value={shownRole(person)}
                    options={roleOptions}
                    onChange={(event) => void setRole(person, event.target.value as Role)}
                  />
                ) : (
                  <span className={styles.role}>{roleWords[person.role].name}</span>
                )}
                {(self ? mayLeave : mayManage) && !fixed ? (
                  <Button look="quiet" aria-label={self ? 'Leave the group' : `Remove ${person.name}`} onClick={() => setGoing(person)}>
                    {self ? 'Leave' : 'Remove'}
                  </Button>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
      <Dialog
        open={going !== null}
        onOpenChange={(open) => !open && setGoing(null)}
        title={going?.userId === me ? 'Leave the group' : `Remove ${going?.name ?? ''}`}
        description={
          going?.userId === me
            ? 'What you wrote stays with the group. To come back you need a new invitation.'
            : 'They lose access at once, on every device. What they wrote stays. To come back they need a new invitation.'
        }
      >
        <div className={styles.dialogActions}>
          <Button onClick={() => setGoing(null)}>Stay as it is</Button>
          <Button look="danger" busy={busy} onClick={() => going && void remove(going)}>
            {going?.userId === me ? 'Leave the group' : 'Remove'}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
