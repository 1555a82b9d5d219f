/**
 * Room for numbers that is used again and again: it grows to the largest size that was asked for, and what stood in it before still does. To make such room anew for each
 * sentence would leave the memory of a long run in pieces.
 */
export function scratch(): (size: number) => Float64Array {
	let room = new Float64Array(0);
	return (size) => {
		if (room.length < size) room = new Float64Array(size);
		return room;
	};
}
