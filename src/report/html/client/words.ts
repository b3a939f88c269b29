/** A piece of a line; the marked ones are not in the other line. */
export interface Piece {
	readonly text: string;
	readonly marked: boolean;
}

/** Comparing more words than this takes longer than it helps. */
const maximumWords = 400;

/** What differs between two lines, word by word. */
export function compareWords(before: string, after: string): [Piece[], Piece[]] {
	const one = split(before);
	const other = split(after);
	let start = 0;
	while (start < one.length && start < other.length && one[start] === other[start]) start++;
	let end = 0;
	while (
		end < Math.min(one.length, other.length) - start &&
		one.at(-1 - end) === other.at(-1 - end)
	)
		end++;
	const middle = match(one.slice(start, one.length - end), other.slice(start, other.length - end));
	return [one, other].map((words, side) => {
		const isSame = (index: number) =>
			index < start || index >= words.length - end || middle[side]!.has(index - start);
		return join(words, isSame);
	}) as [Piece[], Piece[]];
}

function split(line: string): string[] {
	return line.match(/[\p{L}\p{N}_$]+|\s+|./gsu) ?? [];
}

/** The indices of the longest common subsequence, on both sides. */
function match(one: readonly string[], other: readonly string[]): [Set<number>, Set<number>] {
	const result: [Set<number>, Set<number>] = [new Set(), new Set()];
	if (one.length * other.length > maximumWords ** 2) return result;
	const lengths = Array.from({ length: one.length + 1 }, () =>
		new Array<number>(other.length + 1).fill(0),
	);
	for (let i = one.length - 1; i >= 0; i--) {
		for (let j = other.length - 1; j >= 0; j--) {
			lengths[i]![j] =
				one[i] === other[j]
					? lengths[i + 1]![j + 1]! + 1
					: Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
		}
	}
	let i = 0;
	let j = 0;
	while (i < one.length && j < other.length) {
		if (one[i] === other[j]) {
			result[0].add(i++);
			result[1].add(j++);
		} else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
		else j++;
	}
	return result;
}

function join(words: readonly string[], isSame: (index: number) => boolean): Piece[] {
	const pieces: { text: string; marked: boolean }[] = [];
	words.forEach((text, index) => {
		const marked = !isSame(index);
		const last = pieces.at(-1);
		if (last?.marked === marked) last.text += text;
		else pieces.push({ text, marked });
	});
	return pieces;
}
