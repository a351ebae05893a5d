'use client'
import { ChevronDown, ClipboardPaste, FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useRef, useState } from 'react'
import { routes } from '../../lib/routes.ts'
import { keepSource } from '../importing/keep-draft.ts'
import type { ImportSource } from '../importing/send-source.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToast } from '../ui/toast.tsx'
import { acceptedFiles } from './accepted-files.ts'
import { AddDialog } from './add-dialog.tsx'
import { arrangeDocuments, filterChoices, sorts } from './arrange-documents.ts'
import type { Sort } from './arrange-documents.ts'
import { askApi } from '../api/ask-api.ts'
import { BibliographyDialog } from './bibliography-dialog.tsx'
import { BibliographyMenu } from './bibliography-menu.tsx'
import { DocumentRow } from './document-row.tsx'
import { DocumentSheet } from './document-sheet.tsx'
import { ImportTray } from './import-tray.tsx'
import type { LibraryDocument } from './library-document.ts'
import { SearchResults } from './search-results.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useImports } from './use-imports.ts'
import { useLibrarySearch } from './use-library-search.ts'
import listStyles from './document-list.module.css'
import styles from './library-room.module.css'

interface Props {
  groupId: string
  documents: readonly LibraryDocument[]
  mayAdd: boolean
  mayEdit: boolean
}

/** A group's texts: to find, to add to, to say what they are. */
export function LibraryRoom({ groupId, documents, mayAdd, mayEdit }: Props) {
  const router = useRouter()
  const toast = useToast()
  const picker = useRef<HTMLInputElement>(null)
  const lookPicker = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<Sort>('title')
  const [author, setAuthor] = useState('')
  const [tradition, setTradition] = useState('')
  const [adding, setAdding] = useState<'paste' | 'url' | null>(null)
  const [editing, setEditing] = useState<LibraryDocument | null>(null)
  const [filling, setFilling] = useState(false)
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set())
  const refresh = useCallback(() => router.refresh(), [router])
  const imports = useImports(groupId, refresh)
  const { add } = imports
  const addFiles = useCallback((files: File[]) => add(files.map((file) => ({ kind: 'file', file }))), [add])
  const dropping = useFileDrop(mayAdd, addFiles)
  const search = useLibrarySearch(groupId, query)
  const here = useMemo(() => documents.filter((document) => !removed.has(document.id)), [documents, removed])
  const choices = useMemo(() => filterChoices(here), [here])
  const shown = arrangeDocuments(here, sort, { author: author || null, tradition: tradition || null })
  const empty = here.length === 0 && imports.jobs.length === 0

  function lookOver(source: ImportSource) {
    const draft = crypto.randomUUID()
    void keepSource(draft, source)
    router.push(`${routes.newImport(groupId)}#${draft}`)
  }

  async function remove(document: LibraryDocument) {
    setRemoved((ids) => new Set([...ids, document.id]))
    const putBack = () => setRemoved((ids) => new Set([...ids].filter((id) => id !== document.id)))
    try {
      await askApi('DELETE', `documents/${document.id}`)
      toast.show({
        message: `‘${document.title}’ was removed from the library.`,
        undo: () =>
          void askApi('POST', `documents/${document.id}/restore`).then(
            () => {
              putBack()
              refresh()
            },
            (error: Error) => toast.show({ message: error.message, urgent: true }),
          ),
      })
    } catch (error) {
      putBack()
      toast.show({ message: error instanceof Error ? error.message : 'The text could not be removed. Try again.', urgent: true })
    }
  }

  const importButtons = (
    <>
      <Button icon={<ClipboardPaste size={16} aria-hidden />} onClick={() => setAdding('paste')}>
        Paste a text
      </Button>
      <Button look="primary" icon={<FileUp size={16} aria-hidden />} onClick={() => picker.current?.click()}>
        Import texts
      </Button>
      <Menu
        label="Other ways to add a text"
        trigger={
          <IconButton label="Other ways to add a text">
            <ChevronDown size={18} aria-hidden />
          </IconButton>
        }
        entries={[
          { label: 'Look over a file before saving', hint: 'See it as found and as it will read, and correct it first', onSelect: () => lookPicker.current?.click() },
          { label: 'From the web', hint: 'By the address of a page or a file', onSelect: () => setAdding('url') },
        ]}
      />
    </>
  )

  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1 className={styles.title}>Library</h1>
        {empty ? null : (
          <div className={styles.actions}>
            <BibliographyMenu groupId={groupId} onFill={mayEdit ? () => setFilling(true) : undefined} />
            {mayAdd ? importButtons : null}
          </div>
        )}
      </header>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={acceptedFiles}
        aria-label="Files to import"
        onChange={(event) => {
          addFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <input
        ref={lookPicker}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label="File to look over"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) lookOver({ kind: 'file', file })
        }}
      />
      <ImportTray jobs={imports.jobs} onCancel={imports.cancel} onRetry={imports.retry} onClear={imports.clear} onEdit={mayEdit ? (id) => setEditing(here.find((document) => document.id === id) ?? null) : null} />
      {empty ? (
        <EmptyState title="The texts your group is reading" actions={mayAdd ? importButtons : null}>
          <p>
            {mayAdd
              ? 'Import them as PDF, Word, EPUB, text, Markdown or web pages (.pdf .docx .epub .txt .md .html): choose several files at once, drop them anywhere on this page, paste, or give an address. Broken lines, cut words and the buttons of web pages are put right, and you are shown what was done.'
              : 'Nothing has been imported yet. An editor of this group can add texts here.'}
          </p>
        </EmptyState>
      ) : here.length > 0 ? (
        <>
          <div className={styles.tools} role="search">
            <div className={styles.query}>
              <TextField label="Search the texts" labelHidden type="search" placeholder="Search the texts by words" value={query} onChange={(event) => setQuery(event.target.value)} />
            </div>
            {choices.authors.length > 1 ? (
              <Select label="Author" labelHidden value={author} onChange={(event) => setAuthor(event.target.value)} options={[{ value: '', label: 'All authors' }, ...choices.authors.map(asOption)]} />
            ) : null}
            {choices.traditions.length > 0 ? (
              <Select label="Tradition" labelHidden value={tradition} onChange={(event) => setTradition(event.target.value)} options={[{ value: '', label: 'All traditions' }, ...choices.traditions.map(asOption)]} />
            ) : null}
            <Select label="Order" labelHidden value={sort} onChange={(event) => setSort(event.target.value as Sort)} options={sorts} />
          </div>
          {search.kind === 'off' ? (
            <>
              <ul className={listStyles.list} aria-label="Texts">
                {shown.map((document) => (
                  <DocumentRow key={document.id} document={document} mayEdit={mayEdit} onEdit={() => setEditing(document)} onRemove={() => void remove(document)} />
                ))}
              </ul>
              <p className={styles.total} role="status">
                {totalWords(shown, here.length)}
              </p>
            </>
          ) : (
            <SearchResults search={search} />
          )}
        </>
      ) : null}
      <AddDialog kind={adding} onClose={() => setAdding(null)} onImport={(source) => add([source])} onLookOver={lookOver} />
      <DocumentSheet
        document={editing}
        traditions={choices.traditions}
        onClose={() => setEditing(null)}
        onSaved={() => {
          setEditing(null)
          toast.show({ message: 'Saved.' })
          refresh()
        }}
      />
      <BibliographyDialog
        open={filling}
        documents={here}
        onClose={() => setFilling(false)}
        onFilled={(filled) => {
          if (filled === 0) return
          toast.show({ message: filled === 1 ? 'The details of 1 text were filled in.' : `The details of ${filled} texts were filled in.` })
          refresh()
        }}
      />
      {dropping ? (
        <div className={styles.drop} aria-hidden>
          <p className={styles.dropWords}>Drop texts to import them</p>
        </div>
      ) : null}
    </div>
  )
}

function asOption(value: string): { value: string; label: string } {
  return { value, label: value }
}

function totalWords(shown: readonly LibraryDocument[], all: number): string {
  const words = shown.reduce((sum, document) => sum + document.wordCount, 0).toLocaleString('en')
  const texts = `${shown.length} ${shown.length === 1 ? 'text' : 'texts'}`
  return shown.length === all ? `${texts}, ${words} words` : `${texts} of ${all}, ${words} words`
}
