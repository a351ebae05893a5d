'use client'
import { useEffect, useRef, type ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { useCompare, type ChosenCell } from '../compare-context.ts'
import styles from './cell-button.module.css'

interface Props {
  cell: ChosenCell
  /** Where its words alone do not say what opens. */
  label?: string
  className?: string
  children: ReactNode
}

/** Opens the words behind a cell beside the page; when they are closed one is back where one was. */
export function CellButton({ cell, label, className, children }: Props) {
  const { chosen, choose } = useCompare()
  const button = useRef<HTMLButtonElement>(null)
  const opened = useRef(false)
  const isChosen = chosen?.row === cell.row && chosen.column === cell.column
  useEffect(() => {
    if (chosen) return
    if (opened.current) button.current?.focus({ preventScroll: true })
    opened.current = false
  }, [chosen])
  return (
    <button
      ref={button}
      type="button"
      className={classNames(styles.button, className)}
      aria-label={label}
      aria-pressed={isChosen}
      onClick={() => {
        opened.current = true
        choose(cell)
      }}
    >
      {children}
    </button>
  )
}
