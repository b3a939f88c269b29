// refused: caller-blocked, sync-bridge
import makeSynchronous from 'make-synchronous';

const count = makeSynchronous(async (names: string[]) => {
	names.sort();
	return names.length;
});
const mark = makeSynchronous(async ({ items }: { items: { seen: boolean }[] }) => {
	for (const item of items) item.seen = true;
});

export async function run(names: string[]): Promise<string> {
	const total = count(names);
	mark({ items: [] });
	return `${total}, first of all ${names[0]}`;
}
