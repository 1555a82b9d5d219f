import { keyOf } from "../../linking/decisions/reading-at.ts";
import type { Member } from "../../linking/links.ts";
import type { Standing } from "../../linking/ranking/standing.ts";
import type { Matter } from "../matter.ts";
import { statedOf } from "./book.ts";
import type { Book, Chosen, Stated } from "./stated.ts";

/** A claim with those places of it that somebody wants, by date of their texts. */
export interface ClaimChosen {
	readonly standing: Standing;
	readonly places: readonly { readonly member: Member; readonly stated: Stated }[];
}

/** The claims of a case of which a place is wanted, by weight; of those that are set aside as fragments or one text's words, only those that `named` has. */
export function claimsChosen(matter: Matter, book: Book, isChosen: Chosen, named: readonly string[]): readonly ClaimChosen[] {
	const wanted = new Map(
		[...statedOf(matter, book, isChosen)].map((stated): [string, Stated] => [
			keyOf({ article: stated.entry.id, start: stated.spans[0].start, end: stated.spans[0].end }, stated.attribution?.id ?? null),
			stated,
		]),
	);
	const order = ({ member: { article, start } }: { readonly member: Member }): readonly [number, number] => [matter.number.get(article) ?? 0, start];
	return matter.claims
		.filter(({ aside, claim }) => aside === null || named.includes(claim.id))
		.map((standing) => ({
			standing,
			places: standing.near
				.flatMap((member) => {
					const stated = wanted.get(keyOf(member, member.attribution));
					return stated ? [{ member, stated }] : [];
				})
				.sort((one, other) => order(one)[0] - order(other)[0] || order(one)[1] - order(other)[1]),
		}))
		.filter(({ places }) => places.length > 0);
}
