'use client'
import { useState } from 'react'
import { callApi } from '../api/call-api.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import styles from './account.module.css'

/** Asks once more: what asks with the token stops at that moment, and it cannot be brought back. */
export function RevokeToken({ id, name, onRevoked }: { id: string; name: string; onRevoked: () => void }) {
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)

  async function revoke() {
    setBusy(true)
    const answer = await callApi('DELETE', `account/tokens/${id}`)
    setBusy(false)
    setOpen(false)
    toast.show(answer.ok ? { message: `The token for “${name}” is revoked.` } : { message: answer.problem.detail, urgent: true })
    onRevoked()
  }

  return (
    <>
      <Button aria-label={`Revoke the token for ${name}`} onClick={() => setOpen(true)}>
        Revoke
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={`Revoke the token for “${name}”?`} description="What asks with it is refused from that moment on. It cannot be brought back; you can make another.">
        <div className={classNames(styles.actions, styles.asked)}>
          <Button onClick={() => setOpen(false)}>Keep it</Button>
          <Button look="danger" busy={busy} onClick={() => void revoke()}>
            Revoke it
          </Button>
        </div>
      </Dialog>
    </>
  )
}
