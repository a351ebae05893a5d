'use client'
import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { routes } from '../../lib/routes.ts'
import { KeptLink } from '../offline/kept-link.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { whoOf } from './arrange-documents.ts'
import { languageName } from './languages.ts'
import type { LibraryDocument } from './library-document.ts'
import styles from './document-list.module.css'

interface Props {
  document: LibraryDocument
  mayEdit: boolean
  onEdit: () => void
  onRemove: () => void
}

/** One text of the library: its title first, as on a spine. */
export function DocumentRow({ document, mayEdit, onEdit, onRemove }: Props) {
  const { id, title, organisation, authors, tradition, date, source, language, wordCount, passages, unsettled } = document
  const by = whoOf(document).join(', ')
  const details = [authors.length > 0 ? organisation : null, tradition, language && language !== 'en' ? languageName(language) : null, source].filter(Boolean)
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <KeptLink href={routes.document(id)} className={styles.title} lang={language ?? undefined}>
          {title}
        </KeptLink>
        <p className={styles.by}>
          {by}
          {details.length > 0 ? <span className={styles.details}>{`${by ? ' · ' : ''}${details.join(' · ')}`}</span> : null}
        </p>
      </div>
      <span className={styles.date}>{date}</span>
      <span className={styles.number}>
        {wordCount.toLocaleString('en')} <span className={styles.unit}>{wordCount === 1 ? 'word' : 'words'}</span>
      </span>
      <span className={styles.number}>
        {passages.toLocaleString('en')} <span className={styles.unit}>{passages === 1 ? 'passage' : 'passages'}</span>
        {unsettled > 0 ? (
          <Link href={routes.unsettledPassages(id)} className={styles.unsettled}>
            {unsettled} unsettled<VisuallyHidden>: passages of {title} to be put in their place</VisuallyHidden>
          </Link>
        ) : null}
      </span>
      <span className={styles.more}>
        {mayEdit ? (
          <Menu
            label={`Actions for ${title}`}
            trigger={
              <IconButton label={`More about ${title}`}>
                <Ellipsis size={18} aria-hidden />
              </IconButton>
            }
            entries={[
              { kind: 'link', label: 'Open', href: routes.document(id) },
              { label: 'Edit title, author, date…', onSelect: onEdit },
              { kind: 'link', label: 'Correct this text', href: routes.correctDocument(id) },
              { kind: 'link', label: 'Replace with a better copy', href: routes.replaceDocument(id) },
              { kind: 'separator' },
              { label: 'Remove from the library', danger: true, onSelect: onRemove },
            ]}
          />
        ) : null}
      </span>
    </li>
  )
}
