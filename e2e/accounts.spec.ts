import { expect, test, type Page } from '@playwright/test'
import { aGroup, aPerson, aVisitor, letIn, PASSWORD, signIn } from './people.ts'
import { axeViolations, inScheme } from './support/axe-violations.ts'

const anAddress = () => `${crypto.randomUUID()}@example.org`

async function fillSignUp(page: Page, name: string, email: string) {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Make my account' }).click()
}

test('I make an account, start a group, and stand in its library', async ({ page }) => {
  await page.goto('/sign-up')
  await fillSignUp(page, 'Ada Lovelace', anAddress())
  await expect(page).toHaveURL(/\/groups$/)
  await page.getByRole('link', { name: 'Make a group' }).click()
  await page.getByLabel('Name of the group').fill('Tuesday reading group')
  await page.getByRole('button', { name: 'Make the group' }).click()
  await expect(page).toHaveURL(/\/groups\/[^/]+\/library$/)
})

test('I am told beside each field what needs another look, and the first one has the focus', async ({ page }) => {
  await page.goto('/sign-up')
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByText('Enter the name that others shall see.')).toBeVisible()
  await expect(page.getByText('This does not look like an e-mail address.')).toBeVisible()
  await expect(page.getByText('Use at least 10 characters; a few words')).toBeVisible()
  await expect(page.getByLabel('Your name')).toBeFocused()
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/at least 10 characters/i)
})

test('A wrong password and an address that nobody has are answered with the same words', async ({ page, baseURL }) => {
  const ada = await aPerson(baseURL!)
  const said: (string | null)[] = []
  for (const email of [ada.email, anAddress()]) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    said.push(await page.getByRole('alert').filter({ hasText: 'go together' }).textContent())
  }
  expect(said[0]).toBe(said[1])
})

test('I sign in by keyboard alone and come back to where I was going', async ({ page, baseURL }) => {
  const ada = await aPerson(baseURL!)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount/)
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await page.keyboard.type(ada.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(ada.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
})

test('A link to the sign-in page cannot send me on to another site', async ({ page, baseURL }) => {
  const ada = await aPerson(baseURL!)
  await page.goto('/sign-in?to=//evil.example/groups')
  await page.getByLabel('E-mail').fill(ada.email)
  await page.getByLabel('Password', { exact: true }).fill(ada.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(`${new URL(baseURL!).origin}/groups`)
})

test('I sign out, and going back shows nothing of mine', async ({ page, baseURL, context }) => {
  const ada = await aPerson(baseURL!)
  await context.addCookies((await ada.api.storageState()).cookies)
  await page.goto('/account')
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${new URL(baseURL!).origin}/`)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
  // The cookie that was taken back opens nothing, even to whoever kept a copy.
  expect((await ada.api.get('/api/v1/account')).status()).toBe(401)
})

test('I sign out another device from this one, and it is out at its next step', async ({ page, baseURL, context }) => {
  const ada = await aPerson(baseURL!)
  const elsewhere = await aVisitor(baseURL!)
  await signIn(elsewhere, ada.email, ada.password)
  await context.addCookies((await ada.api.storageState()).cookies)
  await page.goto('/account')
  await expect(page.getByText('· this device')).toHaveCount(1)
  await page.getByRole('button', { name: /^Sign out (?!every)/ }).click()
  await expect(page.getByText('is signed out.').first()).toBeVisible()
  expect((await elsewhere.get('/api/v1/account')).status()).toBe(401)
  expect((await ada.api.get('/api/v1/account')).status()).toBe(200)
})

test('I change my password; my other devices are out and the old one no longer works', async ({ page, baseURL, context }) => {
  const ada = await aPerson(baseURL!)
  const elsewhere = await aVisitor(baseURL!)
  await signIn(elsewhere, ada.email, ada.password)
  await context.addCookies((await ada.api.storageState()).cookies)
  await page.goto('/account')
  await page.getByLabel('Present password', { exact: true }).fill('not it')
  await page.getByLabel('New password', { exact: true }).fill('another four words')
  await page.getByRole('button', { name: 'Change my password' }).click()
  await expect(page.getByText('This is not your present password.')).toBeVisible()
  await page.getByLabel('Present password', { exact: true }).fill(ada.password)
  await page.getByRole('button', { name: 'Change my password' }).click()
  await expect(page.getByText('one other device is signed out').first()).toBeVisible()
  expect((await elsewhere.get('/api/v1/account')).status()).toBe(401)
  await signIn(elsewhere, ada.email, 'another four words')
})

test('I ask for a new password and am told the same whether or not I have an account', async ({ page, baseURL }) => {
  const ada = await aPerson(baseURL!)
  for (const email of [ada.email, anAddress()]) {
    await page.goto('/forgot-password')
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await expect(page.getByText(`If ${email} has an account`)).toBeVisible()
  }
})

test('A reset link that has been used says so and offers a new one', async ({ page }) => {
  await page.goto('/reset-password#made-up-token')
  await expect(page).toHaveURL(/\/reset-password$/)
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Set this password' }).click()
  await expect(page.getByText('This link has been used or has run out.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeVisible()
})

test('I open an invitation, see which group it is, make an account on the way, and am in', async ({ page, baseURL, browser }) => {
  const ada = await aPerson(baseURL!)
  const groupId = await aGroup(ada, 'Wednesday readers')
  const owner = await browser.newContext({ storageState: await ada.api.storageState(), baseURL })
  const room = await owner.newPage()
  await room.goto(`/groups/${groupId}`)
  await room.getByLabel('They join as').selectOption('commenter')
  await room.getByRole('button', { name: 'Make a link' }).click()
  const link = await room.getByLabel('The new link').inputValue()

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Wednesday readers' })).toBeVisible()
  await expect(page.getByText('as a commenter')).toBeVisible()
  expect(page.url()).not.toContain(link.split('#')[1]!)
  await page.getByRole('link', { name: 'Make an account and join' }).click()
  await fillSignUp(page, 'Bob Stone', anAddress())
  await page.getByRole('button', { name: 'Join the group' }).click()
  await expect(page).toHaveURL(new RegExp(`/groups/${groupId}/library`))

  await room.reload()
  await expect(room.getByText('Bob Stone joined the group')).toBeVisible()
  await room.getByRole('button', { name: /^Withdraw/ }).click()
  await expect(room.getByText('The link is withdrawn').first()).toBeVisible()
  await page.goto(link)
  await expect(page.getByText('This invitation link was withdrawn.')).toBeVisible()
  await owner.close()
})

test('I change someone’s role, take it back, and remove them; the last owner cannot go', async ({ page, baseURL, context }) => {
  const ada = await aPerson(baseURL!)
  const bob = await aPerson(baseURL!, 'Bob Stone')
  const groupId = await aGroup(ada)
  await letIn(ada, groupId, bob, 'editor')
  await context.addCookies((await ada.api.storageState()).cookies)
  await page.goto(`/groups/${groupId}`)
  await page.getByLabel('Role of Bob Stone').selectOption('viewer')
  await expect(page.getByText('Bob Stone is now a viewer.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('Role of Bob Stone')).toHaveValue('editor')
  await expect(page.getByRole('button', { name: 'Leave the group' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove Bob Stone' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Ada Lovelace removed Bob Stone from the group')).toBeVisible()
  expect((await bob.api.get(`/api/v1/groups/${groupId}`)).status()).toBe(404)
})

test('I rename the group and later leave it to the other owner', async ({ page, baseURL, context }) => {
  const ada = await aPerson(baseURL!)
  const bob = await aPerson(baseURL!, 'Bob Stone')
  const groupId = await aGroup(ada)
  await letIn(ada, groupId, bob, 'owner')
  await context.addCookies((await ada.api.storageState()).cookies)
  await page.goto(`/groups/${groupId}`)
  await page.getByRole('button', { name: 'Rename the group' }).click()
  await page.getByRole('dialog').getByLabel('Name of the group').fill('Thursday readers')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('heading', { name: 'Thursday readers' })).toBeVisible()
  await page.getByRole('button', { name: 'Leave the group' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave the group' }).click()
  await expect(page).toHaveURL(/\/groups$/)
  expect((await ada.api.get(`/api/v1/groups/${groupId}`)).status()).toBe(404)
})

test('I look round as the demo reader, whose account stays as it is', async ({ page }) => {
  await page.goto('/sign-in?to=/account')
  await page.getByRole('button', { name: 'Sign in as demo' }).click()
  await expect(page.getByText('This is the demo account.')).toBeVisible()
  await expect(page.getByLabel('New password', { exact: true })).toHaveCount(0)
  // Everyone shares it: it leaves no group, starts none and is let into none.
  const { id } = await (await page.request.get('/api/v1/account')).json()
  const [group] = await (await page.request.get('/api/v1/groups')).json()
  await page.goto(`/groups/${group.id}`)
  await expect(page.getByText('You are an editor here')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Leave the group' })).toHaveCount(0)
  const headers = { origin: new URL(page.url()).origin }
  expect((await page.request.delete(`/api/v1/groups/${group.id}/members/${id}`, { headers })).status()).toBe(403)
  expect((await page.request.post('/api/v1/groups', { headers, data: { name: 'Ours' } })).status()).toBe(403)
  expect((await page.request.post('/api/v1/invitations/accept', { headers, data: { token: 'any' } })).status()).toBe(403)
})

test('The pages of an account break no rule of accessibility and no rule of the browser’s', async ({ page, baseURL, context }) => {
  const broken: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) broken.push(message.text())
  })
  const check = async (path: string) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await inScheme(page, colorScheme)
      expect(await axeViolations(page, 'all'), `${path} ${colorScheme}`).toEqual([])
    }
  }
  for (const path of ['/sign-in', '/sign-up', '/forgot-password', '/reset-password', '/join']) await check(path)
  const ada = await aPerson(baseURL!)
  const groupId = await aGroup(ada)
  await letIn(ada, groupId, await aPerson(baseURL!, 'Bob Stone'), 'editor')
  await context.addCookies((await ada.api.storageState()).cookies)
  for (const path of ['/account', '/groups', '/groups/new', `/groups/${groupId}`]) await check(path)
  expect(broken).toEqual([])
})

test('Every page comes with its rules for the browser, a new nonce each time', async ({ request }) => {
  const [first, second] = [await request.get('/sign-in'), await request.get('/sign-in')]
  const policy = first.headers()['content-security-policy']!
  expect(policy).toContain("'strict-dynamic'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain("'unsafe-eval'")
  const nonce = /'nonce-([^']+)'/.exec(policy)![1]!
  expect(second.headers()['content-security-policy']).not.toContain(nonce)
  expect(await first.text()).toContain(`nonce="${nonce}"`)
  expect(first.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
})
