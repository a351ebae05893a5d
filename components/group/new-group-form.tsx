'use client'
import { routes } from '../../lib/routes.ts'
import styles from '../account/account.module.css'
import { callApi } from '../api/call-api.ts'
import { useSubmit } from '../account/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'

export function NewGroupForm() {
  const form = useSubmit(
    (fields) => callApi<{ id: string }>('POST', 'groups', fields),
    ({ id }) => location.assign(routes.library(id)),
  )
  return (
    <form className={`${styles.form} ${styles.short}`} method="post" noValidate onSubmit={form.submit}>
      {form.general ? <Notice look="error">{form.general}</Notice> : null}
      <TextField label="Name of the group" name="name" autoComplete="off" autoFocus placeholder="Tuesday reading group" error={form.errorOf('name')} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" size="large" busy={form.busy}>
          Make the group
        </Button>
      </div>
    </form>
  )
}
