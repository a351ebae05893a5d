import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { UnsentWork } from '../device/unsent-work.ts'
import type { SignOut } from './use-sign-out.ts'
import styles from './offline.module.css'

/** Before signing out with work that only this device has: what it is, and what shall become of it. */
export function SignOutDialog({ asking, stay, leave }: SignOut) {
  const one = asking?.length === 1 && asking[0]!.count === 1
  const allAside = asking?.every(({ aside }) => aside === true) === true
  const them = one ? 'it' : 'them'
  return (
    <Dialog
      open={asking !== null}
      onOpenChange={(open) => !open && stay()}
      title="Not everything has been sent"
      description={`If you sign out and keep ${them}, ${one ? 'it waits' : 'they wait'} here unseen by anyone until you sign in on this device again${allAside ? '' : `, and ${one ? 'is' : 'are'} sent then`}.`}
    >
      <ul className={styles.unsent}>
        {asking?.map((work) => (
          <li key={`${work.href} ${work.aside === true}`}>{wordsFor(work)}</li>
        ))}
      </ul>
      <div className={styles.choices}>
        <Button look="primary" onClick={stay}>
          Stay signed in
        </Button>
        <Button onClick={() => void leave('keep')}>Sign out and keep {them}</Button>
        <Button look="danger" onClick={() => void leave('drop')}>
          Sign out and drop {them}
        </Button>
      </div>
    </Dialog>
  )
}

function wordsFor({ what, count, aside }: UnsentWork): string {
  const changes = count === 1 ? '1 change' : `${count} changes`
  if (aside === true) return `Work set aside on ‘${what}’: ${changes} that the server did not take over`
  return `${changes} on ‘${what}’ ${count === 1 ? 'is' : 'are'} kept on this device only`
}
