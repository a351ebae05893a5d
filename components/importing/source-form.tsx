'use client'
import { FileUp } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { acceptedFiles, formatWords } from '../library/accepted-files.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { ImportSource } from './send-source.ts'
import styles from './source-form.module.css'

type Kind = 'file' | 'paste' | 'url'
const kinds: { value: Kind; label: string }[] = [
  { value: 'file', label: 'A file' },
  { value: 'paste', label: 'Pasted text' },
  { value: 'url', label: 'From the web' },
]

const formats = [
  { value: 'text', label: 'Plain text' },
  { value: 'markdown', label: 'Markdown' },
  { value: 'html', label: 'HTML' },
]

interface Props {
  onSource: (source: ImportSource) => void
  action: string
  kinds?: readonly Kind[]
  /** A title may be given, for a text that is new. */
  titled?: boolean
  /** Beside the main button. */
  also?: (submit: (onSource: (source: ImportSource) => void) => void) => ReactNode
}

/** Where a text comes from: a file, the clipboard, an address. */
export function SourceForm({ onSource, action, kinds: offered = ['file', 'paste', 'url'], titled, also }: Props) {
  const [kind, setKind] = useState<Kind>(offered[0]!)
  const [fields, setFields] = useState({ text: '', title: '', url: '', format: 'text' })
  const [error, setError] = useState<string | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const words = fields.text.match(/\S+/g)?.length ?? 0
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: (event: { target: { value: string } }) => {
      setFields({ ...fields, [name]: event.target.value })
      setError(null)
    },
  })
  const submit = (take: (source: ImportSource) => void) => {
    if (kind === 'file') return picker.current?.click()
    if (kind === 'paste') {
      if (fields.text.trim() === '') return setError('Paste some text first.')
      return take({ kind: 'paste', text: fields.text, title: fields.title, format: fields.format as 'text' | 'markdown' | 'html' })
    }
    const url = addressOf(fields.url)
    if (!url) return setError('Give the address of a page, such as https://example.org/text.')
    take({ kind: 'url', url })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(onSource)
      }}
    >
      {offered.length > 1 ? (
        <fieldset className={styles.kinds}>
          <legend className={styles.legend}>Where the text is</legend>
          {kinds.filter(({ value }) => offered.includes(value)).map(({ value, label }) => (
            <label key={value} className={styles.kind}>
              <input
                type="radio"
                name="where"
                checked={kind === value}
                onChange={() => {
                  setKind(value)
                  setError(null)
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ) : null}
      {kind === 'file' ? (
        <>
          <input
            ref={picker}
            type="file"
            hidden
            accept={acceptedFiles}
            aria-label="The better copy"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) onSource({ kind: 'file', file })
            }}
          />
          <p className={styles.hint}>{formatWords}</p>
        </>
      ) : kind === 'paste' ? (
        <>
          <div className={styles.pasted}>
            <TextArea label="Text" {...field('text')} error={error} hint={words > 0 ? `${words.toLocaleString('en')} words` : 'Line ends, cut words and the buttons of a web page are put right when it is read.'} />
          </div>
          <div className={styles.pair}>
            {titled ? <TextField label="Title" hint="Leave it empty to take the text’s own." {...field('title')} /> : null}
            <Select label="Written as" options={formats} {...field('format')} />
          </div>
        </>
      ) : (
        <TextField label="Address" type="url" inputMode="url" placeholder="https://" autoComplete="off" {...field('url')} error={error} hint="The page’s main text is taken, or the file it leads to. Only what anyone can open without signing in." />
      )}
      <div className={styles.actions}>
        {kind === 'file' ? null : also?.(submit)}
        <Button look="primary" type="submit" icon={kind === 'file' ? <FileUp size={16} aria-hidden /> : undefined}>
          {kind === 'file' ? 'Choose a file' : action}
        </Button>
      </div>
    </form>
  )
}

/** What people type for an address; null where it is none. */
function addressOf(typed: string): string | null {
  const words = typed.trim()
  if (words === '' || /\s/.test(words)) return null
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(words) ? words : `https://${words}`)
    return /^https?:$/.test(url.protocol) && url.hostname.length > 0 ? url.href : null
  } catch {
    return null
  }
}
