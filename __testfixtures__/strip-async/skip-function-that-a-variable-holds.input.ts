// refused: timing-seen
const seen: number[] = [];

async function format(item: number): Promise<string> {
	return `${item} of ${seen.length}`;
}

export async function showAll(items: readonly number[], isLoud: boolean): Promise<void> {
	let show: (item: number) => Promise<void>;
	if (isLoud) {
		show = async (item) => {
			const text = await format(item);
			console.log(text.toUpperCase(), seen.join());
		};
	} else {
		show = async (item) => console.log(item);
	}
	await Promise.all(
		items.map((item) => {
			seen.push(item);
			return show(item);
		}),
	);
}
