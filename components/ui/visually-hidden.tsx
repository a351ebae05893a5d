import { VisuallyHidden as RadixVisuallyHidden } from 'radix-ui'

/** Said by a screen reader, not shown. */
export const VisuallyHidden = RadixVisuallyHidden.Root
