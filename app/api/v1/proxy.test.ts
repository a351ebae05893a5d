import { expect, it } from 'vitest'
import { config } from '../../../proxy.ts'

const goesThrough = (path: string) => config.matcher.some((matcher) => new RegExp(`^${matcher}$`).test(path))

it('[AU9] every page goes through the proxy for its policy', () => {
  for (const path of ['/', '/sign-in', '/groups/x/library', '/documents/x', '/maps/x', '/apiary']) expect(goesThrough(path), path).toBe(true)
})
it('[IM1] what is sent to the API does not, for Next keeps only the first ten megabytes of what does', () => {
  for (const path of ['/api/v1/groups/x/documents', '/api/v1/groups/x/maps', '/api/auth/callback/credentials']) expect(goesThrough(path), path).toBe(false)
})
