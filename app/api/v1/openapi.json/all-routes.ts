import type { ApiRoute } from '../api-route.ts'
import * as account from '../account/route.ts'
import * as accountPassword from '../account/password/route.ts'
import * as accountPasswordResetConfirm from '../account/password-reset/confirm/route.ts'
import * as accountPasswordResetRequest from '../account/password-reset/request/route.ts'
import * as accountSessions from '../account/sessions/route.ts'
import * as accountSessionsOneSession from '../account/sessions/[sessionId]/route.ts'
import * as accountSignUp from '../account/sign-up/route.ts'
import * as accountTokens from '../account/tokens/route.ts'
import * as accountTokensOneToken from '../account/tokens/[tokenId]/route.ts'
import * as collaborationTicket from '../collaboration/ticket/route.ts'
import * as commentsOneComment from '../comments/[commentId]/route.ts'
import * as commentsOneCommentRestore from '../comments/[commentId]/restore/route.ts'
import * as documentsOneDocument from '../documents/[documentId]/route.ts'
import * as documentsOneDocumentLinks from '../documents/[documentId]/links/route.ts'
import * as documentsOneDocumentPassages from '../documents/[documentId]/passages/route.ts'
import * as documentsOneDocumentRestore from '../documents/[documentId]/restore/route.ts'
import * as documentsOneDocumentRevisions from '../documents/[documentId]/revisions/route.ts'
import * as documentsOneDocumentThreads from '../documents/[documentId]/threads/route.ts'
import * as formats from '../formats/route.ts'
import * as groups from '../groups/route.ts'
import * as groupsOneGroup from '../groups/[groupId]/route.ts'
import * as groupsOneGroupActivity from '../groups/[groupId]/activity/route.ts'
import * as groupsOneGroupBibliography from '../groups/[groupId]/bibliography/route.ts'
import * as groupsOneGroupClaims from '../groups/[groupId]/claims/route.ts'
import * as groupsOneGroupDocuments from '../groups/[groupId]/documents/route.ts'
import * as groupsOneGroupFind from '../groups/[groupId]/find/route.ts'
import * as groupsOneGroupInvitations from '../groups/[groupId]/invitations/route.ts'
import * as groupsOneGroupInvitationsOneInvitation from '../groups/[groupId]/invitations/[invitationId]/route.ts'
import * as groupsOneGroupMaps from '../groups/[groupId]/maps/route.ts'
import * as groupsOneGroupMapsImport from '../groups/[groupId]/maps/import/route.ts'
import * as groupsOneGroupMembers from '../groups/[groupId]/members/route.ts'
import * as groupsOneGroupMembersOneUser from '../groups/[groupId]/members/[userId]/route.ts'
import * as groupsOneGroupPassages from '../groups/[groupId]/passages/route.ts'
import * as groupsOneGroupReadings from '../groups/[groupId]/readings/route.ts'
import * as groupsOneGroupSearch from '../groups/[groupId]/search/route.ts'
import * as groupsOneGroupSuggestedClaims from '../groups/[groupId]/suggested/claims/route.ts'
import * as groupsOneGroupSuggestedDismissed from '../groups/[groupId]/suggested/dismissed/route.ts'
import * as groupsOneGroupSuggestedDismissedOneDismissal from '../groups/[groupId]/suggested/dismissed/[dismissalId]/route.ts'
import * as groupsOneGroupSuggestedPassages from '../groups/[groupId]/suggested/passages/route.ts'
import * as invitationsAccept from '../invitations/accept/route.ts'
import * as invitationsLook from '../invitations/look/route.ts'
import * as mapsOneMap from '../maps/[mapId]/route.ts'
import * as mapsOneMapCommands from '../maps/[mapId]/commands/route.ts'
import * as mapsOneMapComparison from '../maps/[mapId]/comparison/route.ts'
import * as mapsOneMapDuplicate from '../maps/[mapId]/duplicate/route.ts'
import * as mapsOneMapExport from '../maps/[mapId]/export/route.ts'
import * as mapsOneMapExportLosses from '../maps/[mapId]/export/losses/route.ts'
import * as mapsOneMapHistory from '../maps/[mapId]/history/route.ts'
import * as mapsOneMapRestore from '../maps/[mapId]/restore/route.ts'
import * as mapsOneMapRevert from '../maps/[mapId]/revert/route.ts'
import * as mapsOneMapStates from '../maps/[mapId]/states/route.ts'
import * as mapsOneMapCoding from '../maps/[mapId]/coding/route.ts'
import * as mapsOneMapCodingOneRound from '../maps/[mapId]/coding/[roundId]/route.ts'
import * as mapsOneMapCodingOneRoundCodes from '../maps/[mapId]/coding/[roundId]/codes/route.ts'
import * as mapsOneMapCodingOneRoundReadersOneUser from '../maps/[mapId]/coding/[roundId]/readers/[userId]/route.ts'
import * as mapsOneMapCodingOneRoundReveal from '../maps/[mapId]/coding/[roundId]/reveal/route.ts'
import * as mapsOneMapCodingOneRoundSettlements from '../maps/[mapId]/coding/[roundId]/settlements/route.ts'
import * as mapsOneMapJudgements from '../maps/[mapId]/judgements/route.ts'
import * as mapsOneMapSuggestions from '../maps/[mapId]/suggestions/route.ts'
import * as mapsOneMapVersions from '../maps/[mapId]/versions/route.ts'
import * as passagesOnePassage from '../passages/[passageId]/route.ts'
import * as passagesOnePassageAnchor from '../passages/[passageId]/anchor/route.ts'
import * as passagesOnePassageRestore from '../passages/[passageId]/restore/route.ts'
import * as passagesOnePassageThreads from '../passages/[passageId]/threads/route.ts'
import * as revisionsOneRevision from '../revisions/[revisionId]/route.ts'
import * as revisionsOneRevisionOriginal from '../revisions/[revisionId]/original/route.ts'
import * as revisionsOneRevisionReading from '../revisions/[revisionId]/reading/route.ts'
import * as suggestionsOneSuggestion from '../suggestions/[suggestionId]/route.ts'
import * as suggestionsOneSuggestionAccept from '../suggestions/[suggestionId]/accept/route.ts'
import * as suggestionsOneSuggestionReject from '../suggestions/[suggestionId]/reject/route.ts'
import * as threadsOneThread from '../threads/[threadId]/route.ts'
import * as threadsOneThreadComments from '../threads/[threadId]/comments/route.ts'
import * as versionsOneVersion from '../versions/[versionId]/route.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Routes = Readonly<Record<string, Partial<Record<Method, ApiRoute>>>>

/** Every route of the API by its address, for the description of it; a test walks the folders and says when one is missing. */
export const allRoutes: Routes = {
  '/account': account,
  '/account/password': accountPassword,
  '/account/password-reset/confirm': accountPasswordResetConfirm,
  '/account/password-reset/request': accountPasswordResetRequest,
  '/account/sessions': accountSessions,
  '/account/sessions/{sessionId}': accountSessionsOneSession,
  '/account/sign-up': accountSignUp,
  '/account/tokens': accountTokens,
  '/account/tokens/{tokenId}': accountTokensOneToken,
  '/collaboration/ticket': collaborationTicket,
  '/comments/{commentId}': commentsOneComment,
  '/comments/{commentId}/restore': commentsOneCommentRestore,
  '/documents/{documentId}': documentsOneDocument,
  '/documents/{documentId}/links': documentsOneDocumentLinks,
  '/documents/{documentId}/passages': documentsOneDocumentPassages,
  '/documents/{documentId}/restore': documentsOneDocumentRestore,
  '/documents/{documentId}/revisions': documentsOneDocumentRevisions,
  '/documents/{documentId}/threads': documentsOneDocumentThreads,
  '/formats': formats,
  '/groups': groups,
  '/groups/{groupId}': groupsOneGroup,
  '/groups/{groupId}/activity': groupsOneGroupActivity,
  '/groups/{groupId}/bibliography': groupsOneGroupBibliography,
  '/groups/{groupId}/claims': groupsOneGroupClaims,
  '/groups/{groupId}/documents': groupsOneGroupDocuments,
  '/groups/{groupId}/find': groupsOneGroupFind,
  '/groups/{groupId}/invitations': groupsOneGroupInvitations,
  '/groups/{groupId}/invitations/{invitationId}': groupsOneGroupInvitationsOneInvitation,
  '/groups/{groupId}/maps': groupsOneGroupMaps,
  '/groups/{groupId}/maps/import': groupsOneGroupMapsImport,
  '/groups/{groupId}/members': groupsOneGroupMembers,
  '/groups/{groupId}/members/{userId}': groupsOneGroupMembersOneUser,
  '/groups/{groupId}/passages': groupsOneGroupPassages,
  '/groups/{groupId}/readings': groupsOneGroupReadings,
  '/groups/{groupId}/search': groupsOneGroupSearch,
  '/groups/{groupId}/suggested/claims': groupsOneGroupSuggestedClaims,
  '/groups/{groupId}/suggested/dismissed': groupsOneGroupSuggestedDismissed,
  '/groups/{groupId}/suggested/dismissed/{dismissalId}': groupsOneGroupSuggestedDismissedOneDismissal,
  '/groups/{groupId}/suggested/passages': groupsOneGroupSuggestedPassages,
  '/invitations/accept': invitationsAccept,
  '/invitations/look': invitationsLook,
  '/maps/{mapId}': mapsOneMap,
  '/maps/{mapId}/commands': mapsOneMapCommands,
  '/maps/{mapId}/comparison': mapsOneMapComparison,
  '/maps/{mapId}/duplicate': mapsOneMapDuplicate,
  '/maps/{mapId}/export': mapsOneMapExport,
  '/maps/{mapId}/export/losses': mapsOneMapExportLosses,
  '/maps/{mapId}/history': mapsOneMapHistory,
  '/maps/{mapId}/restore': mapsOneMapRestore,
  '/maps/{mapId}/revert': mapsOneMapRevert,
  '/maps/{mapId}/states': mapsOneMapStates,
  '/maps/{mapId}/coding': mapsOneMapCoding,
  '/maps/{mapId}/coding/{roundId}': mapsOneMapCodingOneRound,
  '/maps/{mapId}/coding/{roundId}/codes': mapsOneMapCodingOneRoundCodes,
  '/maps/{mapId}/coding/{roundId}/readers/{userId}': mapsOneMapCodingOneRoundReadersOneUser,
  '/maps/{mapId}/coding/{roundId}/reveal': mapsOneMapCodingOneRoundReveal,
  '/maps/{mapId}/coding/{roundId}/settlements': mapsOneMapCodingOneRoundSettlements,
  '/maps/{mapId}/judgements': mapsOneMapJudgements,
  '/maps/{mapId}/suggestions': mapsOneMapSuggestions,
  '/maps/{mapId}/versions': mapsOneMapVersions,
  '/passages/{passageId}': passagesOnePassage,
  '/passages/{passageId}/anchor': passagesOnePassageAnchor,
  '/passages/{passageId}/restore': passagesOnePassageRestore,
  '/passages/{passageId}/threads': passagesOnePassageThreads,
  '/revisions/{revisionId}': revisionsOneRevision,
  '/revisions/{revisionId}/original': revisionsOneRevisionOriginal,
  '/revisions/{revisionId}/reading': revisionsOneRevisionReading,
  '/suggestions/{suggestionId}': suggestionsOneSuggestion,
  '/suggestions/{suggestionId}/accept': suggestionsOneSuggestionAccept,
  '/suggestions/{suggestionId}/reject': suggestionsOneSuggestionReject,
  '/threads/{threadId}': threadsOneThread,
  '/threads/{threadId}/comments': threadsOneThreadComments,
  '/versions/{versionId}': versionsOneVersion,
}
