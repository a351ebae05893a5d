'use client'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './group.module.css'
import { roleWords, type Role } from './role-words.ts'

/** A link just made. It is shown this once: the server keeps only its hash. */
export function NewLink({ address, role }: { address: string; role: Role }) {
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(address)
    } catch {
      // Over plain http to another machine there is no clipboard: what is selected can still be copied the old way.
      box.current?.querySelector('input')?.select()
      if (!document.execCommand('copy')) return
    }
    setCopied(true)
  }

  return (
    <div className={styles.link} ref={box}>
      <TextField
        label="The new link"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        hint={`Whoever opens it may join as ${roleWords[role].article}. Copy it now: it is not shown again.`}
      />
      <Button look="primary" icon={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />} onClick={() => void copy()}>
        <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
      </Button>
    </div>
  )
}
