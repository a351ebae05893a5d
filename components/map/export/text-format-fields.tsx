import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ToldList } from '../import/told-list.tsx'
import { useFormatLosses, type FormatLosses } from './use-format-losses.ts'
import styles from './export-panel.module.css'

interface Props {
  mapId: string
  /** A format by name, or null where it is to be chosen. */
  chosen: string | null
  other: string
  setOther: (name: string) => void
  /** The file is made, and what it left out is told there. */
  done: boolean
}

/** [IE6] Which format, where that is to be chosen, and what it will leave out: told before the file is made. */
export function TextFormatFields({ mapId, chosen, other, setOther, done }: Props) {
  const state = useFormatLosses(mapId)
  if (state.kind === 'failed') return <Notice look="caution">What the file will leave out could not be found out. {state.sentence}</Notice>
  if (state.kind === 'asking') {
    return (
      <p className={styles.working} role="status">
        <Spinner /> Finding out what each format can hold
      </p>
    )
  }
  const others = state.formats.filter(({ name }) => name !== 'sic' && name !== 'markdown')
  const format = state.formats.find(({ name }) => name === (chosen ?? other))
  return (
    <>
      {chosen === null ? (
        <Select
          label="Format"
          value={format ? other : ''}
          options={[...(format ? [] : [{ value: '', label: 'Choose one' }]), ...others.map((one) => ({ value: one.name, label: `${one.title} · ${lossWords(one)}` }))]}
          onChange={(event) => setOther(event.target.value)}
        />
      ) : null}
      {format && !done ? <WhatIsLost format={format} /> : null}
      {format && !done && format.texts > 0 ? <Notice>{textWords(format.texts)} Whoever you give the file to can read {format.texts === 1 ? 'it' : 'them'}.</Notice> : null}
    </>
  )
}

function WhatIsLost({ format: { losses, more } }: { format: FormatLosses }) {
  if (losses.length === 0) return <Notice look="good">It holds everything on this map.</Notice>
  return (
    <div role="group" aria-label="What it will leave out">
      <Notice look="caution">
        <p>It will leave out:</p>
        <ToldList label="What it will leave out" sentences={losses.map(({ message }) => message)} more={more} />
      </Notice>
    </div>
  )
}

function lossWords({ losses, more }: FormatLosses): string {
  const count = losses.length + more
  if (count === 0) return 'holds all'
  return `${count.toLocaleString('en')} left out`
}

function textWords(texts: number): string {
  return texts === 1 ? 'The whole text of one document goes into the file.' : `The whole texts of ${texts.toLocaleString('en')} documents go into the file.`
}
