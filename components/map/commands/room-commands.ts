import { addingCommands } from './adding-commands.ts'
import { compareCommands } from '../../compare/compare-commands.ts'
import { changingCommands } from './changing-commands.ts'
import { clipboardCommands } from './clipboard-commands.ts'
import { detailsCommands } from '../inspector/details-commands.ts'
import { exportCommands } from '../export/export-commands.ts'
import { goingCommands } from './going-commands.ts'
import { layoutCommands } from '../layout/layout-commands.ts'
import { outlineCommands } from '../outline/outline-commands.ts'
import { parallelCommands } from '../../parallel/parallel-commands.ts'
import { presentCommands } from '../present/present-commands.ts'
import type { RoomCommand } from './room-command.ts'
import { settleCommands } from '../settle/settle-commands.ts'
import { standingCommands } from '../standing/standing-commands.ts'
import { shownCommands } from '../shown/shown-commands.ts'
import { showingCommands } from './showing-commands.ts'

/**
 * Everything that can be done in the map's room. Keys, palette and the `?` sheet read this list; every part of the room adds
 * its own commands to it.
 */
export const roomCommands: readonly RoomCommand[] = [...addingCommands, ...changingCommands, ...clipboardCommands, ...detailsCommands, ...layoutCommands, ...goingCommands, ...showingCommands, ...shownCommands, ...standingCommands, ...outlineCommands, ...presentCommands, ...exportCommands, ...settleCommands, ...compareCommands, ...parallelCommands]
