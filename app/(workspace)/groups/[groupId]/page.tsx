import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActivityList } from '../../../../components/group/activity-list.tsx'
import { GroupHeading } from '../../../../components/group/group-heading.tsx'
import styles from '../../../../components/group/group.module.css'
import { Invitations } from '../../../../components/group/invitations.tsx'
import { PeopleList } from '../../../../components/group/people-list.tsx'
import { roleWords } from '../../../../components/group/role-words.ts'
import { dayWords, timeAgo } from '../../../../components/group/time-ago.ts'
import { AppShell } from '../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../lib/auth/current-person.ts'
import { DEMO_EMAIL } from '../../../../lib/auth/demo-account.ts'
import { orNotFound } from '../../../../lib/auth/or-not-found.ts'
import { can } from '../../../../lib/data/access.ts'
import { listActivity } from '../../../../lib/data/activity.ts'
import { userIdOf } from '../../../../lib/data/actor.ts'
import { getGroup, listMembers, type Group } from '../../../../lib/data/groups.ts'
import { listInvitations, type Invitation } from '../../../../lib/data/invitations.ts'
import { routes } from '../../../../lib/routes.ts'

interface Props {
  params: Promise<{ groupId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const group = await getGroup(await currentActor(), (await params).groupId).catch(() => null)
  return { title: group?.name ?? 'Not found' }
}

export default async function GroupPage({ params }: Props) {
  const { groupId } = await params
  const actor = await currentActor()
  const group = await orNotFound(getGroup(actor, groupId), notFound)
  const standing = { role: group.role, userId: userIdOf(actor) }
  const mayInvite = can(standing, 'invite people')
  const [members, activities, invitations] = await Promise.all([listMembers(actor, groupId), listActivity(actor, groupId, { limit: 40 }), mayInvite ? listInvitations(actor, groupId) : []])
  const person = await currentPerson()
  const now = new Date()
  return (
    <AppShell group={group} room="group" person={person} returnTo={routes.group(groupId)} visitorNote="You are looking round.">
      <div className={styles.room}>
        <GroupHeading groupId={groupId} name={group.name} standing={standingWords(group)} mayRename={can(standing, 'rename the group')} />
        <div className={styles.main}>
          <section className={styles.section} aria-labelledby="people">
            <h2 id="people" className={styles.sectionTitle}>
              People <span className={styles.count}>{members.length}</span>
            </h2>
            <PeopleList
              groupId={groupId}
              me={userIdOf(actor)}
              mayManage={can(standing, 'manage members')}
              mayLeave={person?.email !== DEMO_EMAIL}
              people={members.map(({ userId, name, role, email, joinedAt }) => ({ userId, name, role, email, joined: timeAgo(joinedAt, now) }))}
            />
          </section>
          {mayInvite ? (
            <section className={styles.section} aria-labelledby="invitations">
              <h2 id="invitations" className={styles.sectionTitle}>
                Invite by link
              </h2>
              <p className={styles.lead}>Send the link however you like. Whoever opens it sees the group’s name and their role before they join, and can make an account on the way.</p>
              <Invitations groupId={groupId} invitations={invitations.filter(({ state }) => state === 'open').map((invitation) => ({ id: invitation.id, role: invitation.role, words: invitationWords(invitation, now) }))} />
            </section>
          ) : null}
        </div>
        <section className={styles.section} aria-labelledby="activity">
          <h2 id="activity" className={styles.sectionTitle}>
            Activity
          </h2>
          <ActivityList activities={activities.map(({ id, user, sentence, at }) => ({ id, name: user?.name ?? null, sentence, at: at.toISOString(), when: timeAgo(at, now) }))} />
        </section>
      </div>
    </AppShell>
  )
}

function standingWords({ role, isMember, isPublic }: Group): string {
  if (!isMember) return 'This group is open: anyone may read its texts and maps.'
  return `You are ${roleWords[role].article} here: someone who ${roleWords[role].may}.${isPublic ? ' Anyone may read this group.' : ''}`
}

function invitationWords({ uses, maxUses, expiresAt }: Invitation, now: Date): string {
  const used = maxUses === null ? (uses === 0 ? 'not used yet' : `used ${uses === 1 ? 'once' : `${uses} times`}`) : `${uses} of ${maxUses} used`
  return `${used}, good until ${dayWords(expiresAt, now)}`
}
