/** The account anyone may look round with, where the environment lets it be. `.local` is no one's domain, so no mail can reach it. */
export const DEMO_EMAIL = 'demo@sic.local'

/** Shown by the demo account wherever a member's name is. */
export const DEMO_NAME = 'Demo reader'

/** The group that the first start puts there, open to read without an account. */
export const DEMO_GROUP_ID = '51c0e790-0000-4000-8000-000000000001'
