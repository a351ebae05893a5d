import type { ReactNode } from 'react'
import { Notice } from '../ui/notice.tsx'
import styles from './import-screen.module.css'

interface Props {
  problem: string | null
  notice: ReactNode
  /** How many corrections from before were found on this device. */
  found: number
}

/** What has to be said over the panes. */
export function ImportNotices({ problem, notice, found }: Props) {
  return (
    <div className={styles.notices}>
      {problem ? <Notice look="error">{problem}</Notice> : null}
      {notice}
      {found > 0 ? <Notice>{found === 1 ? 'One correction from before was kept on this device and is made again here.' : `${found} corrections from before were kept on this device and are made again here.`}</Notice> : null}
    </div>
  )
}
