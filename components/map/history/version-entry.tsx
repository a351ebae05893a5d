'use client'
import { Bookmark, EllipsisVertical } from 'lucide-react'
import { useState } from 'react'
import type { VersionAnswer } from '../../../lib/domain/argument/changes/history-answers.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { NameField } from './name-field.tsx'
import { pointOfVersion } from './state-points.ts'
import type { Versions } from './use-versions.ts'
import { exactMoment, momentWords } from './when-it-was.ts'
import styles from './history-panel.module.css'

/** A named version at its place in time. */
export function VersionEntry({ version, versions, makeWay }: { version: VersionAnswer; versions: Versions; makeWay: () => void }) {
  const { comparison, now } = useMapRoom()
  const [renaming, setRenaming] = useState(false)
  if (renaming) {
    return (
      <li className={styles.version}>
        <NameField
          label="Name of the version"
          first={version.name}
          onKeep={(name) => {
            setRenaming(false)
            if (name !== version.name) versions.rename(version, name)
          }}
          onLeave={() => setRenaming(false)}
        />
      </li>
    )
  }
  return (
    <li className={styles.version}>
      <Bookmark size={14} aria-hidden className={styles.bookmark} />
      <div className={styles.versionWords}>
        <strong className={styles.versionName}>{version.name}</strong>
        <span className={styles.told}>
          <span>{version.by ? `named by ${version.by.name}` : 'a named version'}</span>
          <time dateTime={version.at} title={exactMoment(version.at)}>
            {momentWords(version.at)}
          </time>
        </span>
        <Button
          className={styles.compare}
          onClick={() => {
            makeWay()
            comparison.compare(pointOfVersion(version), null)
          }}
        >
          Compare with now
        </Button>
      </div>
      {now.canEdit ? (
        <Menu
          label={`The version ${version.name}`}
          trigger={
            <IconButton label={`More about the version ${version.name}`}>
              <EllipsisVertical size={15} aria-hidden />
            </IconButton>
          }
          entries={[
            { label: 'Rename', onSelect: () => setRenaming(true) },
            { label: 'Remove the name', hint: 'Its changes stay in the history', onSelect: () => versions.remove(version) },
          ]}
        />
      ) : null}
    </li>
  )
}
