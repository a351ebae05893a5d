import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './notice.module.css'

const icons = { info: Info, caution: TriangleAlert, error: CircleAlert, good: CircleCheck }

/** A sentence in the page: what is so, what went wrong, what to do. Errors are said at once to a screen reader. */
export function Notice({ look = 'info', children }: { look?: 'info' | 'caution' | 'error' | 'good'; children: ReactNode }) {
  const Icon = icons[look]
  return (
    <div className={classNames(styles.notice, look !== 'info' && styles[look])} role={look === 'error' ? 'alert' : undefined}>
      <Icon size={16} aria-hidden />
      <div>{children}</div>
    </div>
  )
}
