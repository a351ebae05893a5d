import { expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

it.each(['/maps/1#claim-2', '/documents/a?find=b', '/groups'])('[AU11] %s is a way back', (path) => {
  expect(returnPath(path, '/groups')).toBe(path)
})

it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'evil', '', undefined, ['/maps']])('[AU11] %j is not', (asked) => {
  expect(returnPath(asked, '/groups')).toBe('/groups')
})
