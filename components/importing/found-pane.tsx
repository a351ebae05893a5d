'use client'
import { memo } from 'react'
import type { FoundChunk } from './found-chunks.ts'
import styles from './found-pane.module.css'

/** The text as it came out of the file, a few lines to a piece; what did not come into the text is struck. */
export const FoundText = memo(function FoundText({ chunks }: { chunks: readonly FoundChunk[] }) {
  return chunks.map((chunk) => <Chunk key={chunk.from} chunk={chunk} />)
})

const Chunk = memo(function Chunk({ chunk }: { chunk: FoundChunk }) {
  const lines = chunk.pieces.reduce((sum, piece) => sum + piece.text.split('\n').length - 1 + piece.text.length / 60, 0)
  return (
    <div className={styles.chunk} style={{ containIntrinsicBlockSize: `auto ${Math.ceil(lines) * 20}px` }}>
      {chunk.page === null ? null : <p className={styles.page}>Page {chunk.page}</p>}
      <div className={styles.words} data-words dir="auto">
        {chunk.pieces.map((piece, index) =>
          piece.look === 'kept' ? (
            piece.text
          ) : piece.look === 'offer' ? (
            <mark key={index} className={styles.offer}>
              {piece.text}
            </mark>
          ) : (
            <del key={index} className={piece.look === 'left' ? styles.left : styles.mended}>
              {piece.text}
            </del>
          ),
        )}
      </div>
    </div>
  )
})
