'use client'
import { X } from 'lucide-react'
import { weightWords } from '../../../lib/domain/layout/card-face.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { HeldField } from './held-field.tsx'
import styles from './inspector.module.css'

/** How much it weighs, from 0 to 1, as other programs' files have it; what is no such number is let go. */
export function WeightField({ weight, disabled, onKeep }: { weight?: number; disabled: boolean; onKeep: (weight: number | null) => void }) {
  return (
    <div className={styles.premise}>
      <HeldField
        label="Weight, from 0 to 1"
        value={weight === undefined ? '' : weightWords(weight)}
        disabled={disabled}
        onKeep={(words) => {
          const number = Number(words.replace(',', '.'))
          if (words !== '' && !(number >= 0 && number <= 1)) return false
          onKeep(words === '' ? null : number)
        }}
      />
      {weight === undefined || disabled ? null : (
        <IconButton label="Take the weight off" onClick={() => onKeep(null)}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
