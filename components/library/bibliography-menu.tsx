'use client'
import { BookMarked } from 'lucide-react'
import { bibliographyFormats } from '../../lib/domain/interchange/bibliography/bibliography-entry.ts'
import { bibliographyFiles } from '../../lib/domain/interchange/bibliography/write-bibliography.ts'
import { routes } from '../../lib/routes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'

interface Props {
  groupId: string
  /** Absent for those who may not change what is said of texts. */
  onFill?: (() => void) | undefined
}

/** The library as a bibliography, for programs that write lists of literature; and the other way round. */
export function BibliographyMenu({ groupId, onFill }: Props) {
  const entries: MenuEntry[] = [
    { kind: 'heading', label: 'Save the library as a bibliography' },
    ...bibliographyFormats.map((format): MenuEntry => {
      const { title, ending } = bibliographyFiles[format]
      return { kind: 'link', label: `${title} (.${ending})`, href: routes.api(`groups/${groupId}/bibliography?format=${format}`), download: true }
    }),
    ...(onFill ? ([{ kind: 'separator' }, { label: 'Fill in details from a bibliography', hint: 'Authors, dates and sources from a .bib, .ris or .json file', onSelect: onFill }] satisfies MenuEntry[]) : []),
  ]
  return (
    <Menu
      label="Bibliography"
      trigger={
        <IconButton label="Bibliography">
          <BookMarked size={18} aria-hidden />
        </IconButton>
      }
      entries={entries}
    />
  )
}
