/** Whether all that one set has is in the other. */
export function isSubset<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean {
	if (one.size > other.size) return false;
	for (const item of one) if (!other.has(item)) return false;
	return true;
}
