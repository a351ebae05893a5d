'use client'
import { useRef, useState, type FormEvent } from 'react'
import type { ApiAnswer, ApiProblem } from '../api/call-api.ts'

/**
 * A form's life: busy while it is sent, sentences beside the fields when something needs another look (the first of them takes the focus),
 * `onDone` when it went well. Fields are read by their names.
 */
export function useSubmit<T>(send: (fields: Record<string, string>) => Promise<ApiAnswer<T>>, onDone: (value: T, fields: Record<string, string>) => void) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const sending = useRef(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    const form = event.currentTarget
    const fields: Record<string, string> = {}
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value
    setBusy(true)
    setProblem(null)
    const answer = await send(fields)
    sending.current = false
    setBusy(false)
    if (answer.ok) return onDone(answer.value, fields)
    setProblem(answer.problem)
    const first = Object.keys(answer.problem.fields)[0]
    const control = first ? form.elements.namedItem(first) : null
    if (control instanceof HTMLElement) control.focus()
  }

  const errorOf = (name: string): string | undefined => problem?.fields[name]
  // With sentences beside the fields, one above them would only repeat that there are some.
  const general = problem && Object.keys(problem.fields).length === 0 ? problem.detail : null
  return { busy, submit, errorOf, general, problem, clear: () => setProblem(null) }
}
