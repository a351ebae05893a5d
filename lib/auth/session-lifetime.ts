/** How long a sign-in lasts, in seconds: thirty days, or until it is revoked. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60
