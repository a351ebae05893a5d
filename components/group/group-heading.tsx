'use client'
import { Pencil } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import account from '../account/account.module.css'
import { callApi } from '../api/call-api.ts'
import { useSubmit } from '../account/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './group.module.css'

export function GroupHeading({ groupId, name, standing, mayRename }: { groupId: string; name: string; standing: string; mayRename: boolean }) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const form = useSubmit(
    (fields) => callApi('PATCH', `groups/${groupId}`, fields),
    () => {
      setOpen(false)
      router.refresh()
    },
  )
  return (
    <header className={styles.heading}>
      <div className={styles.name}>
        <h1 className={account.title}>{name}</h1>
        {mayRename ? (
          <IconButton label="Rename the group" onClick={() => setOpen(true)}>
            <Pencil size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      <p className={styles.standing}>{standing}</p>
      <Dialog open={open} onOpenChange={setOpen} title="Rename the group">
        <form className={account.form} method="post" noValidate onSubmit={form.submit}>
          {form.general ? <Notice look="error">{form.general}</Notice> : null}
          <TextField label="Name of the group" name="name" autoComplete="off" defaultValue={name} error={form.errorOf('name')} />
          <div className={account.actions}>
            <Button type="submit" look="primary" busy={form.busy}>
              Rename
            </Button>
          </div>
        </form>
      </Dialog>
    </header>
  )
}
