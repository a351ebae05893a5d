'use client'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { routes } from '../../../lib/routes.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { askApi } from '../../api/ask-api.ts'
import styles from './maps-list.module.css'

/** A new map asks one thing: its question. */
export function NewMapForm({ groupId, first }: { groupId: string; first: boolean }) {
  const router = useRouter()
  const [question, setQuestion] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function make(event: FormEvent) {
    event.preventDefault()
    const words = question.trim()
    if (words === '') return setError('Write the question that the map is about.')
    setBusy(true)
    setError(null)
    try {
      const { id } = await askApi<{ id: string }>('POST', `groups/${groupId}/maps`, { question: words })
      router.push(routes.map(id))
    } catch (failure) {
      setBusy(false)
      setError(failure instanceof Error ? failure.message : 'The map could not be made.')
    }
  }

  return (
    <form className={styles.form} onSubmit={make}>
      <div className={styles.question}>
        <TextField
          label="Ask a question"
          value={question}
          maxLength={300}
          placeholder="What was the Soviet bureaucracy: a class, a caste, or neither?"
          error={error}
          autoFocus={first}
          onChange={(event) => setQuestion(event.target.value)}
        />
      </div>
      <Button type="submit" look="primary" busy={busy}>
        New map
      </Button>
    </form>
  )
}
