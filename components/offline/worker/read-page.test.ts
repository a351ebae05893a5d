import { expect, it } from 'vitest'
import { readPage } from './read-page.ts'

it('[OF4] a page says for whom it was made, and nobody’s words can say it instead', () => {
  expect(readPage('<body><div class="shell" data-person="0197-ab"><main>').person).toBe('0197-ab')
  expect(readPage('<div class="shell" data-person=""><main>').person).toBe('')
  expect(readPage('<main>Sign in</main>').person).toBeUndefined()
  expect(readPage('<script>self.x("<div data-person=\\"0197-ab\\">")</script><p>data-person=&quot;0197-ab&quot;</p>').person).toBeUndefined()
})

it('[OF2] a page’s title is what it is listed by, and its files are what it needs', () => {
  const page = readPage('<link rel="stylesheet" href="/_next/static/chunks/a.css?dpl=1"/><title>Means &amp; ends: ‘why’? · Sic et Non</title><script src="/_next/static/chunks/b.js" async=""></script><script src="/_next/static/chunks/b.js"></script>')
  expect(page).toMatchObject({ title: 'Means & ends: ‘why’?', files: ['/_next/static/chunks/a.css', '/_next/static/chunks/b.js'] })
})
