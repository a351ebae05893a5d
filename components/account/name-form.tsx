'use client'
import { useRouter } from 'next/navigation'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToast } from '../ui/toast.tsx'
import { callApi } from '../api/call-api.ts'
import { useSubmit } from './use-submit.ts'
import styles from './account.module.css'

export function NameForm({ name }: { name: string }) {
  const router = useRouter()
  const toast = useToast()
  const form = useSubmit(
    (fields) => callApi('PATCH', 'account', fields),
    () => {
      toast.show({ message: 'Your name is changed.' })
      router.refresh()
    },
  )
  return (
    <form className={`${styles.form} ${styles.short}`} method="post" noValidate onSubmit={form.submit}>
      {form.general ? <Notice look="error">{form.general}</Notice> : null}
      <TextField label="Name" name="name" autoComplete="name" defaultValue={name} hint="As the others in your groups see it." error={form.errorOf('name')} />
      <div className={styles.actions}>
        <Button type="submit" busy={form.busy}>
          Change my name
        </Button>
      </div>
    </form>
  )
}
