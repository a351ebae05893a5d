import type { z } from 'zod'
import type { FieldError } from './problem-response.ts'

type Issue = z.core.$ZodRawIssue

/** What is wrong with a field, as a sentence a person can act on. Schemas' own messages go before these. */
export function fieldSentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'This is needed.' : `This should be ${kindWord(String(issue.expected))}.`
    case 'too_small':
      return tooSmall(String(issue.origin), Number(issue.minimum))
    case 'too_big':
      return tooBig(String(issue.origin), Number(issue.maximum))
    case 'invalid_format':
      return badFormat(String(issue.format))
    case 'invalid_value':
      return `This can be ${listOf((issue.values as unknown[]).map(String))}.`
    case 'unrecognized_keys':
      return `Nothing is known by the name ${listOf((issue.keys as string[]).map((key) => `“${key}”`))}.`
    default:
      return 'This could not be understood.'
  }
}

export function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): FieldError[] {
  return issues.map(({ path, message }) => ({ pointer: pointerOf(path), detail: message }))
}

function pointerOf(path: PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return minimum <= 1 ? 'This is needed.' : `Use at least ${minimum} characters.`
  if (origin === 'array' || origin === 'set') return minimum <= 1 ? 'At least one is needed.' : `At least ${minimum} are needed.`
  return `This should be ${minimum} or more.`
}

function tooBig(origin: string, maximum: number): string {
  if (origin === 'string') return `Keep this to ${maximum} characters.`
  if (origin === 'array' || origin === 'set') return `At most ${maximum} can be sent at once.`
  return `This should be ${maximum} or less.`
}

function badFormat(format: string): string {
  if (format === 'email') return 'This does not look like an e-mail address.'
  if (format === 'uuid' || format === 'guid') return 'This is not an id of anything here.'
  if (format === 'url') return 'This does not look like a web address.'
  return 'This is not written in the form that is needed.'
}

function kindWord(expected: string): string {
  const words: Record<string, string> = {
    string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object',
  }
  return words[expected] ?? expected
}

function listOf(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
