/** The library: what other programs import. */
export type { Article, ArticleKind, Metadata, Notice, Removed, Zone, ZoneName } from "./article/article.ts";
export { ERRORS, type ErrorCode, NOTICES, type NoticeCode } from "./article/codes.ts";
export { Misuse, Unreadable } from "./article/failure.ts";
export type { Leaf } from "./article/leaf.ts";
export type { Act, Anonymity, Answer, Answered, Attribution, Labels, Parts, Quantity, Speaker, SpeakerType, Stage } from "./attribution/attribution.ts";
export type { Reading, Sentence } from "./attribution/reading.ts";
export type { Entity, EntityType, Mention } from "./entities/entity.ts";
export { type Copied, type Copy, copiesAmong } from "./linking/copies/copies.ts";
export type { Direction } from "./linking/copies/direction.ts";
export type { Entry } from "./linking/entry.ts";
export { linksOf } from "./linking/link.ts";
export type { Claim, Conflict, Derivation, Links, Loop, Member, Origin, Origins, Place, Stance, TimelineEntry, Trail } from "./linking/links.ts";
export { type Signature, signatureOf, type Told } from "./linking/stories/signature.ts";
export { type Story, storiesAmong } from "./linking/stories/stories.ts";
export type { Outcome, ReadArticle } from "./reading/outcome.ts";
export { type ReadOptions, read } from "./reading/read.ts";
export { RELEASE } from "./release.ts";
export { type Span, spanOf } from "./text/span.ts";
