import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@fontsource-variable/inter/index.css'
import '../components/ui/tokens.css'
import '../components/ui/base.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { followDeviceScript, themeCookie } from '../components/shell/theme.ts'
import { ToastProvider } from '../components/ui/toast.tsx'

export const metadata: Metadata = {
  title: { default: 'Sic et Non', template: '%s · Sic et Non' },
  description: 'Read together, map the argument, and set the authors’ own words side by side.',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const choice = (await cookies()).get(themeCookie)?.value
  const theme = choice === 'light' || choice === 'dark' ? choice : 'system'
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" data-theme={theme === 'system' ? 'light' : theme} data-theme-choice={theme} suppressHydrationWarning>
      <head>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: followDeviceScript }} />
      </head>
      <body>
        <ToastProvider>{children}</ToastProvider>
      </body>
    </html>
  )
}
