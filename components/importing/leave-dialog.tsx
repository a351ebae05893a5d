'use client'
import { useRouter } from 'next/navigation'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from '../library/library-forms.module.css'

interface Props {
  /** Where the person was about to go. */
  href: string | null
  kept: boolean
  count: number
  onStay: () => void
}

export function LeaveDialog({ href, kept, count, onStay }: Props) {
  const router = useRouter()
  const what = count === 1 ? 'one correction' : `${count} corrections`
  return (
    <Dialog
      open={href !== null}
      onOpenChange={(open) => !open && onStay()}
      title="Leave without saving?"
      description={kept ? `Your ${what} to this text will be kept on this device and be here when you come back.` : `Your ${what} to this text cannot be kept on this device and will be lost.`}
    >
      <div className={styles.actions}>
        <Button onClick={() => href && router.push(href)}>Leave</Button>
        <Button look="primary" onClick={onStay}>
          Stay
        </Button>
      </div>
    </Dialog>
  )
}
