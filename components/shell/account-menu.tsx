'use client'
import { LogOut, Moon, Settings, Sun, SunMoon, Users } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { routes } from '../../lib/routes.ts'
import { SignOutDialog } from '../offline/sign-out-dialog.tsx'
import { useSignOut } from '../offline/use-sign-out.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Menu } from '../ui/menu.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { setTheme } from './theme.ts'
import styles from './app-shell.module.css'

export function AccountMenu({ person }: { person: { name: string; email?: string } }) {
  const router = useRouter()
  const signOut = useSignOut()
  return (
    <>
      <Menu
        label="Account"
        trigger={
          <button type="button" className={styles.account}>
            <VisuallyHidden>Account of {person.name}</VisuallyHidden>
            <span aria-hidden>
              <Avatar name={person.name} />
            </span>
          </button>
        }
        entries={[
          { kind: 'heading', label: person.email ? `${person.name} · ${person.email}` : person.name },
          { label: 'Your groups', icon: <Users size={16} aria-hidden />, onSelect: () => router.push(routes.groups()) },
          { label: 'Account and sessions', icon: <Settings size={16} aria-hidden />, onSelect: () => router.push(routes.account()) },
          { kind: 'separator' },
          { label: 'Light', icon: <Sun size={16} aria-hidden />, onSelect: () => setTheme('light') },
          { label: 'Dark', icon: <Moon size={16} aria-hidden />, onSelect: () => setTheme('dark') },
          { label: 'As the device', icon: <SunMoon size={16} aria-hidden />, onSelect: () => setTheme('system') },
          { kind: 'separator' },
          { label: 'Sign out', icon: <LogOut size={16} aria-hidden />, onSelect: () => void signOut.begin() },
        ]}
      />
      <SignOutDialog {...signOut} />
    </>
  )
}
