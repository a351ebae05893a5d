/** What every cell of a row carries, whatever is in it. */
export interface CellProps {
  role: string
  'aria-colindex': number
  className: string
  tabIndex?: number
}
