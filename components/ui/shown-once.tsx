'use client'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import styles from './shown-once.module.css'
import { TextField } from './text-field.tsx'

/** A secret just made. It is shown this once: the server keeps only its hash. */
export function ShownOnce({ label, value, hint }: { label: string; value: string; hint: string }) {
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      // Over plain http to another machine there is no clipboard: what is selected can still be copied the old way.
      box.current?.querySelector('input')?.select()
      if (!document.execCommand('copy')) return
    }
    setCopied(true)
  }

  return (
    <div className={styles.box} ref={box}>
      <TextField label={label} readOnly value={value} autoComplete="off" spellCheck={false} onFocus={(event) => event.currentTarget.select()} hint={hint} />
      <Button look="primary" icon={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />} onClick={() => void copy()}>
        <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
      </Button>
    </div>
  )
}
