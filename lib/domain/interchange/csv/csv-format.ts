import type { MapFormat } from '../map-format.ts'
import { writeClaimsCsv } from './write-claims-csv.ts'

/** A table for spreadsheets. */
export const csvFormat: MapFormat = { name: 'csv', title: 'Claims as a table (CSV)', endings: ['.csv'], mediaType: 'text/csv', write: writeClaimsCsv }
