import { useState } from 'react'
import { papers, type Paper } from '../../../lib/domain/interchange/pdf/paper.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ExportChoice } from './export-choice.ts'
import styles from './export-panel.module.css'

const paperNames: Record<Paper, string> = {
  a5: 'A5', a4: 'A4', a3: 'A3', a2: 'A2', a1: 'A1', a0: 'A0', letter: 'Letter', legal: 'Legal', tabloid: 'Tabloid', exact: 'As large as the drawing',
}
const sheetCounts = Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))

/** In what colours, and how large: pixels of a PNG, paper of a PDF. A drawing has no size. */
export function SizeFields({ choice, set }: { choice: ExportChoice; set: (changed: Partial<ExportChoice>) => void }) {
  const colours = (
    <Select
      label="Colours"
      options={[
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
      value={choice.theme}
      onChange={(event) => set({ theme: event.target.value as ExportChoice['theme'] })}
    />
  )
  if (choice.format === 'svg') return <div className={styles.pair}>{colours}</div>
  if (choice.format === 'png') {
    return (
      <div className={styles.pair}>
        {colours}
        <Select
          label="Size"
          options={[
            { value: '1', label: 'As on the map' },
            { value: '2', label: 'Twice' },
            { value: '4', label: 'Four times' },
            { value: 'largest', label: 'As large as can be' },
            { value: 'own', label: 'A width of my own' },
          ]}
          value={choice.size}
          onChange={(event) => set({ size: event.target.value as ExportChoice['size'] })}
        />
        {choice.size === 'own' ? <Width width={choice.width} onChange={(width) => set({ width })} /> : null}
      </div>
    )
  }
  return (
    <>
      <div className={styles.pair}>
        {colours}
        <Select label="Paper" options={papers.map((paper) => ({ value: paper, label: paperNames[paper] }))} value={choice.paper} onChange={(event) => set({ paper: event.target.value as Paper })} />
      </div>
      {choice.paper === 'exact' ? null : (
        <div className={styles.triple}>
          <Select
            label="Way up"
            options={[
              { value: 'auto', label: 'Best fit' },
              { value: 'portrait', label: 'Upright' },
              { value: 'landscape', label: 'Sideways' },
            ]}
            value={choice.orientation}
            onChange={(event) => set({ orientation: event.target.value as ExportChoice['orientation'] })}
          />
          <Select label="Sheets across" options={sheetCounts} value={String(choice.across)} onChange={(event) => set({ across: Number(event.target.value) })} />
          <Select label="Sheets down" options={sheetCounts} value={String(choice.down)} onChange={(event) => set({ down: Number(event.target.value) })} />
        </div>
      )}
    </>
  )
}

/** What is typed may be on its way to a number: it counts as soon as it is one that can be had. */
function Width({ width, onChange }: { width: number; onChange: (width: number) => void }) {
  const [typed, setTyped] = useState(String(width))
  const number = Number(typed)
  const fits = Number.isInteger(number) && number >= 50 && number <= 20_000
  return (
    <TextField
      label="Width in pixels"
      inputMode="numeric"
      value={typed}
      error={fits ? undefined : 'A whole number from 50 to 20,000.'}
      onChange={(event) => {
        setTyped(event.target.value)
        const next = Number(event.target.value)
        if (Number.isInteger(next) && next >= 50 && next <= 20_000) onChange(next)
      }}
    />
  )
}
