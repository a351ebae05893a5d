'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '../api/call-api.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { ShownOnce } from '../ui/shown-once.tsx'
import { TextField } from '../ui/text-field.tsx'
import { RevokeToken } from './revoke-token.tsx'
import { scopeOptions, scopeWords, type Scope } from './scope-words.ts'
import { useSubmit } from './use-submit.ts'
import styles from './account.module.css'

export interface TokenInList {
  id: string
  name: string
  scope: Scope
  ending: string
  /** The one group that it is for. */
  group: string | null
  /** When it was used and until when it is good, in words. */
  words: string
}

const EXPIRY = [
  { value: '7', label: 'A week' },
  { value: '30', label: 'A month' },
  { value: '90', label: 'Three months' },
  { value: '365', label: 'A year' },
]

/** Tokens that programs ask with: made, copied once, revoked. */
export function PersonalTokens({ tokens, groups }: { tokens: TokenInList[]; groups: { id: string; name: string }[] }) {
  const router = useRouter()
  const element = useRef<HTMLFormElement>(null)
  const [made, setMade] = useState<{ id: string; name: string; secret: string } | null>(null)
  // A row goes with its button: whoever works by keys goes on at the form.
  const count = useRef(tokens.length)
  useEffect(() => {
    if (tokens.length < count.current && document.activeElement === document.body) element.current?.focus({ preventScroll: true })
    count.current = tokens.length
  }, [tokens.length])
  const form = useSubmit(
    ({ name, scope, group, expiresInDays }) =>
      callApi<{ secret: string; token: { id: string; name: string } }>('POST', 'account/tokens', { name, scope, group: group || null, expiresInDays: Number(expiresInDays) }),
    ({ secret, token }) => {
      element.current?.reset()
      setMade({ ...token, secret })
      router.refresh()
    },
  )

  return (
    <>
      <form ref={element} tabIndex={-1} className={styles.form} method="post" noValidate onSubmit={form.submit} aria-label="Make a token">
        {form.general ? <Notice look="error">{form.general}</Notice> : null}
        <div className={styles.tokenForm}>
          <div className={styles.all}>
            <TextField label="What it is for" name="name" autoComplete="off" maxLength={100} error={form.errorOf('name')} />
          </div>
          <div className={styles.all}>
            <Select label="What it may do" name="scope" defaultValue="read" options={scopeOptions} hint="Never more than you may yourself." error={form.errorOf('scope')} />
          </div>
          <Select label="Where" name="group" defaultValue="" options={[{ value: '', label: 'In all my groups' }, ...groups.map(({ id, name }) => ({ value: id, label: `Only in ${name}` }))]} error={form.errorOf('group')} />
          <Select label="Good for" name="expiresInDays" defaultValue="90" options={EXPIRY} error={form.errorOf('expiresInDays')} />
        </div>
        <div className={styles.actions}>
          <Button type="submit" busy={form.busy}>
            Make a token
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {made ? <ShownOnce key={made.id} label={`The token for “${made.name}”`} value={made.secret} hint="Copy it now: it is not shown again. Whoever has it can ask in your name." /> : null}
      </div>
      {tokens.length > 0 ? (
        <ul className={styles.rows} aria-label="Your tokens">
          {tokens.map(({ id, name, scope, ending, group, words }) => (
            <li key={id}>
              <div className={styles.rowWords}>
                <span className={styles.rowName}>{name}</span>
                <span className={styles.rowSmall}>
                  {scopeWords[scope].name}, {group === null ? 'in all your groups' : `only in ${group}`} · ends in <span className={styles.mono}>{ending}</span>
                </span>
                <span className={styles.rowSmall}>{words}</span>
              </div>
              <RevokeToken
                id={id}
                name={name}
                onRevoked={() => {
                  if (made?.id === id) setMade(null)
                  router.refresh()
                }}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
