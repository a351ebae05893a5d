/**
 * next-auth 4 takes the site's address from the process's environment and from nowhere else. With PUBLIC_URL it is that; without, it is told
 * to go by the host of each request, so that a laptop serving a seminar room as http://192.168.1.20:3000 can be signed in to from every table.
 */
export function followRequestHost(publicUrl: string | undefined): void {
  if (publicUrl) process.env.NEXTAUTH_URL = publicUrl
  else {
    delete process.env.NEXTAUTH_URL
    process.env.AUTH_TRUST_HOST = 'true'
  }
}
