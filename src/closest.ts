/** The candidate that was probably meant, when one is near enough. */
export function closest(text: string, candidates: readonly string[]): string | undefined {
	const limit = Math.max(2, Math.floor(text.length / 3));
	const ranked = candidates
		.map((candidate) => ({ candidate, distance: distance(text, candidate) }))
		.filter((entry) => entry.distance <= limit)
		.sort((one, other) => one.distance - other.distance);
	return ranked[0]?.candidate;
}

/** Edits between two texts, where swapping two neighbours counts as one. */
function distance(one: string, other: string): number {
	const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
	for (let i = 1; i <= one.length; i++) {
		const row = [i];
		for (let j = 1; j <= other.length; j++) {
			const substitute = rows[i - 1]![j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
			const best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, substitute);
			const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			row.push(swapped ? Math.min(best, rows[i - 2]![j - 2]! + 1) : best);
		}
		rows.push(row);
	}
	return rows[one.length]![other.length]!;
}
